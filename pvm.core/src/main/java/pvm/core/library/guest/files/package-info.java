/**
 * Files, as guest code: open files with their positions, paths, and the file system that {@code
 * java.nio.file} finds. All of it is objects of the process, so it is in the image; what the disk
 * does is in {@link pvm.natives.system.FileNatives}.
 *
 * <p>Start reading at {@link pvm.core.library.guest.files.OpenFile}; bodies of {@code java.io} and
 * {@link pvm.core.library.guest.files.FolderProvider} stand on it.
 */
package pvm.core.library.guest.files;

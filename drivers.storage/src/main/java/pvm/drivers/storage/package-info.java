/**
 * The driver of disks, and the files of programs.
 *
 * <p>Each process has a private folder, {@code DATA/files/NAME}, of plain files. A program changes
 * them at once; what would have to be taken back if the process went back to its last checkpoint is
 * kept in {@code DATA/undo/NAME} until it can't any more. Start reading at {@link
 * pvm.drivers.storage.PrivateFolder}; {@link pvm.drivers.storage.StorageDriver} finds the disks.
 */
package pvm.drivers.storage;

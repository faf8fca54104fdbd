/**
 * The one door to files that must outlive a power cut: {@link pvm.store.disk.Disk} and {@link
 * pvm.store.disk.DiskFile} say when a change is durable, {@link pvm.store.disk.FolderDisk} does it
 * on the real file system. {@link pvm.store.disk.CommittedOutput} is such a file: a console log;
 * {@link pvm.store.disk.CheckedFile} a small one that is replaced as a whole, and {@link
 * pvm.store.disk.KeptFolder} a folder that has a copy. Tests stand a simulated disk in its place,
 * which forgets, tears and reorders what was not forced. Nothing here knows of images. Start
 * reading at {@link pvm.store.disk.Disk}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.store.disk;

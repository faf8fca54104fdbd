/**
 * The one door to files that must outlive a power cut: {@link pvm.store.disk.Disk} and {@link
 * pvm.store.disk.DiskFile} say when a change is durable, {@link pvm.store.disk.FolderDisk} does it
 * on the real file system. {@link pvm.store.disk.CommittedOutput} is such a file: a console log.
 * Tests stand a simulated disk in its place, which forgets, tears and reorders what was not forced.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.store.disk;

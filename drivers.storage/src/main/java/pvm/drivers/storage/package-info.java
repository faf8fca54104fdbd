/** The driver of disks. Start reading at {@link pvm.drivers.storage.StorageDriver}. */
package pvm.drivers.storage;

/** Lives of private folders, for tests of the whole. */
package pvm.drivers.storage;

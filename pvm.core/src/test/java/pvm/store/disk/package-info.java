/** A disk that loses power: {@link pvm.store.disk.SimulatedDisk}. */
package pvm.store.disk;

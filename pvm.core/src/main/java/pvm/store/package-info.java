/**
 * Where images live, as bytes: {@link pvm.store.CheckpointStore} and its contract, and {@link
 * pvm.store.MemoryStore}. A store knows nothing of objects, frames or classes. Start reading at
 * {@link pvm.store.CheckpointStore}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.store;

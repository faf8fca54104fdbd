/**
 * Keeps images on disk: a sealed Chronicle Map (the base) and a redo log of the checkpoints after
 * it.
 *
 * <p>Start reading at {@link pvm.persistence.chronicle.ChronicleImage}, the contract, and {@link
 * pvm.persistence.chronicle.Generations}, the files; docs/image-format.md has the bytes. {@link
 * pvm.store.disk.Disk} is the one door to files; {@code ChronicleHeap} and {@code MapThread} are
 * the only importers of Chronicle. Nothing here knows what the bytes mean, and no file that a
 * committed checkpoint needs is ever changed in place.
 */
package pvm.persistence.chronicle;

/**
 * Writes a stopped process as a checkpoint, and makes a process of one.
 *
 * <pre>
 *   capture, in the pause: ChangedObjects, ThreadRecords, NewObjects -> Encoder -> records
 *   commit, beside the running program: records -> Delta -> store
 *   restore: store -> Image -> Restorer -> heap, threads
 *   garbage: what only stacks led to, Nursery, at the next capture; all else, ImageGarbage, by a search
 * </pre>
 *
 * <p>The package stops nothing and starts nothing: the process runtime calls {@link
 * pvm.core.checkpoint.Checkpointer} when all threads stand, and runs the threads that {@link
 * pvm.core.checkpoint.Restorer} returns. Start reading at {@link pvm.core.checkpoint.Checkpointer}.
 */
package pvm.core.checkpoint;

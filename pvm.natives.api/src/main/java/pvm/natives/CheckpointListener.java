package pvm.natives;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a {@link NativeProvider} implements whose devices keep step with the checkpoints of the
 * processes that it has state of. For one process, in this order:
 *
 * <pre>
 *   captured    the process stands still; Caller.state() is as the checkpoint has it
 *               ... the process runs on, and calls ...
 *   storing     the checkpoint is about to be stored; again, if that fails
 *   stored      it is durable: the process will not go back behind it by itself
 * </pre>
 */
@ConsumerType
public interface CheckpointListener {

  /** A checkpoint was taken. All threads of the process wait until this returns. */
  void captured(Caller caller);

  /**
   * What the checkpoint relies on must be durable when this returns.
   *
   * @throws IOException that names what can't be written; the process waits for the disk
   */
  void storing(Caller caller) throws IOException;

  /** The checkpoint is stored. */
  void stored(Caller caller);
}

package pvm.core.checkpoint;

import java.util.List;
import pvm.core.image.ProcessState;
import pvm.core.image.ThreadState;

/**
 * A process as it was captured.
 *
 * @param threads its threads
 * @param process the process as a whole
 * @param console the bytes that were given to the capture
 * @param objects how many objects were made
 * @param queues reference queues for which there is something: who waits there is to be woken
 */
public record Restored(
    List<ThreadState> threads,
    ProcessState process,
    byte[] console,
    int objects,
    List<Object> queues) {}

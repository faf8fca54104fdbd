package pvm.core.process;

import java.util.List;
import pvm.core.image.ThreadState;

/**
 * A stopped process, but for its heap: what {@link GuestProcess#stopAll} gives and {@link
 * GuestProcess#restore} takes.
 *
 * @param threads in the order of their start; a thread that has not changed since the stop before
 *     is the same instance as then
 * @param nextThreadId for the next thread to be started
 * @param exitCode of the process if it ends by itself: 1 once main has thrown
 * @param moment when it was stopped, on its clock
 * @param unreadInput console input that was read ahead
 * @param receivedInput how many bytes of console input have come, read ahead or read
 */
public record ProcessState(
    List<ThreadState> threads,
    int nextThreadId,
    int exitCode,
    ProcessClock.Moment moment,
    byte[] unreadInput,
    long receivedInput) {}

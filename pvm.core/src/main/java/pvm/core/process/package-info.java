/**
 * The process runtime: threads, monitors, waits, safepoints, clock and console of one running
 * program.
 *
 * <p>A {@link pvm.core.process.GuestThread} is data that is now and then put on a {@link
 * pvm.core.process.GuestCarrier}, a host thread. When the process is asked to stop, a running
 * thread halts at its next poll: its stack is read where it stands ({@link
 * pvm.core.process.StackReader}), and it goes on there afterwards. Only where that can't be done
 * does it unwind, and is resumed from its frames. A thread that blocks parks its carrier; when the
 * process is asked to stop, it unwinds, gives the carrier back and stays captured until what it
 * waits for happens. So what a thread waits for is always a value, {@link
 * pvm.core.image.ThreadState.Wait}, and whether the wait is over is a question that {@link
 * pvm.core.process.Waits} answers from that value: in the running process, after a stop, and after
 * a restart alike.
 *
 * <p>One lock per process, in {@link pvm.core.process.Scheduler}, guards everything but the
 * uncontended path of monitors. The package knows no bytecode, no image format and no store. Start
 * reading at {@link pvm.core.process.GuestProcess}; what is asked of single threads is in {@link
 * pvm.core.process.Threads}.
 */
package pvm.core.process;

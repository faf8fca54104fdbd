/**
 * Wires the engine: one {@link pvm.core.kernel.Machine} runs programs from and to a store; {@link
 * pvm.core.kernel.PvmComponent} offers it as a service. The only package of pvm.core that knows
 * OSGi.
 *
 * <pre>
 *   Program -> ProgramSource -> World (loader, heap, names) -> GuestProcess
 *           -> RunningProcess: every interval stop, capture, go on, commit, log
 * </pre>
 *
 * Start reading at {@link pvm.core.kernel.RunningProcess}.
 */
package pvm.core.kernel;

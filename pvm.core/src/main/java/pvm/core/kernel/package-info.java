/**
 * Wires the engine: one {@link pvm.core.kernel.Machine} runs programs from and to a store; {@link
 * pvm.core.kernel.PvmComponent} offers it as a service. Of pvm.core, only this package and {@link
 * pvm.core.kernel.bundles} know OSGi.
 *
 * <pre>
 *   Program -> Launch: ProgramSource, image, World (loader, heap, names) -> Assembly: GuestProcess
 *           -> RunningProcess, CheckpointLoop: every interval stop, capture, go on, commit, log
 * </pre>
 *
 * Start reading at {@link pvm.core.kernel.RunningProcess}.
 */
package pvm.core.kernel;

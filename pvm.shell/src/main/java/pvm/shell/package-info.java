/**
 * What people and the launcher ask of a running PVM: the {@code pvm:} commands of the shell ({@link
 * pvm.shell.ProcessCommands}), the socket of {@code pvm exec} ({@link pvm.shell.HubServer}) and
 * {@code pvm run} ({@link pvm.shell.ProgramRunner}). It works on {@code pvm.api} and knows nothing
 * of the engine. Start reading at {@link pvm.shell.ProcessCommands}.
 */
package pvm.shell;

/**
 * Tests of the whole system: guest programs with expected output, run in every way that PVM can run
 * them.
 *
 * <p>{@link pvm.itests.GuestProgram} is one program of {@code itests/programs}; {@link
 * pvm.itests.PlainJvm} runs it without PVM. Start reading at {@link pvm.itests.GuestProgramsTest}.
 * Nothing here is used by the product.
 */
package pvm.itests;

/**
 * The one door between translated code and the VM: every call that the translator emits goes to a
 * type of this package.
 *
 * <p>It holds what emitted code needs and nothing else: the state word of an object ({@link
 * pvm.core.abi.GuestObject}), the poll ({@link pvm.core.abi.Safepoint}), the stack as data ({@link
 * pvm.core.abi.Frame}, {@link pvm.core.abi.Unwind}, {@link pvm.core.abi.Resumption}), what was
 * written ({@link pvm.core.abi.DirtyList}), reading and writing of fields, and the static entry
 * points {@link pvm.core.abi.Abi} (for emitted code) and {@link pvm.core.abi.Vm} (for the guest
 * library). Both pass calls on to the {@link pvm.core.abi.Carrier} they run on. The package never
 * imports another package of PVM. Start reading at {@link pvm.core.abi.Abi}.
 */
package pvm.core.abi;

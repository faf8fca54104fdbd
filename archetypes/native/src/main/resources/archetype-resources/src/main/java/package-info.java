/** What programs use. These classes run inside of processes; those of {@code host} do not. */
@pvm.natives.GuestPackage
package ${package};

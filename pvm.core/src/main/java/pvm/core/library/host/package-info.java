/**
 * What the guest library asks of the host JVM: static methods over strings, arrays and numbers.
 *
 * <p>These classes run as compiled, shared by all processes; they hold no state, and no type of a
 * signature is one that guests see in another form. They never call guest code, but for {@link
 * pvm.core.library.host.HostClasses#enumConstants}, which pins the thread.
 */
package pvm.core.library.host;

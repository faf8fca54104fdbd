/**
 * What the guest library asks of the host JVM: static methods over strings, arrays and numbers.
 *
 * <p>These classes run as compiled, shared by all processes; they hold no state of any, but what
 * the JVM answers the same each time they may remember; no type of a signature is one that guests
 * see in another form, and they give back nothing that an image can't hold: strings, boxes and
 * arrays. They never call guest code, but for {@link
 * pvm.core.library.host.HostClasses#enumConstants}, which pins the thread.
 */
package pvm.core.library.host;

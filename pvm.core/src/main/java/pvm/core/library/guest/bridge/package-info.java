/**
 * Bridges: what a guest's call of a method of a host class does instead.
 *
 * <p>A bridge is a public static method with the name of the method it stands for; its parameters
 * are the receiver, if any, and the arguments. Within a bridge a call of the method it bridges
 * reaches the host's. {@code $new} stands for constructors: it makes the one argument of the
 * constructor that is called instead. {@code super$x} stands for {@code super.x()}.
 */
package pvm.core.library.guest.bridge;

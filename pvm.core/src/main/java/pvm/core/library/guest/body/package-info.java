/**
 * Bodies: what runs in place of methods of lifted classes that are native or need the host.
 *
 * <p>A body is a public static method with the name of the method; its parameters are the receiver,
 * if any, and the arguments.
 */
package pvm.core.library.guest.body;

/**
 * References: weak and phantom ones are cleared by the VM when the garbage of the image is
 * collected, soft ones never.
 */
package pvm.core.library.guest.java.lang.ref;

/** Reaches the members of classes for the lifted {@code java.lang.reflect}. */
package pvm.core.library.guest.reflect;

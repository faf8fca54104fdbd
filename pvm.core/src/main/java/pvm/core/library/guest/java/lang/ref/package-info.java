/** References: in a guest they are strong, what they refer to is never cleared. */
package pvm.core.library.guest.java.lang.ref;

/** What {@link java.lang.System#getLogger} gives a guest. */
package pvm.core.library.guest.logging;

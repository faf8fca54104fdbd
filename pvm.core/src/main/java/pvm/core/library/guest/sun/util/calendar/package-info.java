/** Declares members of lifted classes of sun.util.calendar that bodies use. */
package pvm.core.library.guest.sun.util.calendar;

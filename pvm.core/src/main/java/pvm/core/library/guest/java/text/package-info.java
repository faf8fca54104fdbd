/**
 * Declares fields of lifted classes of java.text that bodies set; the lifted ones are used in their
 * place.
 */
package pvm.core.library.guest.java.text;

/** Declares lifted classes of java.io that bodies mention. */
package pvm.core.library.guest.java.io;

/** Declares lifted classes of java.net that bodies mention. */
package pvm.core.library.guest.java.net;

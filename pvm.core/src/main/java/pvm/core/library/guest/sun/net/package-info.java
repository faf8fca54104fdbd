/** Declares lifted classes of sun.net that ours use. */
package pvm.core.library.guest.sun.net;

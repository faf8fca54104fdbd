/** Declares lifted classes of sun.nio.fs that ours use. */
package pvm.core.library.guest.sun.nio.fs;

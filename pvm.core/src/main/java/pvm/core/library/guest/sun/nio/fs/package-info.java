/** Stands for classes of sun.nio.fs, and declares lifted ones that ours use. */
package pvm.core.library.guest.sun.nio.fs;

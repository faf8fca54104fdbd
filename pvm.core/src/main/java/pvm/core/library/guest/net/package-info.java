/** The URLs of a program's resources. */
package pvm.core.library.guest.net;

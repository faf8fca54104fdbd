/** Declares lifted classes of sun.security.provider that the guest's digests are made of. */
package pvm.core.library.guest.sun.security.provider;

package pvm.core.library.guest.sun.security.provider;

/** Declares the lifted digest of this name. */
public final class MD5 {}

package pvm.core.library.guest.sun.net;

/** Declares the lifted {@code sun.net.PlatformSocketImpl}. */
public interface PlatformSocketImpl {}

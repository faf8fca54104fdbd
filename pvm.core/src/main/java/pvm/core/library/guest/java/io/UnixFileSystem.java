package pvm.core.library.guest.java.io;

/** Declares the lifted class of this name. */
public final class UnixFileSystem {
  private UnixFileSystem() {}
}

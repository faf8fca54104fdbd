package pvm.core.library.guest.sun.security.provider;

/** Declares the lifted digests of these names. */
public final class SHA2 {
  private SHA2() {}

  /** 224 bits. */
  public static final class SHA224 {}

  /** 256 bits. */
  public static final class SHA256 {}
}

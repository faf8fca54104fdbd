package pvm.core.library.guest.sun.security.provider;

/** Declares the lifted digests of these names. */
public final class SHA3 {
  private SHA3() {}

  /** 224 bits. */
  public static final class SHA224 {}

  /** 256 bits. */
  public static final class SHA256 {}

  /** 384 bits. */
  public static final class SHA384 {}

  /** 512 bits. */
  public static final class SHA512 {}
}

package pvm.core.library.guest.sun.security.provider;

/** Declares the lifted digests of these names. */
public final class SHA5 {
  private SHA5() {}

  /** 384 bits. */
  public static final class SHA384 {}

  /** 512 bits. */
  public static final class SHA512 {}
}

package pvm.core.library.guest.java.security;

import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import pvm.core.library.guest.sun.security.provider.MD5;
import pvm.core.library.guest.sun.security.provider.SHA;
import pvm.core.library.guest.sun.security.provider.SHA2;
import pvm.core.library.guest.sun.security.provider.SHA3;
import pvm.core.library.guest.sun.security.provider.SHA5;

/** Makes digests without the providers of the JDK, which need reflection. */
public final class MessageDigests {
  private MessageDigests() {}

  /** A digest by its standard name. */
  public static java.security.MessageDigest of(String algorithm) throws NoSuchAlgorithmException {
    Object digest =
        switch (algorithm.toUpperCase(Locale.ROOT)) {
          case "MD5" -> new MD5();
          case "SHA", "SHA1", "SHA-1" -> new SHA();
          case "SHA-224" -> new SHA2.SHA224();
          case "SHA-256" -> new SHA2.SHA256();
          case "SHA-384" -> new SHA5.SHA384();
          case "SHA-512" -> new SHA5.SHA512();
          case "SHA3-224" -> new SHA3.SHA224();
          case "SHA3-256" -> new SHA3.SHA256();
          case "SHA3-384" -> new SHA3.SHA384();
          case "SHA3-512" -> new SHA3.SHA512();
          default -> throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        };
    Object made =
        new MessageDigest.Delegate.CloneableDelegate((MessageDigestSpi) digest, algorithm, null);
    return (java.security.MessageDigest) made;
  }
}

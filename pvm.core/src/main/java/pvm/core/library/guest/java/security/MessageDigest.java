package pvm.core.library.guest.java.security;

import java.security.MessageDigestSpi;
import java.security.Provider;

/**
 * Declares members of the lifted {@link java.security.MessageDigest}, which is used in its place.
 */
class MessageDigest {
  private MessageDigest() {}

  static final class Delegate {
    private Delegate() {}

    static final class CloneableDelegate {
      CloneableDelegate(MessageDigestSpi digest, String algorithm, Provider provider) {}
    }
  }
}

package pvm.core.library.guest.body;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import pvm.core.library.guest.java.security.MessageDigests;

/** Bodies of {@link MessageDigest}. */
public final class MessageDigestBody {
  private MessageDigestBody() {}

  public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
    return MessageDigests.of(algorithm);
  }
}

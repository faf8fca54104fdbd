package pvm.core.library.guest.java.security;

import java.util.Random;
import pvm.core.library.host.HostFacts;

/** {@link java.security.SecureRandom}: the host's, asked for a few bytes at a time. */
public class SecureRandom extends Random {
  private static final long serialVersionUID = 1;

  public SecureRandom() {
    super(0);
  }

  public SecureRandom(byte[] seed) {
    super(0);
  }

  public static SecureRandom getInstance(String algorithm) {
    return new SecureRandom();
  }

  public static SecureRandom getInstanceStrong() {
    return new SecureRandom();
  }

  public String getAlgorithm() {
    return "NativePRNG";
  }

  @Override
  public void setSeed(long seed) {}

  public void setSeed(byte[] seed) {}

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] random = HostFacts.randomBytes(bytes.length);
    System.arraycopy(random, 0, bytes, 0, bytes.length);
  }

  @Override
  protected final int next(int bits) {
    int value = 0;
    for (byte random : HostFacts.randomBytes((bits + 7) / 8)) {
      value = value << 8 | random & 0xff;
    }
    return value >>> ((bits + 7) / 8 * 8 - bits);
  }

  public byte[] generateSeed(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("numBytes cannot be negative");
    }
    return HostFacts.randomBytes(count);
  }

  public static byte[] getSeed(int count) {
    return new SecureRandom().generateSeed(count);
  }

  public void reseed() {}

  @Override
  public String toString() {
    return getAlgorithm();
  }
}

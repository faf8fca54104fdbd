package pvm.core.library.guest.body;

import jdk.internal.access.JavaLangAccess;
import pvm.core.library.host.HostFacts;

/** Bodies of {@link jdk.internal.access.SharedSecrets}: java.lang is the host's. */
public final class SharedSecretsBody {
  private SharedSecretsBody() {}

  public static JavaLangAccess getJavaLangAccess() {
    return HostFacts.langAccess();
  }
}

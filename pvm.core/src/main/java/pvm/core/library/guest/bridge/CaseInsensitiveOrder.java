package pvm.core.library.guest.bridge;

import java.util.Comparator;

/** {@link String#CASE_INSENSITIVE_ORDER}. */
final class CaseInsensitiveOrder implements Comparator<String> {

  @Override
  public int compare(String one, String other) {
    return one.compareToIgnoreCase(other);
  }
}

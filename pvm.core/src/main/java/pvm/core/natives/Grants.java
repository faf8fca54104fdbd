package pvm.core.natives;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a process may use: words separated by colons, {@code gpio:17:out}. A grant has every
 * permission that begins with its words, where {@code *} stands for any word.
 *
 * @param texts sorted, each once
 */
public record Grants(List<String> texts) {
  /** Nothing is granted. */
  public static final Grants NONE = new Grants(List.of());

  public Grants {
    texts = List.copyOf(new TreeSet<>(texts));
  }

  /**
   * Grants as a person writes them.
   *
   * @throws IllegalArgumentException if one is no list of words
   */
  public static Grants of(Collection<String> texts) {
    for (String text : texts) {
      if (!text.matches("[^\\s:,]+(:[^\\s:,]+)*")) {
        throw new IllegalArgumentException(
            "grant \"" + text + "\" is no list of words like gpio:17:out");
      }
    }
    return new Grants(List.copyOf(texts));
  }

  /** Whether one of the grants has a permission. */
  public boolean have(String permission) {
    String[] words = permission.split(":", -1);
    return texts.stream().anyMatch(grant -> has(grant.split(":", -1), words));
  }

  private static boolean has(String[] grant, String[] words) {
    return grant.length <= words.length
        && Arrays.equals(
            grant,
            Arrays.copyOf(words, grant.length),
            (g, w) -> g.equals("*") ? 0 : g.compareTo(w));
  }

  /** Whether one of the grants begins with a word. */
  public boolean haveAnyOf(String word) {
    return texts.stream().anyMatch(grant -> grant.equals(word) || grant.startsWith(word + ":"));
  }
}

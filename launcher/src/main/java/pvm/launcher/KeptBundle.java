package pvm.launcher;

import java.io.IOException;

/**
 * What it takes to have a bundle again as it is: a line of {@link BundleRecord}.
 *
 * @param id in the framework; an older version of a bundle has a lower one
 * @param level at which it starts
 * @param start whether and how it is to be started
 * @param shipped digest of the distribution's file that it was installed from; {@link #NONE} if it
 *     isn't the distribution's
 * @param content digest of the copy of its jar; {@link #NONE} if the jar is at its location
 * @param location that it was installed from
 */
record KeptBundle(
    long id, int level, Start start, String shipped, String content, String location) {
  static final String NONE = "-";
  private static final int COLUMNS = 6;

  /** How a bundle starts with the framework. */
  enum Start {
    STOPPED,
    EAGER,
    /** When it is first used, if the bundle says so. */
    BY_POLICY
  }

  boolean hasContent() {
    return !content.equals(NONE);
  }

  String line() {
    return "%d %d %s %s %s %s\n"
        .formatted(
            id,
            level,
            start,
            shipped,
            content,
            location.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
  }

  static KeptBundle of(String line) throws IOException {
    String[] words = line.split(" ", COLUMNS);
    try {
      return new KeptBundle(
          Long.parseLong(words[0]),
          Integer.parseInt(words[1]),
          Start.valueOf(words[2]),
          words[3],
          words[4],
          words[5].translateEscapes());
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("'" + line + "' is no line of a record of bundles", e);
    }
  }
}

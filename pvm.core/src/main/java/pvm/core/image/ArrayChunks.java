package pvm.core.image;

/**
 * How many elements of an array one record holds; longer arrays have chunks of so many each.
 *
 * <p>An element that changes costs a chunk: those of arrays like the buffers of a stream, of which
 * there is some change at each checkpoint, are as small as a sector. Large arrays would have too
 * many of these.
 */
public final class ArrayChunks {
  private static final int LARGE_BYTES = 1 << 16;
  private static final int LARGE_REFERENCES = 1 << 14;

  private ArrayChunks() {}

  /**
   * Elements of a chunk of an array.
   *
   * @param elementKind {@code I}, {@code L} and so on
   * @param length of the array
   */
  public static int length(int elementKind, int length) {
    if (elementKind == 'L') {
      return length > LARGE_REFERENCES ? 4096 : 128;
    }
    int size = elementBytes(elementKind);
    return ((long) length * size > LARGE_BYTES ? 16384 : 512) / size;
  }

  /** Chunks of an array of this length. */
  public static int count(int elementKind, int length) {
    int each = length(elementKind, length);
    return (int) (((long) length + each - 1) / each);
  }

  /** Bytes of an element of a primitive type. */
  public static int elementBytes(int elementKind) {
    return switch (elementKind) {
      case 'Z', 'B' -> 1;
      case 'C', 'S' -> 2;
      case 'I', 'F' -> 4;
      case 'J', 'D' -> 8;
      default ->
          throw new ImageException("it has elements of the unknown kind " + (char) elementKind);
    };
  }
}

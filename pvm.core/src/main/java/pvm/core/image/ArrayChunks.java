package pvm.core.image;

/** How many elements of an array one record holds; longer arrays have chunks of so many each. */
public final class ArrayChunks {
  private static final int BYTES = 1 << 14;
  private static final int REFERENCES = 1 << 12;

  private ArrayChunks() {}

  /** Elements of a chunk, by the kind of the elements: {@code I}, {@code L} and so on. */
  public static int length(int elementKind) {
    return elementKind == 'L' ? REFERENCES : BYTES / elementBytes(elementKind);
  }

  /** Chunks of an array of this length. */
  public static int count(int elementKind, int length) {
    int each = length(elementKind);
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

package pvm.core.checkpoint;

import pvm.core.abi.FieldReader;

/**
 * Values that were read already, to be given out in another order or later.
 *
 * <p>The bits of an int are in the low half; -1 in {@code order} stands for a value that was not
 * saved.
 */
final class SavedValues extends FieldReader {
  private final long[] bits;
  private final Object[] references;
  private final int[] order;
  private int next;

  SavedValues(long[] bits, Object[] references, int[] order) {
    this.bits = bits;
    this.references = references;
    this.order = order;
  }

  /** Reads values of these kinds ({@code I}, {@code J}, {@code L}) from another reader. */
  static SavedValues read(FieldReader in, String kinds, int[] order) {
    long[] bits = new long[kinds.length()];
    Object[] references = new Object[kinds.length()];
    for (int i = 0; i < kinds.length(); i++) {
      switch (kinds.charAt(i)) {
        case 'I' -> bits[i] = in.getInt();
        case 'J' -> bits[i] = in.getLong();
        default -> references[i] = in.getRef();
      }
    }
    return new SavedValues(bits, references, order);
  }

  @Override
  public int getInt() {
    return (int) getLong();
  }

  @Override
  public long getLong() {
    int from = order[next++];
    return from < 0 ? 0 : bits[from];
  }

  @Override
  public Object getRef() {
    int from = order[next++];
    return from < 0 ? null : references[from];
  }
}

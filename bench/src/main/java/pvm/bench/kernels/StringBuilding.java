package pvm.bench.kernels;

/** Strings put together by StringBuilder and by +, taken apart, turned and compared. */
final class StringBuilding implements Kernel {

  @Override
  public long run() {
    long sum = 0;
    for (int i = 0; i < 180_000; i++) {
      StringBuilder b = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        b.append(i + k).append(':').append((char) ('a' + k)).append(k % 2 == 0);
      }
      String s = b.reverse().toString();
      String t = "item " + i + " of " + s.length() + ", " + s.substring(3, 20) + (i / 8.0);
      sum = sum * 31 + t.hashCode() + s.indexOf("f:9") + (s.compareTo(t) > 0 ? 1 : 0);
    }
    return sum;
  }

  @Override
  public long expected() {
    return 7607481900927843063L;
  }
}

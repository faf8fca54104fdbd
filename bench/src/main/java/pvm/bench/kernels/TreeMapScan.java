package pvm.bench.kernels;

import java.util.Map;
import java.util.TreeMap;

/** A TreeMap that grows and shrinks, is searched and scanned by ranges. */
final class TreeMapScan implements Kernel {

  @Override
  public long run() {
    TreeMap<Integer, Long> tree = new TreeMap<>();
    int x = 7;
    long sum = 0;
    for (int i = 0; i < 350_000; i++) {
      x = x * 1664525 + 1013904223;
      int key = x >>> 14;
      tree.put(key, (long) i);
      if (tree.size() > 20_000) {
        tree.pollFirstEntry();
      }
      Map.Entry<Integer, Long> near = tree.floorEntry(key / 2 + 60_000);
      sum += near == null ? 1 : near.getValue();
      if (i % 10_000 == 0) {
        for (Map.Entry<Integer, Long> e : tree.subMap(50_000, 200_000).entrySet()) {
          sum = sum * 3 + e.getKey() + e.getValue();
        }
      }
    }
    return sum;
  }

  @Override
  public long expected() {
    return -954340626043052083L;
  }
}

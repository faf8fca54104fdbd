package pvm.core.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.core.image.ClassLayout;
import pvm.core.image.CodeMap;
import pvm.core.translate.Translator.Translated;
import pvm.store.disk.CheckedFile;
import pvm.store.disk.Choices;
import pvm.store.disk.DiskFile;
import pvm.store.disk.SimulatedDisk;

/**
 * Power cuts while classes are put into the cache, none of which is forced: what is found under a
 * key is what was put there, and what is put again is found.
 *
 * <p>System property: {@code pvm.seed}.
 */
class TranslationCacheTest {
  private static final int LIVES = 8;
  private static final int CUTS = 8;
  private static final int KEYS = 12;

  private final SplittableRandom random = new SplittableRandom(Long.getLong("pvm.seed", 1));
  private int found;
  private int lost;
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"512", "4096"})
  void whatIsLeftOfACacheIsRightAndCanBeAddedTo(int sectorBytes) throws Exception {
    for (int life = 0; life < LIVES; life++) {
      var disk = new SimulatedDisk(new SimulatedDisk.Kind(sectorBytes, true));
      Map<String, byte[]> put = fill(disk, folder.resolve(sectorBytes + "-" + life));
      for (int i = 0; i < CUTS; i++) {
        check(CheckedFile.bytes(disk.cut(Choices.random(random)), "pack"), put);
      }
    }
    assertTrue(found > 50 && lost > 50, found + " found, " + lost + " lost");
  }

  /** Puts classes into a cache, and does the same to the disk. */
  private Map<String, byte[]> fill(SimulatedDisk disk, Path pack) throws Exception {
    Map<String, byte[]> put = new TreeMap<>();
    try (DiskFile file = disk.create("pack");
        TranslationCache cache = TranslationCache.open(pack)) {
      disk.syncFolder();
      for (int i = 0; i < KEYS; i++) {
        byte[] code = new byte[random.nextInt(random.nextBoolean() ? 200 : 9000)];
        random.nextBytes(code);
        put.put("key " + i, code);
        cache.put("key " + i, classes(code));
        byte[] all = Files.readAllBytes(pack);
        int from = (int) file.size();
        file.write(ByteBuffer.wrap(all, from, all.length - from), from);
        if (i == KEYS / 4) {
          file.force(); // a system does it now and then by itself
        }
      }
    }
    return put;
  }

  private static List<Translated> classes(byte[] code) {
    ClassLayout layout = new ClassLayout("A", List.of(), List.of(), List.of(), List.of());
    return List.of(new Translated("p/A", code, layout, CodeMap.of(code)));
  }

  private void check(byte[] left, Map<String, byte[]> put) throws Exception {
    Path pack = Files.write(folder.resolve("left"), left);
    try (TranslationCache cache = TranslationCache.open(pack)) {
      put.forEach(
          (key, code) -> {
            if (isThere(cache, key, code)) {
              found++;
            } else {
              lost++;
              cache.put(key, classes(code));
            }
          });
    }
    try (TranslationCache again = TranslationCache.open(pack)) {
      put.forEach((key, code) -> assertTrue(isThere(again, key, code), key));
    }
  }

  private static boolean isThere(TranslationCache cache, String key, byte[] code) {
    assertNotNull(cache);
    List<Translated> classes = cache.get(key);
    if (classes != null) {
      assertArrayEquals(code, classes.getFirst().bytes(), key);
      assertTrue(Arrays.equals(code, classes.getFirst().code().encoded()), key);
    }
    return classes != null;
  }
}

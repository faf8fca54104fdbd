package pvm.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.api.Program;
import pvm.store.disk.Choices;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.SimulatedDisk;

/**
 * Power cuts while programs are added and removed: what was done is done, and what was being done
 * is done or not.
 *
 * <p>System property: {@code pvm.seed}.
 */
class BootListTest {
  private static final int LIVES = 4;
  private static final int CHANGES = 20;

  private final SplittableRandom random = new SplittableRandom(Long.getLong("pvm.seed", 1));
  private Map<String, Program> before = new TreeMap<>();
  private Map<String, Program> after = new TreeMap<>();
  private int cuts;

  @ParameterizedTest
  @CsvSource({"512, true", "512, false", "4096, true", "4096, false"})
  void noCutLosesAProgramOrBringsOneBack(int sectorBytes, boolean isJournaled) throws IOException {
    for (int life = 0; life < LIVES; life++) {
      before = new TreeMap<>();
      live(new SimulatedDisk(new SimulatedDisk.Kind(sectorBytes, isJournaled)));
    }
    assertTrue(cuts > 300, "cuts: " + cuts);
  }

  private void live(SimulatedDisk disk) throws IOException {
    BootList list = new BootList(disk.folder("boot"));
    disk.onOperation(
        _ -> {
          check(disk.cut(Choices.random(random)));
          check(disk.kill().cut(Choices.random(random)));
        });
    for (int i = 0; i < CHANGES; i++) {
      String name = "p" + random.nextInt(4);
      after = new TreeMap<>(before);
      if (random.nextInt(3) == 0) {
        after.remove(name);
        list.remove(name);
      } else {
        Program program = program(name, "x".repeat(random.nextInt(3000)));
        after.put(name, program);
        list.add(program);
      }
      before = after;
    }
  }

  private static Program program(String name, String argument) {
    return new Program(
        name,
        Path.of("/home/me/" + name + ".java"),
        List.of(),
        argument.length() % 2 == 0 ? null : "Main",
        List.of(argument, "", "ä\n=#"),
        Duration.ofMillis(argument.length()),
        Program.LATEST,
        false,
        argument.isEmpty() ? Set.of() : Set.of("gpio", "net:listen:80"));
  }

  private void check(SimulatedDisk left) {
    cuts++;
    try {
      Map<String, Program> found = found(new BootList(left.folder("boot")));
      assertTrue(found.equals(before) || found.equals(after), () -> found.keySet() + " are left");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Program> found(BootList list) throws IOException {
    Map<String, Program> found = new TreeMap<>();
    for (String name : list.names()) {
      found.put(name, list.read(name).orElseThrow());
    }
    return found;
  }

  @Test
  void aDamagedProgramIsNamedAndNotStarted() throws IOException {
    SimulatedDisk disk = new SimulatedDisk(new SimulatedDisk.Kind(512, true));
    Disk folder = disk.folder("boot");
    BootList list = new BootList(folder);
    list.add(program("p", "x"));
    assertEquals(Optional.of(program("p", "x")), list.read("p"));
    try (DiskFile file = folder.open("p")) {
      file.write(ByteBuffer.wrap(new byte[200]), 0);
    }
    String message = assertThrows(IOException.class, () -> list.read("p")).getMessage();
    assertTrue(message.contains("p is damaged"), message);
    assertEquals(Optional.empty(), list.read("q"));
  }
}

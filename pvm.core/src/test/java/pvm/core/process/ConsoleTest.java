package pvm.core.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pvm.core.abi.Vm;

/** Output, input and uncaught exceptions. */
@Timeout(60)
class ConsoleTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Script write(Script script, int stream, byte[] bytes) {
    return script.then(() -> Vm.write(stream, bytes, 0, bytes.length));
  }

  @Test
  void collectsWhatWasWrittenSinceTheLastCommit() throws Exception {
    Script main = new Script();
    write(main, Console.OUT, bytes("one "));
    write(main, Console.OUT, bytes("two "));
    write(main, Console.ERR, bytes("oops"));
    write(main, Console.OUT, bytes("three"));
    main.sleep(1_000_000);
    try (Rig rig = new Rig()) {
      rig.isCollecting = true;
      rig.start(main);
      while (rig.process.console().collected().size() < 3) {
        Thread.sleep(1);
      }
      assertEquals("one two three", rig.out.toString(StandardCharsets.UTF_8));
      assertEquals("oops", rig.err.toString(StandardCharsets.UTF_8));
      rig.process.committed(6);
      assertEquals("o ", text(rig.process.console(), 0));
      assertEquals("oops", text(rig.process.console(), 1));
      rig.process.committed(11);
      assertEquals(0, rig.process.console().collected().size());
    }
  }

  private static String text(Console console, int index) {
    return new String(console.collected().get(index).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aWriterWaitsUntilACheckpointIsCommitted() throws Exception {
    byte[] data = new byte[5 * Console.COLLECTED_MAX_BYTES / 2];
    new Random(1).nextBytes(data);
    Script main = new Script();
    write(main, Console.OUT, data);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Rig rig = new Rig()) {
      rig.isCollecting = true;
      rig.start(main);
      int exit =
          rig.awaitEnd(
              () -> {
                rig.process.stopAll();
                long size = 0;
                for (Console.Output each : rig.process.console().collected()) {
                  log.write(each.bytes());
                  size += each.bytes().length;
                }
                rig.process.resumeAll();
                assertTrue(size <= Console.COLLECTED_MAX_BYTES);
                rig.process.committed(size);
              });
      assertEquals(0, exit);
      for (Console.Output each : rig.process.console().collected()) {
        log.write(each.bytes());
      }
    }
    assertArrayEquals(data, log.toByteArray());
  }

  @Test
  void asksForACheckpointWhenItIsFull() throws Exception {
    Script main = new Script();
    write(main, Console.OUT, new byte[Console.COLLECTED_MAX_BYTES + 1]);
    boolean[] asked = new boolean[1];
    try (Rig rig = new Rig()) {
      rig.isCollecting = true;
      rig.startAsking(main, () -> asked[0] = true);
      while (!asked[0]) {
        Thread.sleep(1);
      }
      rig.process.stopAll();
      rig.process.resumeAll();
      rig.process.committed(Console.COLLECTED_MAX_BYTES);
      assertEquals(0, rig.awaitEnd());
      assertEquals(Console.COLLECTED_MAX_BYTES + 1, rig.out.size());
    }
  }

  @Test
  void readsInputAcrossRestarts() throws Exception {
    PipedOutputStream typed = new PipedOutputStream();
    StringBuilder read = new StringBuilder();
    byte[] target = new byte[4];
    Script main =
        new Script()
            .label("again")
            .step(l -> Vm.read(target, 1, 3))
            .step(
                l -> {
                  if (l.result > 0) {
                    read.append(new String(target, 1, l.result, StandardCharsets.UTF_8));
                  }
                  return l.result;
                })
            .jumpWhile(() -> read.length() < 10, "again");
    try (Rig rig = new Rig()) {
      rig.in = new PipedInputStream(typed);
      rig.start(main);
      Thread.sleep(5);
      rig.stopAndGo();
      typed.write(bytes("hello"));
      typed.flush();
      while (read.length() < 5) {
        Thread.sleep(1);
      }
      rig.stopAndGo();
      typed.write(bytes("world"));
      typed.flush();
      assertEquals(0, rig.awaitEnd());
    }
    assertEquals("helloworld", read.toString());
  }

  @Test
  void unreadInputIsPartOfTheState() throws Exception {
    byte[] target = new byte[2];
    Script main = new Script().then(() -> Vm.read(target, 0, 2)).sleep(1_000_000);
    try (Rig rig = new Rig()) {
      rig.in = new ByteArrayInputStream(bytes("abcdef"));
      rig.start(main);
      while (target[1] == 0) {
        Thread.sleep(1);
      }
      assertEquals("cdef", new String(rig.process.stopAll().unreadInput(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void givesTheEndOfInput() throws Exception {
    int[] result = new int[1];
    Script main =
        new Script().step(l -> Vm.read(new byte[1], 0, 1)).step(l -> result[0] = l.result);
    try (Rig rig = new Rig().start(main)) {
      assertEquals(0, rig.awaitEnd());
      assertEquals(-1, result[0]);
    }
  }

  @Test
  void printsWhatMainDoesNotCatchAndEndsWithOne() throws Exception {
    Script fails =
        new Script()
            .then(
                () -> {
                  throw new IllegalStateException("no way");
                });
    try (Rig rig = new Rig().start(new Script().call(fails))) {
      assertEquals(1, rig.awaitEnd());
      assertEquals(
          "Exception in thread \"main\" java.lang.IllegalStateException: no way"
              + System.lineSeparator(),
          rig.err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anExceptionOfAnotherThreadLeavesTheExitCodeAlone() throws Exception {
    Script fails =
        new Script()
            .then(
                () -> {
                  throw new IllegalStateException();
                });
    try (Rig rig = new Rig().start(new Script().start(new GuestBody("t", fails)))) {
      assertEquals(0, rig.awaitEnd());
      assertTrue(rig.err.toString(StandardCharsets.UTF_8).startsWith("Exception in thread \"t\""));
    }
  }
}

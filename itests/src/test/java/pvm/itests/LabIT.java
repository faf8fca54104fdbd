package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.PvmProcess;
import pvm.core.natives.NativeRegistry;
import pvm.core.process.PollSwitch;
import pvm.store.MemoryStore;

/** Native methods of every kind, undisturbed, captured, and cut off at every point. */
class LabIT {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Of each kind, in Effects. */
  private static final int CALLS = 1;

  @TempDir Path folder;
  private LabRun lab;
  private final List<NativeRegistry> registries = new ArrayList<>();

  @BeforeEach
  void compile() throws Exception {
    lab = new LabRun(folder);
  }

  @AfterEach
  void close() throws Exception {
    registries.forEach(NativeRegistry::close);
    lab.close();
  }

  private LabDevice device(Cut cut) {
    return new LabDevice(cut, lab.hostClasses());
  }

  private NativeRegistry registry(LabDevice device) throws Exception {
    return registry(new LabBodies(device));
  }

  private NativeRegistry registry(LabBodies bodies) throws Exception {
    NativeRegistry registry = LabRun.registry(LIMIT);
    registries.add(registry);
    registry.add(lab.provider(bodies, ""));
    return registry;
  }

  @Test
  void everyKindOfValueFailureAndWaitPasses() throws Exception {
    tour(polls -> polls);
  }

  @Test
  void everyKindPassesWhileThreadsAreCapturedAndGoOn() throws Exception {
    tour(polls -> new CapturingPolls(polls, CapturingPolls.growing(300), Long.MAX_VALUE));
  }

  @Test
  void aCallbackGoesOnAfterARestartAndIsMadeAgainWithItsBody() throws Exception {
    MemoryStore store = new MemoryStore();
    LabBodies closed = new LabBodies(device(Cut.never()), new CountDownLatch(1));
    var back = lab.program("Back", "Back", List.of(), Duration.ofMillis(20));
    PvmProcess process = lab.machine(store, registry(closed), polls -> polls).start(back);
    while (!lab.printed("Back").contains("asked")) {
      assertEquals(PvmProcess.State.RUNNING, process.state(), process.failure());
      TimeUnit.MILLISECONDS.sleep(1); // the log is written at checkpoints
    }
    process.stop();
    process.waitFor();
    NativeRegistry open = registry(device(Cut.never()));
    PvmProcess again = lab.machine(store, open, polls -> polls).start(back);
    assertEquals(0, again.waitFor(), () -> again.failure() + errors("Back"));
    assertEquals("asked 0\nanswers 0\nasked 0\nanswers 0\naa\n", lab.printed("Back"));
  }

  /** A body throws an exception of the host's class; an image could hold only the guest's. */
  @Test
  void aProcessGoesOnWhereverItIsStoppedWhileABodyThrows() throws Exception {
    MemoryStore store = new MemoryStore();
    var thrower = lab.program("Thrower", "Thrower", List.of(), Duration.ofDays(1));
    for (int life = 0; life < 40; life++) {
      NativeRegistry registry = registry(device(Cut.never()));
      PvmProcess process = lab.machine(store, registry, polls -> polls).start(thrower);
      TimeUnit.MILLISECONDS.sleep(10); // so long it throws
      process.stop();
      assertEquals(PvmProcess.State.STOPPED, process.state(), process.failure());
    }
  }

  private void tour(UnaryOperator<PollSwitch> polls) throws Exception {
    NativeRegistry registry = registry(device(Cut.never()));
    PvmProcess tour = lab.start("Tour", new MemoryStore(), registry, polls);
    assertEquals(0, tour.waitFor(), () -> tour.failure() + errors("Tour"));
    Path expected = Repository.root().resolve("itests/bundles/lab/Tour.expected");
    assertEquals(Files.readString(expected), lab.printed("Tour"));
  }

  @Test
  void aDirectCallCostsNextToNothing() throws Exception {
    PvmProcess process =
        lab.start("CallCost", new MemoryStore(), registry(device(Cut.never())), polls -> polls);
    assertEquals(0, process.waitFor(), () -> process.failure() + errors("CallCost"));
    String[] nanos = lab.printed("CallCost").strip().split(" ");
    System.out.println("call cost: plain " + nanos[0] + " ns, native " + nanos[1] + " ns");
    assertTrue(Double.parseDouble(nanos[1]) - Double.parseDouble(nanos[0]) < 2);
  }

  private String errors(String program) {
    try {
      return lab.errors(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCallThatIsCutOffAnywhereDoesWhatItsBodyDeclares() throws Exception {
    Cut whole = Cut.never();
    runUntil(whole, device(whole), new MemoryStore());
    assertTrue(whole.seen().size() >= 9, () -> "points: " + whole.seen());
    int cuts = 0;
    for (var point : whole.seen().entrySet()) {
      for (int occurrence = 1; occurrence <= point.getValue(); occurrence++) {
        Cut cut = new Cut(point.getKey(), occurrence);
        LabDevice device = device(cut);
        MemoryStore store = new MemoryStore();
        if (runUntil(cut, device, store)) {
          device = goOn(device, store);
          cuts++;
        }
        check(cut, device);
      }
    }
    assertTrue(cuts >= whole.seen().size(), cuts + " cuts at " + whole.seen());
  }

  /** Runs the program until it is cut off; false if it came to its end before. */
  private boolean runUntil(Cut cut, LabDevice device, MemoryStore store) throws Exception {
    Files.deleteIfExists(folder.resolve("Effects.out"));
    PvmProcess process =
        lab.start("Effects", new CuttingStore(store, cut), registry(device), polls -> polls);
    while (!cut.isCut() && process.state() == PvmProcess.State.RUNNING) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    process.stop();
    process.waitFor();
    return cut.isCut();
  }

  /** The same device, where nothing is cut off any more. */
  private LabDevice goOn(LabDevice device, MemoryStore store) throws Exception {
    LabDevice whole = device.without(Cut.never());
    PvmProcess process = lab.start("Effects", store, registry(whole), polls -> polls);
    assertEquals(0, process.waitFor(), process.failure());
    return whole;
  }

  private void check(Cut cut, LabDevice device) throws Exception {
    List<String> lines = lab.printed("Effects").lines().toList();
    assertEquals(4 * CALLS, lines.size(), () -> cut + ": " + lines);
    for (int call = 0; call < CALLS; call++) {
      String where = "cut " + cut + ", call " + call + ": " + lines;
      assertTrue(lines.contains("pure " + call + " " + call), where);
      assertTrue(lines.contains("idempotent " + call + " " + (10 + call)), where);
      assertTrue(device.effects("idempotent", call) >= 1, where);
      assertTrue(lines.contains("once " + call + " " + (10 + call)), where);
      assertEquals(1, device.effects("once", call), where);
      int effects = device.effects("atMostOnce", call);
      if (lines.contains("atMostOnce " + call + " unknown")) {
        assertTrue(effects <= 1, where);
      } else {
        assertTrue(lines.contains("atMostOnce " + call + " " + (10 + call)), where);
        assertEquals(1, effects, where);
      }
    }
  }
}

package pvm.core.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import pvm.core.abi.DirtyList;
import pvm.core.abi.Frame;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.image.ProcessState;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;

/** A process: a heap, its classes, a store, and one thread whose object is the root. */
final class Subject {
  private static final IdentityHash HASHES = IdentityHash.find();

  /** A host object that the heap knows by name. */
  static final Object LOADER = new Object() {};

  final MapStore store;
  final Guests classes = new Guests();
  final Heap heap = new Heap(HASHES);
  final DirtyList dirty = heap.acquireDirtyList();
  final Checkpointer checkpointer;

  Subject(MapStore store) {
    this(store, Runnable::run);
  }

  Subject(MapStore store, Executor background) {
    this.store = store;
    checkpointer =
        new Checkpointer(
            heap, classes, new HostConstants(Map.of("loader", LOADER)), store, background);
  }

  CheckpointInfo checkpoint(Object root) {
    return checkpoint(List.of(thread(1, root, null)));
  }

  CheckpointInfo checkpoint(List<ThreadState> threads) {
    return checkpointer.commit(capture(threads));
  }

  Captured capture(List<ThreadState> threads) {
    byte[] console = "said".getBytes(StandardCharsets.UTF_8);
    return checkpointer.capture(threads, state(), console);
  }

  Restorer restorer(long number) {
    return new Restorer(Image.load(origin(number), store.read(number)), checkpointer);
  }

  static Image.Origin origin(long number) {
    return new Image.Origin(
        "hub", number, number > 1 ? OptionalLong.of(number - 1) : OptionalLong.empty());
  }

  static ThreadState thread(int id, Object object, Frame innermost) {
    return new ThreadState(id, object, innermost, new ThreadState.Ready(), List.of(), false, false);
  }

  static ProcessState state() {
    return new ProcessState(
        "hub",
        "app.Main",
        List.of("a", "b c"),
        "digest",
        17,
        18,
        2,
        3,
        4,
        5,
        OptionalInt.of(6),
        Map.of("seed", "1=2"));
  }

  static Object restoredRoot(Subject subject, long number) {
    return subject.restorer(number).restore().threads().getFirst().thread();
  }
}

package pvm.core.checkpoint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import pvm.core.heap.Heap;
import pvm.store.Snapshot;

/**
 * The garbage of an image: found beside the running program once the image has grown, and removed a
 * little at each checkpoint.
 *
 * <pre>
 *   capture: roots are taken -> commit -> Collector, in the background -> captures: Sweep, by steps
 * </pre>
 *
 * <p>What no thread or static reaches can come back nevertheless: a string literal, a box of the
 * cache, a class are the host's too. So all that records name while garbage is sought or swept is
 * noted, and stays. A weak reference can bring back its referent, too: those that nothing else
 * reaches are cleared when the sweep begins, all or, if one has given its referent away, none.
 *
 * <p>Threading: all calls on the thread that captures or commits, but {@link #close}, which is
 * called after those.
 */
final class ImageGarbage implements AutoCloseable {
  /**
   * Fewer objects are not worth the search, unless their arrays are large; tests set a lower number
   * to search all the time.
   */
  private static final int COLLECT_MIN = Integer.getInteger("pvm.garbage.min", 300_000);

  private static final long COLLECT_ARRAY_BYTES = 128L << 20;

  /** A search has to find twice as much garbage as there are other objects. */
  private static final int COLLECT_GROWTH = 3;

  private static final int SWEEP_MIN = COLLECT_MIN / 6;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Heap heap;
  private final Executor background;
  private final Object collecting = new Object();
  private final AtomicLong nanos = new AtomicLong();

  /** Ids that records have named since the roots were taken; null if no garbage is sought. */
  private BitSet named;

  private Sweep sweep;
  private int sweepSteps = SWEEP_MIN;
  private int collectAbove = COLLECT_MIN;

  /** How many objects the image held when the roots were taken. */
  private int sought;

  private BitSet garbage;
  private List<Object> queues = List.of();
  private volatile Collector.Garbage found;
  private volatile boolean isOver;
  private volatile boolean isClosed;

  ImageGarbage(Heap heap, Executor background) {
    this.heap = heap;
    this.background = background;
  }

  /** A record names an object that the image has already. */
  void named(int id) {
    if (named != null) {
      named.set(id);
    }
  }

  // ---- finding

  /** The image holds this many objects that are not garbage. */
  void live(int objects) {
    collectAbove = Math.max(COLLECT_MIN, COLLECT_GROWTH * objects);
  }

  /**
   * Whether garbage is to be sought in the checkpoint that is being captured.
   *
   * @param newArrayBytes bytes of the arrays that came since it was sought last
   */
  boolean isDue(long newArrayBytes) {
    return named == null
        && (heap.ids().inUse() > collectAbove
            || newArrayBytes > COLLECT_ARRAY_BYTES
            || heap.references().takeWish());
  }

  /** Whether garbage is sought or swept now: no id may be freed in another way. */
  boolean isSought() {
    return named != null;
  }

  /** From now on, what records name is noted: the roots have been taken. */
  void begin() {
    named = new BitSet();
    sought = heap.ids().inUse();
    heap.references().watch();
    found = null;
    isOver = false;
  }

  /** Seeks the garbage of the checkpoint whose roots were taken; closes the snapshot. */
  void collect(Snapshot snapshot, Collector.Roots roots) {
    background.execute(
        () -> {
          synchronized (collecting) {
            long start = CPU.getCurrentThreadCpuTime();
            try (snapshot) {
              found = new Collector(snapshot, () -> isClosed).findGarbage(roots);
            } catch (CancellationException e) {
              // The process is over.
            } finally {
              isOver = true;
              nanos.addAndGet(CPU.getCurrentThreadCpuTime() - start);
            }
          }
        });
  }

  /** The checkpoint whose roots were taken is not there to be read. */
  void giveUp() {
    isOver = true;
  }

  // ---- removing

  /**
   * Removes a part of what was found. To be called before a capture gives ids.
   *
   * @param removals takes the keys of records that go
   */
  void sweep(LongList removals) {
    if (isOver && sweep == null) {
      beginSweep();
    }
    if (sweep != null) {
      garbage.andNot(named);
      if (sweep.step(sweepSteps, removals)) {
        sweep = null;
        end();
      }
    }
  }

  private void beginSweep() {
    Collector.Garbage all = found;
    BitSet references = all == null ? new BitSet() : all.references();
    boolean isCleared = heap.references().endWatch(references);
    if (all == null) {
      end();
      return;
    }
    if (isCleared) {
      queues = heap.references().clear(references, heap);
    }
    garbage = isCleared ? all.ifCleared() : all.ifKept();
    garbage.andNot(named);
    // Not what came since: most of that is garbage by now, and a search that counted it as alive
    // would have the next one begin later each time, without a bound.
    live(sought - garbage.cardinality());
    if (garbage.isEmpty()) {
      end();
    } else {
      sweep = new Sweep(heap, garbage);
    }
  }

  private void end() {
    garbage = null;
    found = null;
    named = null;
    isOver = false;
  }

  /** The queues of references that were cleared since the last call. */
  List<Object> takeQueues() {
    List<Object> taken = queues;
    queues = List.of();
    return taken;
  }

  /** CPU time of the search since the last call. Thread-safe. */
  long takeNanos() {
    return nanos.getAndSet(0);
  }

  /** Tells how many objects a capture has written. */
  void written(int objects) {
    // Faster than the program makes garbage, or the garbage would grow while it is swept.
    sweepSteps = Math.max(SWEEP_MIN, 4 * objects);
  }

  /** Ends the search for garbage; returns once no snapshot is read any more. */
  @Override
  public void close() {
    isClosed = true;
    synchronized (collecting) {
      found = null;
    }
  }
}

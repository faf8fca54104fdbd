package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import pvm.core.abi.Frame;
import pvm.core.heap.Ids;
import pvm.core.image.FrameRecord;
import pvm.core.image.GuestClasses;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadRecord;
import pvm.core.image.ThreadState;

/**
 * The threads and frames that the image holds, and what of them has changed. A frame that stays
 * captured is not written again: a stack is written down to the first frame that has an id.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class ThreadRecords {

  /** A thread in the image: its record, and the ids of its frames, outermost first. */
  private static final class Entry {
    byte[] record;
    int[] frameIds = new int[8];
    int depth;

    /** Frames, from the outermost, whose references are out of the nursery. */
    int settled;

    boolean isSeen;

    void push(int id) {
      if (depth == frameIds.length) {
        frameIds = Arrays.copyOf(frameIds, depth * 2);
      }
      frameIds[depth++] = id;
    }
  }

  private final GuestClasses classes;
  private final ClassIds classIds;
  private final ObjectIds ids;
  private final Encoder encoder;
  private final Ids frameIds = new Ids();
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final List<Frame> fresh = new ArrayList<>();

  ThreadRecords(GuestClasses classes, ClassIds classIds, ObjectIds ids, Encoder encoder) {
    this.classes = classes;
    this.classIds = classIds;
    this.ids = ids;
    this.encoder = encoder;
  }

  /** Ids of the threads in the image. */
  int[] ids() {
    return entries.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Takes over a restored thread with its record. */
  void claim(ThreadState state, byte[] record) {
    Entry entry = new Entry();
    entry.record = record;
    List<Frame> stack = new ArrayList<>();
    for (Frame frame = state.innermost(); frame != null; frame = frame.caller) {
      stack.add(frame);
    }
    for (Frame frame : stack.reversed()) {
      frameIds.claim(frame.id);
      entry.push(frame.id);
    }
    entry.settled = entry.depth;
    entries.put(state.id(), entry);
  }

  /** Writes the threads that have changed, and removes those that are gone. */
  void write(List<ThreadState> threads, RecordBuffer out, LongList removals) {
    entries.values().forEach(entry -> entry.isSeen = false);
    for (ThreadState thread : threads) {
      Entry entry = entries.computeIfAbsent(thread.id(), id -> new Entry());
      entry.isSeen = true;
      dropFrames(entry, thread.innermost(), removals);
      writeFrames(entry, out);
      writeThread(entry, thread, out);
    }
    removeEnded(removals);
  }

  /** Drops the frames that have been resumed, and finds the ones that are new. */
  private void dropFrames(Entry entry, Frame innermost, LongList removals) {
    fresh.clear();
    Frame frame = innermost;
    for (; frame != null && frame.id == 0; frame = frame.caller) {
      fresh.add(frame);
    }
    int kept = frame == null ? 0 : frame.id;
    while (entry.depth > 0 && entry.frameIds[entry.depth - 1] != kept) {
      int id = entry.frameIds[--entry.depth];
      frameIds.free(id);
      removals.add(RecordKind.FRAME.key(id));
    }
    if (kept != 0 && entry.depth == 0) {
      throw new AssertionError("frame " + kept + " is not on the stack that it was captured from");
    }
    settle(entry, frame);
  }

  /** Frames that stay captured are not written again: what they hold leaves the nursery. */
  private void settle(Entry entry, Frame kept) {
    ids.referrer(kept);
    for (int depth = entry.depth; depth > entry.settled; depth--, kept = kept.caller) {
      if (kept.refs != null) {
        ids.nameAll(kept.refs);
      }
    }
    entry.settled = entry.depth;
  }

  private void writeFrames(Entry entry, RecordBuffer out) {
    ids.byStack(true);
    for (Frame frame : fresh.reversed()) {
      int id = frameIds.take();
      ids.referrer(frame);
      out.begin(RecordKind.FRAME.key(id));
      try {
        FrameRecord.write(
            out, encoder, frame, classIds.of(frame.owner).id, classes.layout(frame.owner));
      } catch (RuntimeException e) {
        frameIds.free(id);
        throw e;
      }
      out.end();
      frame.id = id;
      entry.push(id);
    }
    ids.byStack(false);
  }

  private void writeThread(Entry entry, ThreadState thread, RecordBuffer out) {
    ids.referrer(thread);
    out.begin(RecordKind.THREAD.key(thread.id()));
    ThreadRecord.write(encoder, thread, thread.innermost() == null ? 0 : thread.innermost().id);
    if (out.isOpenRecordEqualTo(entry.record)) {
      out.abandon();
    } else {
      entry.record = out.openRecord();
      out.end();
    }
  }

  private void removeEnded(LongList removals) {
    Iterator<Map.Entry<Integer, Entry>> all = entries.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Integer, Entry> next = all.next();
      Entry entry = next.getValue();
      if (!entry.isSeen) {
        dropFrames(entry, null, removals);
        removals.add(RecordKind.THREAD.key(next.getKey()));
        all.remove();
      }
    }
  }
}

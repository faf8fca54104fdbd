package pvm.core.checkpoint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pvm.core.abi.Frame;
import pvm.core.image.ClassLayout;
import pvm.core.image.ClassLayout.Method;
import pvm.core.image.ClassLayout.Site;
import pvm.core.image.ClassLayout.Slot;
import pvm.core.image.FrameRecord;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;
import pvm.core.image.RecordCursor;

/**
 * Makes frames: a saved frame knows its method and original bytecode index, and finds the site that
 * stands there in the class as it is translated now. For one thread.
 */
final class FrameDecoder {

  /** What tells a site of a class from the others. */
  private record Place(Method method, int bci, ClassLayout.Kind kind) {}

  private final Image image;
  private final GuestClasses guestClasses;
  private final StoredClasses classes;
  private final Decoder objects;
  private final Map<Class<?>, Map<Place, Integer>> sites = new HashMap<>();
  private final BitSet made = new BitSet();

  FrameDecoder(Image image, GuestClasses guestClasses, StoredClasses classes, Decoder objects) {
    this.image = image;
    this.guestClasses = guestClasses;
    this.classes = classes;
    this.objects = objects;
  }

  boolean isMade(int id) {
    return made.get(id);
  }

  /** The frame of an id, with all its callers. */
  Frame stack(int id) {
    Frame innermost = null;
    Frame last = null;
    for (int next = id; next != 0; ) {
      FrameRecord record = record(next);
      Frame frame = frame(record);
      frame.id = next;
      made.set(next);
      if (last == null) {
        innermost = frame;
      } else {
        last.caller = frame;
      }
      last = frame;
      next = record.callerId();
    }
    return innermost;
  }

  private FrameRecord record(int id) {
    byte[] bytes = image.frames().copy(id);
    if (bytes == null || made.get(id)) {
      throw new ImageException(
          "frame " + id + (bytes == null ? " is missing" : " is called by itself"));
    }
    RecordCursor in = new RecordCursor(bytes);
    try {
      FrameRecord record = FrameRecord.read(in, image.classes());
      in.expectEnd();
      return record;
    } catch (ImageException e) {
      throw new ImageException("frame " + id + ": " + e.getMessage(), e);
    }
  }

  private Frame frame(FrameRecord record) {
    Class<?> owner = classes.find(record.owner().name());
    ClassLayout layout = guestClasses.layout(owner);
    Integer index = layout == null ? null : sites(owner, layout).get(place(record));
    if (index == null) {
      throw new ImageException(
          "frame "
              + record.place()
              + ": no "
              + record.kind()
              + " is left there in the class as it is translated now");
    }
    try {
      return frame(record, owner, index, layout.sites().get(index).slots());
    } catch (ImageException e) {
      throw new ImageException("frame " + record.place() + ": " + e.getMessage(), e);
    }
  }

  private static Place place(FrameRecord record) {
    return new Place(record.method(), record.bci(), record.kind());
  }

  private Map<Place, Integer> sites(Class<?> owner, ClassLayout layout) {
    return sites.computeIfAbsent(
        owner,
        _ -> {
          Map<Place, Integer> places = new HashMap<>();
          IntStream.range(0, layout.sites().size())
              .forEach(i -> places.put(place(layout, layout.sites().get(i)), i));
          return places;
        });
  }

  private static Place place(ClassLayout layout, Site site) {
    return new Place(layout.methods().get(site.method()), site.bci(), site.kind());
  }

  private Frame frame(FrameRecord record, Class<?> owner, int site, List<Slot> slots) {
    int refCount = (int) slots.stream().filter(slot -> slot.kind() == 'L').count();
    int primCount = slots.size() - refCount;
    Object[] refs = refCount == 0 ? null : new Object[refCount];
    long[] prims = primCount == 0 ? null : new long[primCount];
    int ref = 0;
    int prim = 0;
    for (int i = 0; i < slots.size(); i++) {
      long bits = value(record, slots.get(i), i);
      if (slots.get(i).kind() == 'L') {
        refs[ref++] = objects.object((int) bits);
      } else {
        prims[prim++] = bits;
      }
    }
    return new Frame(owner, site, refs, prims);
  }

  private static long value(FrameRecord record, Slot slot, int likely) {
    List<FrameRecord.Value> values = record.values();
    if (likely < values.size() && values.get(likely).slot().equals(slot)) {
      return values.get(likely).bits();
    }
    for (FrameRecord.Value value : values) {
      if (value.slot().equals(slot)) {
        return value.bits();
      }
    }
    String place =
        slot.index() >= 0 ? "local variable " + slot.index() : "operand " + (-1 - slot.index());
    throw new ImageException(
        place + " of kind " + slot.kind() + " is needed now but was not saved");
  }
}

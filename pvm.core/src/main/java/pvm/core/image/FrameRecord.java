package pvm.core.image;

import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.image.ClassLayout.Kind;
import pvm.core.image.ClassLayout.Method;
import pvm.core.image.ClassLayout.Site;
import pvm.core.image.ClassLayout.Slot;

/**
 * A frame as a record holds it, in terms of the original class file.
 *
 * <pre>
 *   varint caller | varint class | varint method | varint bci + 1 | byte site kind
 *   | varint n, n * (int slot, byte kind, value)
 *   value: varint id of an object, or long with the raw bits
 * </pre>
 *
 * @param callerId id of the frame that called this one; 0 if none did
 * @param owner the class whose method it is
 * @param method the method, by original name and descriptor
 * @param bci original bytecode index of the site; -1 for method entry
 * @param kind what the site is
 * @param values the saved values
 */
public record FrameRecord(
    int callerId, ClassRecord owner, Method method, int bci, Kind kind, List<Value> values) {

  /** A saved value: the id of an object, or raw bits. */
  public record Value(Slot slot, long bits) {}

  /** Writes a frame of a class that has this id and layout. */
  public static void write(
      RecordBuffer out, FieldWriter references, Frame frame, int classId, ClassLayout layout) {
    Site site = layout.sites().get(frame.site);
    out.putVarint(frame.caller == null ? 0 : frame.caller.id);
    out.putVarint(classId);
    out.putVarint(site.method());
    out.putVarint(site.bci() + 1);
    out.putByte(code(site.kind()));
    out.putVarint(site.slots().size());
    int refs = 0;
    int prims = 0;
    for (Slot slot : site.slots()) {
      out.putInt(slot.index());
      out.putByte(slot.kind());
      if (slot.kind() == 'L') {
        references.putRef(frame.refs[refs++]);
      } else {
        out.putLong(frame.prims[prims++]);
      }
    }
  }

  private static int code(Kind kind) {
    return switch (kind) {
      case CALL -> 'C';
      case POLL -> 'P';
    };
  }

  private static Kind kind(int code) {
    return switch (code) {
      case 'C' -> Kind.CALL;
      case 'P' -> Kind.POLL;
      default -> throw new ImageException("it stands at a site of the unknown kind " + code);
    };
  }

  /** Reads what {@link #write} has written. */
  public static FrameRecord read(RecordCursor in, ImageClasses classes) {
    int callerId = in.getVarint();
    ClassRecord owner = classes.get(in.getVarint());
    int method = in.getVarint();
    int bci = in.getVarint() - 1;
    Kind kind = kind(in.getByte());
    if (method < 0 || method >= owner.methods().size()) {
      throw new ImageException("it names method " + method + " of " + owner.name());
    }
    List<Value> values = new ArrayList<>();
    for (int n = in.getCount(3); n > 0; n--) {
      Slot slot = new Slot(in.getInt(), (char) in.getByte());
      values.add(new Value(slot, slot.kind() == 'L' ? in.getVarint() : in.getLong()));
    }
    return new FrameRecord(callerId, owner, owner.methods().get(method), bci, kind, values);
  }

  /** For example {@code pkg.Foo.bar()V at 12}. */
  public String place() {
    return owner.name().replace('/', '.')
        + "."
        + method.name()
        + method.descriptor()
        + " at "
        + bci;
  }
}

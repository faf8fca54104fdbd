package pvm.core.image;

import java.util.function.IntConsumer;
import pvm.core.abi.FieldReader;

/**
 * Finds what a record refers to without making objects of it. Reads every byte, so that a record it
 * accepts has the right form. For one thread.
 */
public final class References {
  private final ImageClasses classes;
  private RecordCursor in;
  private int chunks;
  private boolean hasReferenceChunks;

  public References(ImageClasses classes) {
    this.classes = classes;
  }

  /**
   * Visits the references of a record of any kind that has some.
   *
   * @param record is read to its end
   * @param objects is told each object id, 0 excepted
   * @param frames is told each frame id, 0 excepted
   */
  public void visit(
      RecordKind kind, int id, RecordCursor record, IntConsumer objects, IntConsumer frames) {
    visit(kind, id, record, objects, objects, frames);
  }

  /**
   * Visits the references of a record, telling those apart that keep nothing alive.
   *
   * @param weak is told the referent of a weak or phantom reference
   */
  public void visit(
      RecordKind kind,
      int id,
      RecordCursor record,
      IntConsumer objects,
      IntConsumer weak,
      IntConsumer frames) {
    in = record;
    chunks = 0;
    hasReferenceChunks = false;
    switch (kind) {
      case OBJECT -> visitObject(objects, weak);
      case CHUNK -> visitChunk(objects);
      case FRAME -> visitFrame(objects, frames);
      case THREAD -> ThreadRecord.visit(new Visitor(objects), frames);
      case STATICS -> visitFields(ImageClasses.kinds(classes.get(id).statics()), objects);
      case CLASS, CODE, PROCESS, CONSOLE -> {
        return;
      }
    }
    in.expectEnd();
  }

  private void visitObject(IntConsumer objects, IntConsumer weak) {
    int head = in.getVarint();
    if ((head & 1) != 0) {
      in.getVarint();
    }
    int code = head >>> 1;
    if (code >= ObjectKind.GUEST) {
      int classId = code - ObjectKind.GUEST;
      visitFields(classes.fieldKinds(classId), classes.weakField(classId), objects, weak);
      if (classes.get(classId).form() == ClassRecord.Form.GUEST_THROWABLE) {
        visitThrowable(objects);
      }
      return;
    }
    switch (code) {
      case ObjectKind.STRING -> {
        in.getByte();
        in.getString();
      }
      case ObjectKind.BOX -> visitBox();
      case ObjectKind.CLASS -> in.getString();
      case ObjectKind.ARRAY -> visitArray(objects);
      case ObjectKind.BUILDER -> {
        in.getByte();
        in.getVarint();
        in.getString();
      }
      case ObjectKind.THROWABLE -> {
        classes.get(in.getVarint());
        visitThrowable(objects);
      }
      case ObjectKind.TRACE_ELEMENT -> TraceElements.read(in);
      case ObjectKind.CONSTANT -> {
        in.getString();
        in.getString();
      }
      case ObjectKind.PLAIN -> {}
      case ObjectKind.HANDLE -> visitHandle(objects);
      default -> throw new ImageException("it is an object of the unknown kind " + code);
    }
  }

  private void visitHandle(IntConsumer objects) {
    Recipe.read(
        in,
        id -> {
          visit(id, objects);
          return null;
        });
  }

  private void visitBox() {
    in.getByte();
    int tag = in.getByte();
    if (tag == 'J' || tag == 'D') {
      in.getLong();
    } else {
      in.getInt();
    }
  }

  private void visitArray(IntConsumer objects) {
    classes.get(in.getVarint());
    int elementKind = in.getByte();
    boolean isChunked = in.getByte() != 0;
    int length = in.getVarint();
    if (isChunked) {
      chunks = ArrayChunks.count(elementKind, length);
      hasReferenceChunks = elementKind == 'L';
    } else {
      visitElements(elementKind, length, objects);
    }
  }

  /**
   * Whether an object refers to nothing, as the first bytes of its record tell. It may refer to
   * nothing all the same if they don't.
   */
  public static boolean hasNone(RecordCursor object) {
    int head = object.getVarint();
    if ((head & 1) != 0) {
      object.getVarint();
    }
    return switch (head >>> 1) {
      case ObjectKind.STRING,
          ObjectKind.BOX,
          ObjectKind.CLASS,
          ObjectKind.BUILDER,
          ObjectKind.TRACE_ELEMENT,
          ObjectKind.CONSTANT,
          ObjectKind.PLAIN ->
          true;
      case ObjectKind.ARRAY -> {
        object.getVarint();
        yield object.getByte() != 'L';
      }
      default -> false;
    };
  }

  /** How many chunks belong to the object that was visited last. */
  public int chunks() {
    return chunks;
  }

  /** Whether these chunks hold references. */
  public boolean hasReferenceChunks() {
    return hasReferenceChunks;
  }

  private void visitChunk(IntConsumer objects) {
    int elementKind = in.getByte();
    if (elementKind == 'L') {
      while (in.remaining() > 0) {
        visit(in.getVarint(), objects);
      }
    } else {
      in.skip(in.remaining());
    }
  }

  private void visitElements(int kind, int length, IntConsumer objects) {
    if (kind != 'L') {
      in.skip((long) ArrayChunks.elementBytes(kind) * length);
      return;
    }
    for (int i = 0; i < length; i++) {
      visit(in.getVarint(), objects);
    }
  }

  private void visitThrowable(IntConsumer objects) {
    visit(in.getVarint(), objects);
    visit(in.getVarint(), objects);
    for (int n = in.getVarint(); n > 1; n--) {
      visit(in.getVarint(), objects);
    }
    for (int n = in.getVarint(); n > 1; n--) {
      TraceElements.read(in);
    }
    for (int n = in.getVarint(); n > 0; n--) {
      in.getString();
      visitField(ImageClasses.kind(String.valueOf((char) in.getByte())), objects);
    }
  }

  private void visitFrame(IntConsumer objects, IntConsumer frames) {
    FrameRecord frame = FrameRecord.read(in, classes);
    visit(frame.callerId(), frames);
    for (FrameRecord.Value value : frame.values()) {
      if (value.slot().kind() == 'L') {
        visit((int) value.bits(), objects);
      }
    }
  }

  private void visitFields(String kinds, IntConsumer objects) {
    visitFields(kinds, -1, objects, objects);
  }

  private void visitFields(String kinds, int weakField, IntConsumer objects, IntConsumer weak) {
    for (int i = 0; i < kinds.length(); i++) {
      visitField(kinds.charAt(i), i == weakField ? weak : objects);
    }
  }

  private void visitField(char kind, IntConsumer objects) {
    switch (kind) {
      case 'I' -> in.getInt();
      case 'J' -> in.getLong();
      default -> visit(in.getVarint(), objects);
    }
  }

  private static void visit(int id, IntConsumer visitor) {
    if (id != 0) {
      visitor.accept(id);
    }
  }

  /** Tells the ids of references and gives null for each. */
  private final class Visitor extends FieldReader {
    private final IntConsumer objects;

    Visitor(IntConsumer objects) {
      this.objects = objects;
    }

    @Override
    public int getInt() {
      return in.getInt();
    }

    @Override
    public long getLong() {
      return in.getLong();
    }

    @Override
    public Object getRef() {
      visit(in.getVarint(), objects);
      return null;
    }
  }
}

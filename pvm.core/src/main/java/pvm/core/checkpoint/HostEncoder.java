package pvm.core.checkpoint;

import java.util.List;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.HostThrowables;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.HostConstants;
import pvm.core.heap.StringPool;
import pvm.core.heap.ThrowableParts;
import pvm.core.image.GuestClasses;
import pvm.core.image.ObjectKind;
import pvm.core.image.RecordBuffer;
import pvm.core.image.TraceElements;

/** Writes the bodies of records of host objects and arrays; {@link HostDecoder} reads them. */
final class HostEncoder {
  /** Bits of a string's flags. */
  static final int INTERNED = 1;

  /** Bits of an array's flags. */
  static final int CHUNKED = 1;

  private final FieldWriter references;
  private final GuestClasses classes;
  private final ClassIds classIds;
  private final HostConstants constants;
  private final StringPool strings;

  HostEncoder(
      FieldWriter references,
      GuestClasses classes,
      ClassIds classIds,
      HostConstants constants,
      StringPool strings) {
    this.references = references;
    this.classes = classes;
    this.classIds = classIds;
    this.constants = constants;
    this.strings = strings;
  }

  /** Writes the body of an object of a kind of {@link ObjectKind}. */
  void write(RecordBuffer out, int kind, Object object) {
    switch (kind) {
      case ObjectKind.STRING -> {
        out.putByte(strings.isInterned((String) object) ? INTERNED : 0);
        out.putString((String) object);
      }
      case ObjectKind.BOX -> writeBox(out, object);
      case ObjectKind.CLASS -> writeClass(out, (Class<?>) object);
      case ObjectKind.ARRAY -> writeArray(out, object);
      case ObjectKind.BUILDER -> writeBuilder(out, object);
      case ObjectKind.THROWABLE -> {
        out.putVarint(classIds.of(object.getClass()).id);
        writeThrowable(out, (Throwable) object);
      }
      case ObjectKind.TRACE_ELEMENT -> TraceElements.write(out, (StackTraceElement) object);
      case ObjectKind.CONSTANT -> {
        HostConstants.Name name = constants.nameOf(object);
        out.putString(name.owner());
        out.putString(name.field());
      }
      case ObjectKind.PLAIN -> {}
      case ObjectKind.HANDLE -> classes.recipe(object).write(out, references);
      default -> throw new AssertionError("object kind " + kind);
    }
  }

  private void writeClass(RecordBuffer out, Class<?> type) {
    out.putString(classes.name(type));
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (classes.layout(element) != null) {
      classIds.of(element); // its code is part of the image: the program may have made it
    }
  }

  private static void writeBox(RecordBuffer out, Object box) {
    out.putByte(HostKind.isCachedBox(box) ? 1 : 0);
    switch (box) {
      case Integer v -> putTagged(out, 'I', v);
      case Boolean v -> putTagged(out, 'Z', v ? 1 : 0);
      case Character v -> putTagged(out, 'C', v);
      case Byte v -> putTagged(out, 'B', v);
      case Short v -> putTagged(out, 'S', v);
      case Float v -> putTagged(out, 'F', Float.floatToRawIntBits(v));
      case Long v -> {
        out.putByte('J');
        out.putLong(v);
      }
      case Double v -> {
        out.putByte('D');
        out.putLong(Double.doubleToRawLongBits(v));
      }
      default -> throw new AssertionError(box.getClass());
    }
  }

  private static void putTagged(RecordBuffer out, char tag, int value) {
    out.putByte(tag);
    out.putInt(value);
  }

  private static void writeBuilder(RecordBuffer out, Object builder) {
    BuilderShadow shadow = BuilderShadow.of(builder);
    out.putByte(builder instanceof StringBuffer ? 1 : 0);
    out.putVarint(shadow.capacity());
    out.putString(shadow.content());
  }

  // ---- arrays

  private void writeArray(RecordBuffer out, Object array) {
    int length = ArrayMemory.length(array);
    boolean isChunked = length > ArrayMemory.chunkLength(array);
    out.putVarint(classIds.of(array.getClass()).id);
    out.putByte(ArrayMemory.elementKind(array));
    out.putByte(isChunked ? CHUNKED : 0);
    out.putVarint(length);
    if (!isChunked) {
      writeElements(out, array, 0, length);
    }
  }

  /** Writes the record of a stretch of a large array. */
  void writeChunk(RecordBuffer out, Object array, int chunk) {
    int chunkLength = ArrayMemory.chunkLength(array);
    int from = chunk * chunkLength;
    out.putByte(ArrayMemory.elementKind(array));
    writeElements(out, array, from, Math.min(ArrayMemory.length(array), from + chunkLength));
  }

  private void writeElements(RecordBuffer out, Object array, int from, int to) {
    if (array instanceof Object[] elements) {
      for (int i = from; i < to; i++) {
        references.putRef(elements[i]);
      }
    } else {
      int size = ArrayMemory.elementSize(array);
      out.putRaw(array, ArrayMemory.offset(array, from), (to - from) * size);
    }
  }

  // ---- exceptions

  /** Writes what the host keeps in an exception. */
  void writeThrowable(RecordBuffer out, Throwable thrown) {
    if (thrown.getClass() == NullPointerException.class) {
      // The helpful message is made from the host's stack; it has to be made while that is known.
      var _ = thrown.getMessage();
    }
    references.putRef(ThrowableParts.message(thrown));
    references.putRef(ThrowableParts.cause(thrown));
    List<Throwable> suppressed = ThrowableParts.suppressed(thrown);
    out.putVarint(suppressed == null ? 0 : suppressed.size() + 1);
    if (suppressed != null) {
      suppressed.forEach(references::putRef);
    }
    writeTrace(out, thrown);
    writeParts(out, thrown);
  }

  private void writeTrace(RecordBuffer out, Throwable thrown) {
    if (!HostThrowables.hasTrace(thrown)) {
      out.putVarint(0);
      return;
    }
    StackTraceElement[] trace = classes.stackTrace(thrown);
    out.putVarint(trace.length + 1);
    for (StackTraceElement element : trace) {
      TraceElements.write(out, element);
    }
  }

  private void writeParts(RecordBuffer out, Throwable thrown) {
    Class<?> host = thrown.getClass();
    while (classes.layout(host) != null) {
      host = host.getSuperclass();
    }
    List<ThrowableParts.Part> parts = ThrowableParts.of(host);
    out.putVarint(parts.size());
    for (ThrowableParts.Part part : parts) {
      out.putString(part.field().getName());
      out.putByte(part.kind());
      switch (part.kind()) {
        case 'L' -> references.putRef(part.reference(thrown));
        case 'J', 'D' -> out.putLong(part.bits(thrown));
        default -> out.putInt((int) part.bits(thrown));
      }
    }
  }
}

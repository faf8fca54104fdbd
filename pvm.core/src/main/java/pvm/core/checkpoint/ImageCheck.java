package pvm.core.checkpoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pvm.core.image.ClassRecord;
import pvm.core.image.FrameRecord;
import pvm.core.image.ImageException;
import pvm.core.image.ObjectKind;
import pvm.core.image.RecordCursor;
import pvm.core.image.RecordKind;
import pvm.core.image.References;

/**
 * Reads every record of an image without making objects of them: each has to be whole, and what a
 * thread or a static reaches has to be there. (Garbage may refer to garbage that is gone already.)
 * It needs no classes, so that it can look at an image of a program that can't be loaded. For one
 * thread.
 */
public final class ImageCheck {
  private static final int PROBLEMS_MAX = 100;

  private final Image image;
  private final References references;
  private final List<String> problems = new ArrayList<>();
  private final BitSet reached = new BitSet();
  private final BitSet reachedFrames = new BitSet();
  private final ArrayDeque<Integer> unchecked = new ArrayDeque<>();
  private final ArrayDeque<Integer> frames = new ArrayDeque<>();

  private ImageCheck(Image image) {
    this.image = image;
    references = new References(image.classes());
  }

  /** What is wrong with an image, a line each, at most 100; empty if it is sound. */
  public static List<String> problems(Image image) {
    ImageCheck check = new ImageCheck(image);
    check.run();
    return List.copyOf(check.problems);
  }

  /** What a sound image makes use of. */
  public static ImageUse use(Image image) {
    ImageCheck check = new ImageCheck(image);
    check.run();
    return check.use();
  }

  private ImageUse use() {
    Set<Integer> withObjects = new TreeSet<>();
    reached.stream().forEach(id -> withObjects.add(classOf(image.objects().copy(id))));
    withObjects.remove(0);
    return new ImageUse(
        records(withObjects),
        records(image.statics().keySet()),
        reachedFrames.stream()
            .mapToObj(
                id -> FrameRecord.read(new RecordCursor(image.frames().copy(id)), image.classes()))
            .toList());
  }

  /** The class id of a guest object; 0 for an object of the host. */
  private static int classOf(byte[] record) {
    return Math.max(0, (new RecordCursor(record).getVarint() >>> 1) - ObjectKind.GUEST);
  }

  private Set<ClassRecord> records(Set<Integer> ids) {
    Set<ClassRecord> records = new LinkedHashSet<>();
    ids.forEach(id -> records.add(image.classes().get(id)));
    return records;
  }

  private void run() {
    for (int id : image.classRecords().keySet()) {
      attempt("class " + id, () -> image.classes().fieldKinds(id));
    }
    image.codeRecords().keySet().forEach(id -> attempt("code " + id, () -> checkCode(id)));
    image.threads().forEach((id, record) -> check(RecordKind.THREAD, id, record));
    image.statics().forEach((id, record) -> check(RecordKind.STATICS, id, record));
    while (!frames.isEmpty()) {
      int id = frames.pop();
      check(RecordKind.FRAME, id, image.frames().copy(id));
    }
    while (!unchecked.isEmpty()) {
      checkReached(unchecked.pop());
    }
    for (int id = 1; id < image.objects().limit(); id++) {
      if (!reached.get(id) && image.objects().has(id)) {
        checkForm(RecordKind.OBJECT, id, image.objects().copy(id));
      }
    }
    image
        .chunks()
        .forEach((key, record) -> checkForm(RecordKind.CHUNK, RecordKind.id(key), record));
    attempt("process", image::process);
    attempt("console", image::console);
  }

  private void checkCode(int id) {
    image.classes().get(id);
    RecordCursor in = new RecordCursor(image.codeRecords().get(id));
    in.skip(in.getCount(1));
    in.expectEnd();
  }

  private void checkReached(int id) {
    check(RecordKind.OBJECT, id, image.objects().copy(id));
    boolean hasReferences = references.hasReferenceChunks();
    for (int chunk = 0, n = references.chunks(); chunk < n; chunk++) {
      byte[] record = image.chunk(id, chunk);
      if (record == null) {
        problem(
            "object 0x"
                + Integer.toHexString(id)
                + ": its elements in chunk "
                + chunk
                + " are missing");
      } else if (hasReferences) {
        check(RecordKind.CHUNK, id, record);
      }
    }
  }

  /** Checks a record and all that it refers to. */
  private void check(RecordKind kind, int id, byte[] record) {
    String name = name(kind, id);
    attempt(
        name,
        () ->
            references.visit(
                kind,
                id,
                new RecordCursor(record),
                object -> reach(name, object),
                frame -> reachFrame(name, frame)));
  }

  private void checkForm(RecordKind kind, int id, byte[] record) {
    attempt(
        name(kind, id),
        () -> references.visit(kind, id, new RecordCursor(record), _ -> {}, _ -> {}));
  }

  private void reach(String from, int id) {
    if (!image.objects().has(id)) {
      problem(from + ": it refers to missing object 0x" + Integer.toHexString(id));
    } else if (!reached.get(id)) {
      reached.set(id);
      unchecked.push(id);
    }
  }

  private void reachFrame(String from, int id) {
    if (!image.frames().has(id)) {
      problem(from + ": it refers to missing frame " + id);
    } else if (!reachedFrames.get(id)) {
      reachedFrames.set(id);
      frames.push(id);
    }
  }

  private static String name(RecordKind kind, int id) {
    return switch (kind) {
      case OBJECT -> "object 0x" + Integer.toHexString(id);
      case CHUNK -> "elements of object 0x" + Integer.toHexString(id);
      case STATICS -> "statics of class " + id;
      default -> kind.name().toLowerCase(java.util.Locale.ROOT) + " " + id;
    };
  }

  private void attempt(String what, Runnable check) {
    try {
      check.run();
    } catch (ImageException e) {
      problem(what + ": " + e.getMessage());
    }
  }

  private void problem(String text) {
    if (problems.size() < PROBLEMS_MAX) {
      problems.add(text);
    }
  }
}

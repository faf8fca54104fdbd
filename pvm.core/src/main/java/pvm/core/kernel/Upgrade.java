package pvm.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pvm.core.checkpoint.ImageUse;
import pvm.core.image.ClassLayout.Field;
import pvm.core.image.ClassRecord;
import pvm.core.image.FrameRecord;
import pvm.core.library.AccessClass;
import pvm.core.translate.ClassChange;
import pvm.core.translate.TranslationException;

/**
 * Finds out whether a process can go on with new class files: each field that is kept must be there
 * with its name and type, and each method on a stack must be as it was.
 *
 * <p>A lambda is known by its code, for its class has no name of its own: where a new version makes
 * it at another place, its class is renamed. An anonymous class is known by a number and must not
 * change while there are objects of it.
 */
final class Upgrade {
  private static final String LAMBDA = "$$Lambda$";

  private final Map<String, ClassChange> changes = new TreeMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> obstacles = new TreeSet<>();

  /**
   * @param use what the process minds
   * @param old class files of the image, by internal name
   * @param changed the new class files of those that are others now
   */
  Upgrade(ImageUse use, Map<String, byte[]> old, Map<String, byte[]> changed) {
    changed.forEach((name, bytes) -> compare(name, old.get(name), bytes));
    use.initialized().forEach(this::checkStatics);
    use.withObjects().forEach(this::checkObjects);
    use.frames().forEach(this::checkFrame);
  }

  private void compare(String name, byte[] old, byte[] now) {
    try {
      changes.put(name, new ClassChange(old, now));
    } catch (TranslationException e) {
      obstacles.add(dotted(name) + ": " + e.getMessage());
    }
  }

  /** What stands in the way, a line each; empty if nothing does. */
  List<String> obstacles() {
    return new ArrayList<>(obstacles);
  }

  /** Internal names, new ones, of the classes that are others now. */
  Set<String> renewed() {
    Set<String> all = new HashSet<>(changes.keySet());
    all.addAll(renamed.values());
    return all;
  }

  /** New names of classes of lambdas. */
  Map<String, String> renamed() {
    return renamed;
  }

  private void checkStatics(ClassRecord record) {
    ClassChange change = changes.get(record.name());
    if (change == null) {
      return;
    }
    checkKind(record, change);
    for (Field field : record.statics()) {
      if (!change.hasField(field.name(), field.descriptor(), true)) {
        obstacle(record, "static field " + text(field) + " is gone");
      }
    }
    for (String name : change.unsetStatics()) {
      obstacle(record, "static field " + name + " is new, and static initializers don't run again");
    }
  }

  private void checkKind(ClassRecord record, ClassChange change) {
    if (change.isOtherKind()) {
      obstacle(record, "a class, an interface, an enum or a record has become another of these");
    }
  }

  private void checkObjects(ClassRecord record) {
    checkLambda(record.name(), "an object is");
    ClassChange change = changes.get(record.name());
    if (change == null) {
      return;
    }
    checkKind(record, change);
    if (change.isAnonymous() && !change.isSameCode()) {
      obstacle(record, "an anonymous class that has objects must not change");
    }
    for (Field field : record.fields()) {
      if (!change.hasField(field.name(), field.descriptor(), false)) {
        obstacle(record, "field " + text(field) + " is gone, and objects have it");
      }
    }
    for (String lost : change.lostSupertypes()) {
      obstacle(record, "it is no " + dotted(lost) + " any more, and there are objects of it");
    }
  }

  private void checkFrame(FrameRecord frame) {
    String owner = frame.owner().name();
    checkAccess(owner);
    checkLambda(owner, "a thread runs");
    ClassChange change = changes.get(owner);
    String name = frame.method().name();
    if (change != null && !change.isSameMethod(name, frame.method().descriptor())) {
      obstacle(
          frame.owner(),
          "method " + name + frame.method().descriptor() + " is on a stack and has changed");
    }
  }

  /** What stands between a reflective call and its method knows the method by its place. */
  private void checkAccess(String name) {
    ClassChange of = AccessClass.isName(name) ? changes.get(AccessClass.ownerOf(name)) : null;
    if (of != null && !of.hasSameMethods()) {
      obstacles.add(
          dotted(AccessClass.ownerOf(name))
              + ": a reflective call is on a stack, and methods were added, removed or reordered");
    }
  }

  /** Finds the lambda in the new version of its class, if that is what a class name stands for. */
  private void checkLambda(String name, String use) {
    int at = name.indexOf(LAMBDA);
    ClassChange change = at < 0 ? null : changes.get(name.substring(0, at));
    if (change == null || renamed.containsKey(name)) {
      return;
    }
    String position = name.substring(at + LAMBDA.length());
    change
        .lambda(position)
        .ifPresentOrElse(
            now -> renamed.put(name, name.substring(0, at) + LAMBDA + now),
            () ->
                obstacles.add(
                    "the lambda of "
                        + change.lambdaPlace(position)
                        + ", which "
                        + use
                        + ", has changed or is gone"));
  }

  private void obstacle(ClassRecord record, String what) {
    obstacles.add(dotted(record.name()) + ": " + what);
  }

  private static String text(Field field) {
    return field.name() + " of type " + typeName(field.descriptor());
  }

  private static String typeName(String descriptor) {
    return org.objectweb.asm.Type.getType(descriptor).getClassName();
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }
}

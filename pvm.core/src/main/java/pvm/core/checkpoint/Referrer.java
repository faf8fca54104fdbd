package pvm.core.checkpoint;

import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.abi.GuestObject;
import pvm.core.image.ClassLayout;
import pvm.core.image.GuestClasses;
import pvm.core.image.ThreadState;

/**
 * Names the place that refers to an object: a field, an element, a local variable. For error
 * messages.
 *
 * @param owner an object, a Frame, a ThreadState, or the Class whose statics are meant
 */
record Referrer(Object owner, Object target, GuestClasses classes) {

  /** For example {@code field next of pkg.Node}. */
  String describe() {
    return switch (owner) {
      case Object[] array -> "element " + indexOf(array) + " of " + name(array.getClass());
      case Frame frame -> describeFrame(frame);
      case ThreadState thread -> "thread " + thread.id();
      case GuestObject guest -> describeField(guest);
      case Class<?> type -> describeStatic(type);
      default -> "an object of " + name(owner.getClass());
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private int indexOf(Object[] array) {
    int i = 0;
    while (i < array.length && array[i] != target) {
      i++;
    }
    return i;
  }

  private String describeFrame(Frame frame) {
    ClassLayout layout = classes.layout(frame.owner);
    ClassLayout.Site site = layout.sites().get(frame.site);
    ClassLayout.Method method = layout.methods().get(site.method());
    return "a local variable of "
        + name(frame.owner)
        + "."
        + method.name()
        + method.descriptor()
        + " at "
        + site.bci();
  }

  private String describeField(GuestObject guest) {
    Finder finder = new Finder();
    guest.$write(finder);
    int n = finder.found;
    for (Class<?> type = guest.getClass(); n >= 0 && type != null; type = type.getSuperclass()) {
      // Fields of superclasses come first: what is left over after them belongs to this class.
      int before = fieldsAbove(type);
      if (n >= before) {
        return "field "
            + classes.layout(type).fields().get(n - before).name()
            + " of "
            + name(type);
      }
    }
    return "an object of " + name(guest.getClass());
  }

  private int fieldsAbove(Class<?> type) {
    int fields = 0;
    for (Class<?> c = type.getSuperclass(); c != null; c = c.getSuperclass()) {
      ClassLayout layout = classes.layout(c);
      fields += layout == null ? 0 : layout.fields().size();
    }
    return fields;
  }

  private String describeStatic(Class<?> type) {
    Finder finder = new Finder();
    classes.writeStatics(type, finder);
    return finder.found < 0
        ? "a static field of " + name(type)
        : "static field "
            + classes.layout(type).statics().get(finder.found).name()
            + " of "
            + name(type);
  }

  private String name(Class<?> type) {
    return classes.name(type).replace('/', '.');
  }

  /** Counts values up to the one that is sought. */
  private final class Finder extends FieldWriter {
    private int count;
    private int found = -1;

    @Override
    public void putInt(int value) {
      count++;
    }

    @Override
    public void putLong(long value) {
      count++;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public void putRef(Object value) {
      if (value == target && found < 0) {
        found = count;
      }
      count++;
    }
  }
}

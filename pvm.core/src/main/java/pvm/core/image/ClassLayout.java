package pvm.core.image;

import java.util.List;

/**
 * What of a translated class appears in an image, in terms of its original class file.
 *
 * @param name original internal name ({@code java/util/ArrayList}); never the private prefix
 * @param fields instance fields that it declares itself, in the order of {@code $write}
 * @param statics static fields that are saved, in the order of {@code $writeStatics}
 * @param methods methods that have sites
 * @param sites by the number that a {@link pvm.core.abi.Frame} holds
 */
public record ClassLayout(
    String name, List<Field> fields, List<Field> statics, List<Method> methods, List<Site> sites) {

  /** A field by its name and its original descriptor. */
  public record Field(String name, String descriptor) {}

  /** A method by its original name and descriptor. */
  public record Method(String name, String descriptor) {}

  /**
   * A place where a frame can be captured.
   *
   * @param method index into {@link ClassLayout#methods}
   * @param bci original bytecode index of the instruction; -1 for method entry
   * @param kind what stands there
   * @param slots where the saved values live; references go to {@code Frame.refs} and the others to
   *     {@code Frame.prims}, each in this order
   */
  public record Site(int method, int bci, Kind kind, List<Slot> slots) {}

  /** What a site is; one bytecode index has at most one site of each kind. */
  public enum Kind {
    /** A call: resuming goes on with its outcome. */
    CALL,
    /** A poll: resuming goes on after it. */
    POLL
  }

  /**
   * A place of a value.
   *
   * @param index original local variable slot if {@code >= 0}; else operand stack entry {@code -1 -
   *     index}, counted in values from the bottom
   * @param kind {@code I J F D L}: int-like, long, float, double, reference
   */
  public record Slot(int index, char kind) {}
}

package pvm.core.translate;

/**
 * What a method was in the original class file; transforms rename methods and change descriptors.
 *
 * @param name original name
 * @param descriptor original descriptor, without the private prefix
 * @param index position among the methods of the class file; {@link #GENERATED} if it isn't there
 */
public record MethodOrigin(String name, String descriptor, int index) {
  /** Index of methods that transforms added; their names are stable across translations. */
  public static final int GENERATED = -1;

  /** Whether a transform added the method. */
  public boolean isGenerated() {
    return index == GENERATED;
  }
}

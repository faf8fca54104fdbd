package pvm.core.translate;

/**
 * One step of the translation. It changes the classes of the unit in place, keeps their frames
 * valid and their {@link OriginLabel}s where they are. Implementations have no state between units.
 */
@FunctionalInterface
public interface Transform {

  /**
   * Changes a unit.
   *
   * @throws TranslationException if it holds something that can't be translated
   */
  void apply(ClassUnit unit);
}

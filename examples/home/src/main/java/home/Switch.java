package home;

/** Something that is on or off. */
@FunctionalInterface
interface Switch {
  void set(boolean isOn);
}

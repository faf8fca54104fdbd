package pvm.core.process;

/** A guest Thread object of tests. */
final class GuestBody {
  final String name;
  final Script script;
  final boolean isDaemon;

  GuestBody(String name, Script script) {
    this(name, script, false);
  }

  GuestBody(String name, Script script, boolean isDaemon) {
    this.name = name;
    this.script = script;
    this.isDaemon = isDaemon;
  }

  @Override
  public String toString() {
    return name;
  }
}

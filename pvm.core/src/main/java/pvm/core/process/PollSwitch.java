package pvm.core.process;

/** Sets the {@code Safepoint.requested} of one process; given by its loader. */
@FunctionalInterface
public interface PollSwitch {
  /** Makes polls throw ({@code true}) or pass. Called under the process's lock; must not block. */
  void request(boolean isRaised);
}

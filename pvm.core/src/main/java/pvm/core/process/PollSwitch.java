package pvm.core.process;

import pvm.core.abi.Frame;

/** Raises the {@code Safepoint} request of one process; given by its loader. */
@FunctionalInterface
public interface PollSwitch {
  /** Makes polls throw ({@code true}) or pass. Called under the process's lock; must not block. */
  void request(boolean isRaised);

  /**
   * Whether a thread is captured at the poll that it is at, if it can be. Asked on its carrier,
   * without any lock; only while polls throw.
   */
  default boolean isTaken() {
    return true;
  }

  /** Told of a stack that was unwound at a poll, on its carrier. */
  default void unwound(Frame innermost) {}
}

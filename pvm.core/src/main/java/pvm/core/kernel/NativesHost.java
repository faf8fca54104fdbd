package pvm.core.kernel;

import pvm.api.PvmException;
import pvm.core.image.GuestClasses;
import pvm.core.natives.ProcessHost;
import pvm.core.process.GuestCarrier;
import pvm.core.process.GuestProcess;

/** The process as its natives see it. Thread-safe. */
final class NativesHost implements ProcessHost {
  private final String name;
  private final GuestClasses classes;
  private volatile GuestProcess process;

  NativesHost(String name, GuestClasses classes) {
    this.name = name;
    this.classes = classes;
  }

  /** Says which process it is, before that runs. */
  void serve(GuestProcess guest) {
    process = guest;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public GuestClasses classes() {
    return classes;
  }

  @Override
  public Object currentThread() {
    return GuestCarrier.currentThreadObject();
  }

  @Override
  public void unpark(Object thread) {
    process.threads().unpark(thread);
  }

  @Override
  public void atSafepoint(Runnable action) {
    try {
      process.stopAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PvmException("interrupted while process " + name + " was to stop", e);
    }
    try {
      action.run();
    } finally {
      process.resumeAll();
    }
  }

  @Override
  public void awaitPassed() {
    try {
      process.passAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PvmException("interrupted while threads of process " + name + " were awaited", e);
    }
  }

  @Override
  public void wantCheckpoint() {
    process.wantCheckpoint();
  }
}

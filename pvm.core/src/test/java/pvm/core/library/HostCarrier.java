package pvm.core.library;

import pvm.core.abi.Carrier;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.Services;

/** A carrier that is an ordinary thread: nothing is captured, monitors are the JVM's. */
final class HostCarrier extends Carrier {
  final HostServices services;
  Object thread;

  HostCarrier(HostServices services, Runnable target) {
    super(target, "guest", 16 << 20, new DirtyList());
    this.services = services;
  }

  @Override
  protected void touchStatics(Class<?> owner) {}

  @Override
  protected void halt() {}

  @Override
  protected void pin() {}

  @Override
  protected void unpin() {}

  @Override
  protected FieldReader savedStatics(Class<?> owner) {
    return null;
  }

  @Override
  protected void initialized(Class<?> owner) {}

  @Override
  protected void enter(Object object) {
    throw new AssertionError("monitors are the JVM's");
  }

  @Override
  protected void exit(Object object) {
    throw new AssertionError("monitors are the JVM's");
  }

  @Override
  protected void await(Object object, long millis, int nanos) throws InterruptedException {
    object.wait(millis, nanos);
  }

  @Override
  protected void signal(Object object, boolean all) {
    if (all) {
      object.notifyAll();
    } else {
      object.notify();
    }
  }

  @Override
  protected boolean holds(Object object) {
    return Thread.holdsLock(object);
  }

  @Override
  protected Services services() {
    return services;
  }
}

package com.acme.counter.host;

import com.acme.counter.Counter;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.natives.Natives;

/** Keeps the counts where they outlive the bundle, but not the JVM. */
@Component
@Natives(type = Counter.class)
public final class CounterBodies implements NativeProvider {
  private final String version = FrameworkUtil.getBundle(CounterBodies.class).getVersion().toString();

  private static AtomicLong count(int thread) {
    Properties everywhere = System.getProperties();
    return (AtomicLong) everywhere.computeIfAbsent("counter." + thread, key -> new AtomicLong());
  }

  @Body(Crash.IDEMPOTENT)
  public long next(int thread) {
    return count(thread).incrementAndGet();
  }

  @Body(Crash.PURE)
  public String version() {
    return version;
  }
}

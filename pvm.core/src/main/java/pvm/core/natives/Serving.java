package pvm.core.natives;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import pvm.core.abi.Natives;

/**
 * Which providers serve a process, and its call sites, each set to the body that it calls or to the
 * slow way. Both change together. Thread-safe.
 */
final class Serving {
  /** Makes the caller that call sites of a type pass on. */
  private final Function<String, ProcessCaller> callers;

  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, List<Site>> sites = new HashMap<>();

  /** Types that have ever been served. */
  private final Set<String> known = new HashSet<>();

  /** Providers that have gone while threads may have been in their bodies, and may be still. */
  private final Set<Provider> leaving = new HashSet<>();

  Serving(Function<String, ProcessCaller> callers) {
    this.callers = callers;
  }

  /** A call site, and how to link it. */
  private record Site(String key, MutableCallSite site) {
    /**
     * @param provider null: to none
     */
    void link(Provider provider, ProcessCaller caller) {
      BodyMethod body = provider == null ? null : provider.body(key);
      boolean isDirect =
          body != null && body.isDirect() && provider.isHere(body) && caller.mayUse(provider);
      site.setTarget(
          isDirect ? body.direct(provider, caller, site.type()) : notDirect(site.type()));
    }
  }

  private static MethodHandle notDirect(MethodType type) {
    MethodHandle thrower =
        MethodHandles.throwException(type.returnType(), Error.class).bindTo(Natives.NOT_DIRECT);
    return MethodHandles.dropArguments(thrower, 0, type.parameterList());
  }

  // ---- who serves

  synchronized List<Provider> all() {
    return List.copyOf(providers.values());
  }

  /** The provider of a type; null if there is none. */
  synchronized Provider of(String type) {
    return providers.get(type);
  }

  /** Asks something of the provider of a type, null if there is none; none changes meanwhile. */
  synchronized <T> T with(String type, Function<Provider, T> question) {
    return question.apply(providers.get(type));
  }

  /** Whether a type is served, or was. */
  synchronized boolean isKnown(String type) {
    return known.contains(type);
  }

  /**
   * Another provider serves a type.
   *
   * @param after null: none
   */
  synchronized void set(String type, Provider after) {
    if (after == null) {
      providers.remove(type);
    } else {
      providers.put(type, after);
      known.add(type);
    }
    link(type, after);
  }

  // ---- call sites

  /** Makes a call site of a method of a type. */
  synchronized CallSite link(String type, String method, MethodType signature) {
    Site site = new Site(method, new MutableCallSite(signature));
    sites.computeIfAbsent(type, name -> new ArrayList<>()).add(site);
    site.link(providers.get(type), callers.apply(type));
    return site.site();
  }

  private void link(String type, Provider provider) {
    for (Site site : sites.getOrDefault(type, List.of())) {
      site.link(provider, callers.apply(type));
    }
  }

  /** A provider is to be called in another way than before. */
  synchronized void relink(Provider provider) {
    String type = provider.origin().type();
    if (providers.get(type) == provider) {
      link(type, provider);
    }
  }

  synchronized boolean hasSites() {
    return !sites.isEmpty();
  }

  synchronized boolean hasSites(String type) {
    return sites.containsKey(type);
  }

  // ---- bodies that are called straight

  /** A provider is about to go while threads may be in its bodies. */
  synchronized void leaves(Provider before) {
    leaving.add(before);
  }

  synchronized boolean isLeaving(Provider before) {
    return leaving.contains(before);
  }

  /** No thread is in a body of a provider any more. */
  synchronized void hasLeft(Provider before) {
    leaving.remove(before);
  }

  /** The provider in whose body a thread is; null if it is in none. */
  Provider on(Thread carrier) {
    StackTraceElement[] trace = carrier.getStackTrace();
    synchronized (this) {
      return Stream.concat(providers.values().stream(), leaving.stream())
          .filter(provider -> provider.isOn(trace))
          .findFirst()
          .orElse(null);
    }
  }
}

package pvm.core.library.host;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Call sites that bootstrap methods of programs have linked. No image holds them: after a restart
 * they are linked anew, as what links them has to expect of any JVM. Thread-safe.
 */
public final class HostLinks {
  private static final ClassValue<Map<String, CallSite>> SITES =
      new ClassValue<>() {
        @Override
        protected Map<String, CallSite> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private HostLinks() {}

  /**
   * What a call site calls now.
   *
   * @param link the name of the static method of {@code owner} that gives the site
   */
  public static MethodHandle target(Class<?> owner, String link) {
    Map<String, CallSite> sites = SITES.get(owner);
    CallSite site = sites.get(link);
    if (site == null) {
      CallSite linked = link(owner, link);
      CallSite earlier = sites.putIfAbsent(link, linked);
      site = earlier == null ? linked : earlier;
    }
    return site.getTarget();
  }

  /** Runs pinned, as what links a call on a JVM does. */
  private static CallSite link(Class<?> owner, String link) {
    var member =
        new HostHandles.Member("findStatic", owner, link, MethodType.methodType(CallSite.class));
    try {
      return (CallSite) HostHandles.unlabelled(HostRecipes.TRUSTED, member, null).invokeExact();
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new BootstrapMethodError(e);
    }
  }
}

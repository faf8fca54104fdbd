package pvm.core.library.guest.reflect;

import java.util.concurrent.ConcurrentHashMap;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostClasses;

/** The accesses of all classes whose members were reached. */
public final class Accesses {
  private static final ConcurrentHashMap<Class<?>, MemberAccess> KNOWN = new ConcurrentHashMap<>();

  private Accesses() {}

  /** The access of a class. */
  public static MemberAccess of(Class<?> owner) {
    MemberAccess known = KNOWN.get(owner);
    if (known == null) {
      known = make(owner);
      KNOWN.put(owner, known);
    }
    return known;
  }

  private static MemberAccess make(Class<?> owner) {
    try {
      return (MemberAccess)
          HostClasses.make(Vm.classForName(HostClasses.accessName(owner), true, null));
    } catch (ClassNotFoundException e) {
      throw Abi.sneaky(e);
    }
  }
}

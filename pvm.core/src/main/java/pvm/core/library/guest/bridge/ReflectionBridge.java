package pvm.core.library.guest.bridge;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import pvm.core.abi.Vm;
import pvm.core.library.guest.reflect.ClassFacts;
import pvm.core.library.host.HostClasses;

/** Bridges of {@code jdk.internal.reflect.Reflection}: who calls, and what it may reach. */
public final class ReflectionBridge {
  private ReflectionBridge() {}

  public static Class<?> getCallerClass() {
    return Vm.callerClass();
  }

  public static void registerMethodsToFilter(Class<?> owner, Set<String> names) {}

  public static void registerFieldsToFilter(Class<?> owner, Set<String> names) {}

  public static boolean isCallerSensitive(Method method) {
    return false;
  }

  public static boolean isTrustedFinalField(Field field) {
    return field.getDeclaringClass().isRecord();
  }

  public static int getClassAccessFlags(Class<?> type) {
    return type.isArray() || type.isPrimitive()
        ? type.getModifiers()
        : ClassFacts.of(type).access();
  }

  public static boolean areNestMates(Class<?> one, Class<?> other) {
    return one.isNestmateOf(other);
  }

  private static boolean isInSamePackage(Class<?> one, Class<?> other) {
    return HostClasses.isOfLibrary(one) == HostClasses.isOfLibrary(other)
        && one.getPackageName().equals(other.getPackageName());
  }

  public static void ensureMemberAccess(
      Class<?> caller, Class<?> owner, Class<?> target, int modifiers)
      throws IllegalAccessException {
    if (!verifyMemberAccess(caller, owner, target, modifiers)) {
      throw newIllegalAccessException(caller, owner, target, modifiers);
    }
  }

  public static boolean verifyPublicMemberAccess(Class<?> owner, int modifiers) {
    return Modifier.isPublic(modifiers)
        && Modifier.isPublic(getClassAccessFlags(owner))
        && HostClasses.isExported(owner);
  }

  public static boolean verifyMemberAccess(
      Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
    if (caller == owner || HostClasses.isOfLibrary(caller)) {
      return true;
    }
    boolean isSamePackage = isInSamePackage(caller, owner);
    if (!Modifier.isPublic(getClassAccessFlags(owner)) && !isSamePackage
        || !HostClasses.isExported(owner)) {
      return false;
    }
    if (Modifier.isPublic(modifiers)
        || Modifier.isPrivate(modifiers) && caller.isNestmateOf(owner)) {
      return true;
    }
    if (isSamePackage) {
      return !Modifier.isPrivate(modifiers);
    }
    return Modifier.isProtected(modifiers)
        && owner.isAssignableFrom(caller)
        && (target == null || target == caller || caller.isAssignableFrom(target));
  }

  public static IllegalAccessException newIllegalAccessException(
      Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
    String module = HostClasses.isOfLibrary(owner) ? " (in module java.base)" : "";
    String what =
        HostClasses.isExported(owner)
            ? "a member of " + owner + module + with(modifiers)
            : owner
                + module
                + " because module java.base does not export "
                + owner.getPackageName();
    return new IllegalAccessException(caller + " cannot access " + what);
  }

  private static String with(int modifiers) {
    int visibility = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;
    return (modifiers & visibility) == 0
        ? " with package access"
        : " with modifiers \"" + Modifier.toString(modifiers) + "\"";
  }
}

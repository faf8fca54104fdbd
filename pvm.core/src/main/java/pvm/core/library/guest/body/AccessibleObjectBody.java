package pvm.core.library.guest.body;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import pvm.core.library.host.HostClasses;

/** Bodies of {@link AccessibleObject}: the JDK's packages are not open to programs. */
public final class AccessibleObjectBody {
  private AccessibleObjectBody() {}

  public static boolean checkCanSetAccessible(
      AccessibleObject object, Class<?> caller, Class<?> owner, boolean isToThrow) {
    if (HostClasses.isOpen(owner)
        || caller != null && HostClasses.isOfLibrary(caller)
        || isOffered((Member) object, caller, owner)) {
      return true;
    }
    if (isToThrow) {
      boolean isPublic = Modifier.isPublic(owner.getModifiers());
      boolean isMemberPublic = Modifier.isPublic(((Member) object).getModifiers());
      throw new InaccessibleObjectException(
          "Unable to make "
              + (object instanceof Field ? "field " : "")
              + object
              + " accessible: module java.base does not \""
              + (isPublic && isMemberPublic ? "exports " : "opens ")
              + owner.getPackageName()
              + "\" to unnamed module");
    }
    return false;
  }

  private static boolean isOffered(Member member, Class<?> caller, Class<?> owner) {
    int modifiers = member.getModifiers();
    return Modifier.isPublic(owner.getModifiers())
        && HostClasses.isExported(owner)
        && (Modifier.isPublic(modifiers)
            || Modifier.isProtected(modifiers)
                && Modifier.isStatic(modifiers)
                && caller != null
                && owner.isAssignableFrom(caller));
  }
}

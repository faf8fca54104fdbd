package pvm.core.library.guest.reflect;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.abi.Vm;
import pvm.core.library.host.ClassFileParts;

/**
 * Where a member stands in the class file of its class, by name and descriptor. A class file may be
 * another one after a restart (a new JDK, a new version of the program), so a place is looked up
 * anew in each epoch.
 */
public final class MemberPlace {
  private static final int NAME = 1;
  private static final int DESCRIPTOR = 2;
  private static final ConcurrentHashMap<Class<?>, Places> KNOWN = new ConcurrentHashMap<>();

  private record Places(int epoch, Map<String, Integer> methods, Map<String, Integer> fields) {}

  private final Class<?> owner;
  private final boolean isField;
  private final String member;
  private int epoch;
  private int index;

  private MemberPlace(Class<?> owner, boolean isField, String member) {
    this.owner = owner;
    this.isField = isField;
    this.member = shown(member);
  }

  /** Classes of ours that stand for those of the JDK name each other by their own names. */
  private static String shown(String member) {
    return member.replace("Lpvm/core/library/guest/", "L");
  }

  /** The place of a method, or of a constructor with the name {@code <init>}. */
  public static MemberPlace ofMethod(
      Class<?> owner, String name, Class<?>[] parameters, Class<?> result) {
    StringBuilder text = new StringBuilder(name).append('(');
    for (Class<?> parameter : parameters) {
      text.append(parameter.descriptorString());
    }
    return new MemberPlace(
        owner, false, text.append(')').append(result.descriptorString()).toString());
  }

  public static MemberPlace ofField(Class<?> owner, String name, Class<?> type) {
    return new MemberPlace(owner, true, name + type.descriptorString());
  }

  /**
   * The index of the member among those of its kind.
   *
   * @throws IncompatibleClassChangeError if there is no such member any more
   */
  public int index() {
    int now = Vm.epoch();
    if (epoch != now) {
      Places places = places(owner, now);
      Integer found = (isField ? places.fields : places.methods).get(member);
      if (found == null) {
        throw new IncompatibleClassChangeError(
            owner.getName() + " has no " + (isField ? "field " : "method ") + member + " any more");
      }
      index = found;
      epoch = now;
    }
    return index;
  }

  private static Places places(Class<?> owner, int now) {
    Places known = KNOWN.get(owner);
    if (known == null || known.epoch != now) {
      byte[] file = Vm.classFile(owner);
      known =
          new Places(
              now, places(ClassFileParts.methods(file)), places(ClassFileParts.fields(file)));
      KNOWN.put(owner, known);
    }
    return known;
  }

  private static Map<String, Integer> places(Object[][] parts) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      places.put(shown((String) parts[i][NAME] + parts[i][DESCRIPTOR]), i);
    }
    return places;
  }
}

package pvm.core.library;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.library.Placement.Kind;

/**
 * The table of classes: for any internal name, where the class comes from, and its name in
 * translated code and back.
 *
 * <p>Original names are those a guest knows ({@code java/util/ArrayList}); translated names are
 * those the JVM knows ({@code pvm/lifted/java/util/ArrayList}). Images hold original names.
 * Thread-safe; an answer is a hash lookup after the first time.
 */
public final class Library {
  /** Begins the translated name of every lifted and replaced class. */
  public static final String PREFIX = "pvm/lifted/";

  /** Begins the names of the classes of ours that run as guest code. */
  public static final String GUEST = "pvm/core/library/guest/";

  /** The class that {@code new Object()} makes. */
  public static final String PLAIN_OBJECT = GUEST + "PlainObject";

  /** Stands before a number in the names of classes that another loader of a guest defined too. */
  public static final String AGAIN = "$$Again";

  private static final String DOTTED_PREFIX = PREFIX.replace('/', '.');

  private final Rules rules = Rules.read();
  private final Set<String> systemPackages = systemPackages();
  private final Map<String, Placement> placements = new ConcurrentHashMap<>();

  Rules rules() {
    return rules;
  }

  /** Where the class of an original internal name (not an array) comes from. */
  public Placement place(String name) {
    Placement known = placements.get(name);
    if (known == null) {
      known = decide(name);
      placements.put(name, known);
    }
    return known;
  }

  private Placement decide(String name) {
    if (name.startsWith(GUEST)) {
      String rest = name.substring(GUEST.length());
      return isSystemName(rest)
          ? new Placement(place(rest).kind(), PREFIX + rest, "")
          : new Placement(Kind.GUEST_LIBRARY, name, "");
    }
    if (name.startsWith("pvm/core/abi/") || name.startsWith("pvm/core/library/host/")) {
      return new Placement(Kind.HOST, name, "");
    }
    if (!isSystemName(name)) {
      return new Placement(Kind.PROGRAM, name, "");
    }
    Rules.Rule rule = rules.of(name);
    String translated =
        rule.kind() == Kind.LIFTED || rule.kind() == Kind.REPLACED ? PREFIX + name : name;
    return new Placement(rule.kind(), translated, rule.instead());
  }

  private static Set<String> systemPackages() {
    Set<String> packages = new HashSet<>();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getName().startsWith("java.") || module.getName().startsWith("jdk.")) {
        for (String name : module.getPackages()) {
          packages.add(name.replace('.', '/'));
        }
      }
    }
    return packages;
  }

  private boolean isSystemName(String name) {
    if (name.startsWith("java/")) {
      return true;
    }
    int slash = name.lastIndexOf('/');
    return slash > 0 && systemPackages.contains(name.substring(0, slash));
  }

  /** The name in translated code of an original internal name, or of an array's descriptor. */
  public String translated(String name) {
    if (name.charAt(0) != '[') {
      return place(name).translated();
    }
    int element = name.lastIndexOf('[') + 1;
    return name.charAt(element) != 'L'
        ? name
        : name.substring(0, element + 1)
            + place(name.substring(element + 1, name.length() - 1)).translated()
            + ";";
  }

  /** The original name of a translated internal name, or of an array's descriptor. */
  public String original(String translated) {
    return translated.replace(PREFIX, "");
  }

  /** {@code Class.getName} as the guest knows it, of a name that the JVM gives. */
  public static String guestName(String className) {
    String name =
        className.contains(DOTTED_PREFIX) ? className.replace(DOTTED_PREFIX, "") : className;
    int again = name.indexOf(AGAIN);
    if (again > 0) {
      return name.substring(0, again);
    }
    return name.equals("pvm.core.library.guest.PlainObject") ? "java.lang.Object" : name;
  }

  /**
   * What a guest sees of a frame that the JVM recorded, names and methods as in the class files;
   * null for a frame that it must not see.
   */
  public static StackTraceElement guestFrame(StackTraceElement frame) {
    return GuestFrames.show(frame);
  }

  /** The original name of a method that a translated class file calls so. */
  public static String guestMethod(String translated) {
    return GuestFrames.method(translated);
  }

  /** Text of the JVM, such as the message of a failed cast, with the names that the guest knows. */
  public static String guestText(String text) {
    return text == null || !text.contains("pvm") && !text.contains("cannot be cast")
        ? text
        : GuestText.show(text);
  }
}

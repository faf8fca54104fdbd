package pvm.core.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages that the JVM makes of translated names, with the names and modules of the originals. */
final class GuestText {
  private static final Pattern CAST =
      Pattern.compile("class (\\S+) cannot be cast to class (\\S+) \\(.*\\)", Pattern.DOTALL);

  private GuestText() {}

  static String show(String text) {
    Matcher cast = CAST.matcher(text);
    return cast.matches() ? cast(cast.group(1), cast.group(2)) : plain(text);
  }

  private static String plain(String text) {
    return text.replace("pvm.lifted.", "")
        .replace("pvm/lifted/", "")
        .replace("pvm.core.library.guest.PlainObject", "java.lang.Object");
  }

  private static String cast(String from, String to) {
    String fromModule = module(from);
    String toModule = module(to);
    String where =
        fromModule.equals(toModule)
            ? plain(from) + " and " + plain(to) + " are in " + toModule
            : plain(from) + " is in " + fromModule + "; " + plain(to) + " is in " + toModule;
    return "class " + plain(from) + " cannot be cast to class " + plain(to) + " (" + where + ")";
  }

  private static String module(String className) {
    String plain = plain(className);
    String element = plain.startsWith("[") ? plain.substring(plain.lastIndexOf('[') + 1) : plain;
    boolean isSystem = plain.startsWith("[") && !element.startsWith("L") || isSystemClass(element);
    return isSystem ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
  }

  private static boolean isSystemClass(String name) {
    String className = name.startsWith("L") && name.endsWith(";") ? name.substring(1) : name;
    return className.startsWith("java.") || className.startsWith("jdk.internal.");
  }
}

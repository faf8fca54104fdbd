package pvm.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What vendors compile against is what {@code api.txt} has recorded, so that no change of it goes
 * unseen. {@code -Dpvm.api=write} records it anew; then raise the version of the package in its
 * package-info: the second number for an addition, the first for anything that vendors have to
 * follow.
 */
class ApiTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RECORDED = Path.of("api.txt");
  private static final Pattern VERSION = Pattern.compile("Version\\(\"([^\"]+)\"\\)");

  @Test
  void isAsRecorded() throws Exception {
    List<String> lines = new ArrayList<>();
    for (Path source : sources()) {
      String name = SOURCES.relativize(source).toString().replace('/', '.').replace(".java", "");
      if (name.endsWith("package-info")) {
        lines.add("package " + name.replace(".package-info", "") + " " + version(source));
      } else {
        describe(Class.forName(name), lines);
      }
    }
    String found = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("pvm.api"))) {
      Files.writeString(RECORDED, found);
    }
    assertEquals(
        Files.readString(RECORDED),
        found,
        "the API has changed; see the Javadoc of this test for what to do");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String version(Path packageInfo) throws IOException {
    Matcher matcher = VERSION.matcher(Files.readString(packageInfo));
    if (!matcher.find()) {
      throw new AssertionError(packageInfo + " has no version");
    }
    return matcher.group(1);
  }

  private static void describe(Class<?> type, List<String> lines) {
    lines.add(type.toGenericString() + above(type));
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      add(members, field.getModifiers(), field.toGenericString());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      add(members, constructor.getModifiers(), constructor.toGenericString());
    }
    for (Method method : type.getDeclaredMethods()) {
      add(members, method.getModifiers(), method.toGenericString() + preset(method));
    }
    members.stream().sorted().forEach(member -> lines.add("  " + member));
    Arrays.stream(type.getDeclaredClasses())
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(inner -> describe(inner, lines));
  }

  private static String above(Class<?> type) {
    List<String> names = new ArrayList<>();
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      names.add(type.getSuperclass().getName());
    }
    Arrays.stream(type.getInterfaces()).map(Class::getName).forEach(names::add);
    return names.isEmpty() ? "" : " : " + String.join(", ", names);
  }

  private static void add(List<String> members, int modifiers, String text) {
    if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) {
      members.add(text);
    }
  }

  /** The default of an annotation's element. */
  private static String preset(Executable method) {
    Object value = method instanceof Method m ? m.getDefaultValue() : null;
    return value == null ? "" : " = " + value;
  }
}

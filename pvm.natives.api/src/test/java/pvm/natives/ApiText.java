package pvm.natives;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API of a bundle as bnd sees it, as lines of text: what it has below each package, one element
 * a line, indented by what it is part of.
 *
 * <pre>
 *   METHOD devices() +MAJOR -MINOR      it is a major change to add it, a minor one to remove it
 *     RETURN java.util.List             minor to add, major to remove: not said
 * </pre>
 */
final class ApiText {
  private static final Delta ADDED = Delta.MINOR;
  private static final Delta REMOVED = Delta.MAJOR;

  /** Annotations within the JDK that come and go with its updates. */
  private static final String JDK_INTERNAL = "jdk.internal.";

  private static final Pattern LINE =
      Pattern.compile("( *)([A-Z_]+) (.*?)(?: \\+([A-Z]+) -([A-Z]+))?");

  private ApiText() {}

  /** The packages of a bundle. */
  static String of(Tree bundle) {
    StringBuilder text = new StringBuilder();
    for (Tree child : bundle.get("<api>").getChildren()) {
      if (child.getType() == Type.PACKAGE) {
        write(child, "", text);
      }
    }
    return text.toString();
  }

  private static void write(Tree element, String indent, StringBuilder text) {
    text.append(indent).append(element.getType()).append(' ').append(element.getName());
    if (element.ifAdded() != ADDED || element.ifRemoved() != REMOVED) {
      text.append(" +").append(element.ifAdded()).append(" -").append(element.ifRemoved());
    }
    text.append('\n');
    for (Tree child : element.getChildren()) {
      if (!child.getName().startsWith(JDK_INTERNAL)) {
        write(child, indent + "  ", text);
      }
    }
  }

  /** A bundle that has the packages of a text, and nothing else. */
  static Tree parse(String text) throws Exception {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(-2, element(Type.API, "<api>", Delta.CHANGED, Delta.CHANGED)));
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no element: " + line);
      }
      int indent = matcher.group(1).length();
      while (open.element().indent >= indent) {
        open.pop();
      }
      boolean isUsual = matcher.group(4) == null;
      Tree.Data element =
          element(
              Type.valueOf(matcher.group(2)),
              matcher.group(3),
              isUsual ? ADDED : Delta.valueOf(matcher.group(4)),
              isUsual ? REMOVED : Delta.valueOf(matcher.group(5)));
      Node node = new Node(indent, element);
      open.element().parts.add(node);
      open.push(node);
    }
    Tree.Data bundle = element(Type.BUNDLE, "bundle", Delta.CHANGED, Delta.CHANGED);
    bundle.children = new Tree.Data[] {open.getLast().whole()};
    return new DiffPluginImpl().deserialize(bundle);
  }

  private static Tree.Data element(Type type, String name, Delta added, Delta removed) {
    Tree.Data element = new Tree.Data();
    element.type = type;
    element.name = name;
    element.add = added;
    element.rem = removed;
    return element;
  }

  /** A line, and those below it. */
  private static final class Node {
    private final int indent;
    private final Tree.Data element;
    private final List<Node> parts = new ArrayList<>();

    Node(int indent, Tree.Data element) {
      this.indent = indent;
      this.element = element;
    }

    Tree.Data whole() {
      element.children = parts.stream().map(Node::whole).toArray(Tree.Data[]::new);
      return element;
    }
  }

  /** The version of a package; 0.0.0 if it has none. */
  static String version(Tree aPackage) {
    return Arrays.stream(aPackage.getChildren())
        .filter(child -> child.getType() == Type.VERSION)
        .map(Tree::getName)
        .findFirst()
        .orElse("0.0.0");
  }
}

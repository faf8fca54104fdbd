package pvm.core.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The bridges and bodies, found by reading the classes that hold them; each is read when the first
 * class that needs it is lifted.
 *
 * <p>The {@code bridge} and {@code body} lines of {@code library.rules} name the holders. A bridge
 * is a public static method of a holder: same name, parameters the receiver, if any, and the
 * arguments. {@link #NEW} names bridges of constructors: they make, of the constructor's arguments,
 * the one argument of the constructor that is called in its place. {@link #SUPER} begins the names
 * of bridges of {@code super.x()} calls. Public static fields bridge static fields. A body is a
 * method in the same form that runs in place of a lifted class's. Descriptors are in original
 * names.
 */
final class BridgeTable {
  /** Name of the bridges of constructors. */
  static final String NEW = "$new";

  /** Begins the name of a bridge of a call by {@code super}. */
  static final String SUPER = "super$";

  /** Member name and descriptor to the internal name of the class that has it. */
  private record Members(Map<String, String> owners) {
    static final Members NONE = new Members(Map.of());
  }

  private final Rules rules;
  private final ClassSource source;
  private final Map<String, Members> bridges = new ConcurrentHashMap<>();
  private final Map<String, Members> bodies = new ConcurrentHashMap<>();

  BridgeTable(Rules rules, ClassSource source) {
    this.rules = rules;
    this.source = source;
  }

  /** The class that has a bridge of a host class's method; null if none has. */
  String bridge(String host, String name, String descriptor) {
    return bridgesOf(host).owners().get(name + descriptor);
  }

  /** The class that has a bridge of a host class's static field; null if none has. */
  String fieldBridge(String host, String name, String descriptor) {
    return bridgesOf(host).owners().get(name + ":" + descriptor);
  }

  /** Descriptor of the bridge of a constructor with these arguments; null if there is none. */
  String constructorBridge(String host, String arguments) {
    for (String member : bridgesOf(host).owners().keySet()) {
      if (member.startsWith(NEW + arguments)) {
        return member.substring(NEW.length());
      }
    }
    return null;
  }

  /** The class that has a body of a lifted class's method; null if none has. */
  String body(String lifted, String name, String descriptor) {
    Members members = bodies.computeIfAbsent(lifted, owner -> members(rules.bodies(owner)));
    return members.owners().get(name + descriptor);
  }

  boolean hasBodies(String lifted) {
    return rules.isOpened(lifted);
  }

  private Members bridgesOf(String host) {
    Members known = bridges.get(host);
    if (known == null) {
      known = members(rules.bridges(host));
      bridges.put(host, known);
    }
    return known;
  }

  private Members members(List<String> holders) {
    if (holders.isEmpty()) {
      return Members.NONE;
    }
    Map<String, String> found = new HashMap<>();
    for (String holder : holders) {
      read(holder, found);
    }
    return new Members(found);
  }

  private void read(String holder, Map<String, String> found) {
    byte[] bytes = source.bytes(holder);
    if (bytes == null) {
      throw new AssertionError("library.rules names " + holder + ", which is not in the bundle");
    }
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                if (isOffered(access)) {
                  found.put(name + original(descriptor), holder);
                }
                return null;
              }

              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                if (isOffered(access)) {
                  found.put(name + ":" + descriptor, holder);
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** Holders mention lifted classes that aren't public by classes of ours that declare them. */
  private static String original(String descriptor) {
    return descriptor
        .replace(Library.GUEST + "java/", "java/")
        .replace(Library.GUEST + "jdk/", "jdk/")
        .replace(Library.GUEST + "sun/", "sun/");
  }

  private static boolean isOffered(int access) {
    int offered = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    return (access & offered) == offered;
  }
}

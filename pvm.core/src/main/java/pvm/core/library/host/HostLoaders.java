package pvm.core.library.host;

import java.lang.invoke.MethodType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import pvm.core.abi.Abi;
import pvm.core.abi.Carrier;
import pvm.core.library.Library;
import pvm.core.library.Placement;

/** What the class loaders of a program need of the host. Thread-safe. */
public final class HostLoaders {
  private static final Library LIBRARY = new Library();
  private static final String LOADERS =
      Library.PREFIX.replace('/', '.') + ClassLoader.class.getName();

  private HostLoaders() {}

  /** The classes that a class file names and that the library does not have, itself with them. */
  public static String[] mentioned(byte[] classFile) {
    Set<String> names = new LinkedHashSet<>();
    Remapper collects =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String name) {
            names.add(name);
            return name;
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(new ClassWriter(0), collects), 0);
    names.removeIf(name -> LIBRARY.place(name).kind() != Placement.Kind.PROGRAM);
    return names.toArray(new String[0]);
  }

  /** A name of a class that its loader knows by another. */
  public static String again(String name, int number) {
    return name + Library.AGAIN + number;
  }

  /**
   * Asks the program's own loaders for a class that the JVM resolves: theirs are found when they
   * are first used, as on any JVM. Runs pinned.
   *
   * @param guest the loader of the process
   * @param name its own name, with dots
   * @return null if none of them may define it, or this is no thread of the guest
   */
  public static Class<?> find(ClassLoader guest, String name) {
    if (!(Thread.currentThread() instanceof Carrier)) {
      return null;
    }
    try {
      Class<?> loaders = Class.forName(LOADERS, false, guest);
      var member =
          new HostHandles.Member(
              "findStatic", loaders, "$find", MethodType.methodType(Class.class, String.class));
      return (Class<?>)
          HostHandles.unlabelled(HostRecipes.TRUSTED, member, null)
              .invokeExact(name.replace('.', '/'));
    } catch (ClassNotFoundException e) {
      return null;
    } catch (Throwable e) {
      throw Abi.sneaky(e);
    }
  }
}

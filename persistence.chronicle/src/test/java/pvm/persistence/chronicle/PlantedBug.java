package pvm.persistence.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bug that is planted into a class of the store when it is loaded, to see that power cuts bring
 * it to light.
 *
 * @param what is wrong, for people
 * @param type binary name of the class
 * @param method its name; all of that name are changed
 * @param change what is done to them
 * @param places how often it was done
 */
record PlantedBug(
    String what, String type, String method, CodeTransform change, AtomicInteger places) {
  private static final String STORE = "pvm.persistence.chronicle.";

  /** A call of something that returns nothing is left out. */
  static PlantedBug leftOut(String what, String type, String method, String call) {
    AtomicInteger places = new AtomicInteger();
    CodeTransform change =
        (code, element) -> {
          if (element instanceof InvokeInstruction invoke
              && invoke.name().equalsString(call)
              && invoke.typeSymbol().returnType().descriptorString().equals("V")) {
            for (ClassDesc argument : invoke.typeSymbol().parameterList().reversed()) {
              pop(code, TypeKind.from(argument));
            }
            code.pop();
            places.incrementAndGet();
          } else {
            code.with(element);
          }
        };
    return new PlantedBug(what, nameOf(type), method, change, places);
  }

  private static void pop(CodeBuilder code, TypeKind kind) {
    if (kind.slotSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  /** A check always says yes, or always says no. */
  static PlantedBug answers(String what, String type, String method, boolean answer) {
    AtomicInteger places = new AtomicInteger();
    CodeTransform change =
        (CodeBuilder code, CodeElement element) -> {
          if (element instanceof ReturnInstruction) {
            places.incrementAndGet();
            code.pop().loadConstant(answer ? 1 : 0);
          }
          code.with(element);
        };
    return new PlantedBug(what, nameOf(type), method, change, places);
  }

  private static String nameOf(String type) {
    return type.contains(".") ? type : STORE + type;
  }

  @Override
  public String toString() {
    return what;
  }

  /**
   * Loads PVM's classes anew, with the bug in them.
   *
   * @throws IllegalArgumentException if there is nothing to be changed
   */
  ClassLoader loader() throws ClassNotFoundException {
    byte[] wrong = changed(bytes(PlantedBug.class.getClassLoader(), type));
    if (places.get() == 0) {
      throw new IllegalArgumentException(type + "." + method + " has nothing to change: " + what);
    }
    return loader(type, wrong);
  }

  /** Loads PVM's classes anew, as they are. */
  static ClassLoader soundLoader() {
    return loader("", new byte[0]);
  }

  private static ClassLoader loader(String type, byte[] changed) {
    return new ClassLoader(PlantedBug.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("pvm.")) {
          return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
          Class<?> loaded = findLoadedClass(name);
          if (loaded == null) {
            byte[] bytes = name.equals(type) ? changed : bytes(getParent(), name);
            loaded = defineClass(name, bytes, 0, bytes.length);
          }
          return loaded;
        }
      }
    };
  }

  private static byte[] bytes(ClassLoader parent, String name) throws ClassNotFoundException {
    try (InputStream in = parent.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] changed(byte[] bytes) {
    ClassFile format = ClassFile.of();
    return format.transformClass(
        format.parse(bytes),
        ClassTransform.transformingMethodBodies(
            model -> model.methodName().equalsString(method), change));
  }
}

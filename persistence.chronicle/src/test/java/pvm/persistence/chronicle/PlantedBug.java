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

/**
 * A bug that is planted into a class of the store when it is loaded, to see that power cuts bring
 * it to light.
 *
 * @param what is wrong, for people
 * @param type binary name of the class
 * @param method its name; all of that name are changed
 * @param change what is done to them
 */
record PlantedBug(String what, String type, String method, CodeTransform change) {
  private static final String STORE = "pvm.persistence.chronicle.";

  /** A call of something that returns nothing is left out. */
  static PlantedBug leftOut(String what, String type, String method, String call) {
    CodeTransform change =
        (code, element) -> {
          if (element instanceof InvokeInstruction invoke
              && invoke.name().equalsString(call)
              && invoke.typeSymbol().returnType().descriptorString().equals("V")) {
            for (ClassDesc argument : invoke.typeSymbol().parameterList().reversed()) {
              pop(code, TypeKind.from(argument));
            }
            code.pop();
          } else {
            code.with(element);
          }
        };
    return new PlantedBug(what, nameOf(type), method, change);
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
    CodeTransform change =
        (CodeBuilder code, CodeElement element) -> {
          if (element instanceof ReturnInstruction) {
            code.pop().loadConstant(answer ? 1 : 0);
          }
          code.with(element);
        };
    return new PlantedBug(what, nameOf(type), method, change);
  }

  private static String nameOf(String type) {
    return type.contains(".") ? type : STORE + type;
  }

  @Override
  public String toString() {
    return what;
  }

  /** Loads PVM's classes anew, with the bug in them. */
  ClassLoader loader() {
    return new ClassLoader(PlantedBug.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("pvm.")) {
          return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
          Class<?> loaded = findLoadedClass(name);
          if (loaded == null) {
            byte[] bytes = bytes(getParent(), name);
            byte[] wrong = name.equals(type) ? changed(bytes) : bytes;
            loaded = defineClass(name, wrong, 0, wrong.length);
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
    boolean[] isFound = new boolean[1];
    byte[] changed =
        format.transformClass(
            format.parse(bytes),
            ClassTransform.transformingMethodBodies(
                model -> {
                  boolean isMeant = model.methodName().equalsString(method);
                  isFound[0] |= isMeant;
                  return isMeant;
                },
                change));
    if (!isFound[0]) {
      throw new AssertionError(type + " has no method " + method);
    }
    return changed;
  }
}

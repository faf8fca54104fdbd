package pvm.core.image;

import pvm.core.abi.FieldReader;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.abi.Resumption;

/** The classes of one process, as the writer and the reader of its image see them. Thread-safe. */
public interface GuestClasses {

  /** The layout of a translated class; null for a host class and for arrays. */
  ClassLayout layout(Class<?> type);

  /** Where the sites of a translated class are in its code; null if that is not known. */
  default CodeMap code(Class<?> type) {
    return null;
  }

  /**
   * The original name of any class: {@code java/util/ArrayList}, {@code java/lang/String}, {@code
   * [Ljava/util/List;}, {@code int}.
   */
  String name(Class<?> type);

  /**
   * The class of an original name, loaded but not initialized.
   *
   * @throws ClassNotFoundException if there is none
   */
  Class<?> find(String name) throws ClassNotFoundException;

  /** A new object, no constructor run. It may initialize the class. */
  GuestObject allocate(Class<?> type);

  /**
   * The bytes of the class file that a program brought along, as they were before translation; null
   * for a class of the JDK, which an image only names, and for host classes and arrays.
   */
  byte[] original(Class<?> type);

  /**
   * The stack trace of a throwable as the guest sees it: original names, no frames of the VM. Given
   * one that it has made before, it changes nothing. It runs no code of the guest.
   */
  default StackTraceElement[] stackTrace(Throwable thrown) {
    return thrown.getStackTrace();
  }

  /** How an object of {@code java.lang.invoke} was made; null if it can't be made again. */
  default Recipe recipe(Object handle) {
    return null;
  }

  /**
   * An object of {@code java.lang.invoke}, made again. It runs no code of the guest.
   *
   * @throws ReflectiveOperationException if what it is on is gone, or has another type
   */
  default Object make(Recipe recipe) throws ReflectiveOperationException {
    throw new NoSuchMethodException(recipe.operation());
  }

  /**
   * Writes the saved statics of a class in the order of its layout. From then on the next write of
   * a static of the class calls {@link pvm.core.abi.Abi#touchStatics} again.
   */
  void writeStatics(Class<?> type, FieldWriter out);

  /** Overwrites non-final saved statics of a class that is initialized already. */
  void readStatics(Class<?> type, FieldReader in);

  /** What runs captured frames of a class on. */
  Resumption resumption(Class<?> type);
}

package pvm.core.library.guest.bridge;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.vm.StackableScope;
import jdk.internal.vm.ThreadContainer;
import pvm.core.abi.Vm;
import pvm.core.library.guest.java.lang.reflect.Members;
import pvm.core.library.guest.reflect.ClassFacts;
import pvm.core.library.host.HostClasses;
import sun.nio.ch.Interruptible;
import sun.reflect.annotation.AnnotationType;

/** Bridges of {@link JavaLangAccess}, of which lifted classes use the host's. */
public final class JavaLangAccessBridge {
  private JavaLangAccessBridge() {}

  public static Enum<?>[] getEnumConstantsShared(JavaLangAccess access, Class<?> type) {
    return (Enum<?>[]) HostClasses.enumConstants(type);
  }

  public static String uncheckedNewStringNoRepl(
      JavaLangAccess access, byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
  }

  public static byte[] uncheckedGetBytesNoRepl(JavaLangAccess access, String text, Charset charset)
      throws CharacterCodingException {
    var buffer = charset.newEncoder().encode(java.nio.CharBuffer.wrap(text));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  public static String concat(JavaLangAccess access, String prefix, Object value, String suffix) {
    return prefix + value + suffix;
  }

  public static Thread currentCarrierThread(JavaLangAccess access) {
    return Thread.currentThread();
  }

  public static void parkVirtualThread(JavaLangAccess access) {
    Vm.park(false, 0);
  }

  public static void parkVirtualThread(JavaLangAccess access, long nanos) {
    if (nanos > 0) {
      Vm.park(false, nanos);
    }
  }

  public static void unparkVirtualThread(JavaLangAccess access, Thread thread) {
    Vm.unpark(thread);
  }

  public static void start(JavaLangAccess access, Thread thread, ThreadContainer container) {
    thread.start();
  }

  public static ThreadContainer threadContainer(JavaLangAccess access, Thread thread) {
    return null;
  }

  public static StackableScope headStackableScope(JavaLangAccess access, Thread thread) {
    return null;
  }

  public static void setHeadStackableScope(JavaLangAccess access, StackableScope scope) {}

  public static void blockedOn(JavaLangAccess access, Interruptible blocker) {}

  public static Executor virtualThreadDefaultScheduler(JavaLangAccess access) {
    return ForkJoinPool.commonPool();
  }

  public static void setCause(JavaLangAccess access, Throwable thrown, Throwable cause) {
    access.setCause(thrown, cause);
  }

  // ---- reflection

  public static ConstantPool getConstantPool(JavaLangAccess access, Class<?> type) {
    Object made = new pvm.core.library.guest.jdk.internal.reflect.ConstantPool(type);
    return (ConstantPool) made;
  }

  public static byte[] getRawClassAnnotations(JavaLangAccess access, Class<?> type) {
    return ClassFacts.of(type).annotations();
  }

  public static byte[] getRawClassTypeAnnotations(JavaLangAccess access, Class<?> type) {
    return ClassFacts.of(type).typeAnnotations();
  }

  public static byte[] getRawExecutableTypeAnnotations(
      JavaLangAccess access, Executable executable) {
    return Members.typeAnnotations(executable);
  }

  public static Map<Class<? extends Annotation>, Annotation> getDeclaredAnnotationMap(
      JavaLangAccess access, Class<?> type) {
    return ClassFacts.of(type).declaredAnnotations();
  }

  public static AnnotationType getAnnotationType(JavaLangAccess access, Class<?> type) {
    return ClassFacts.of(type).annotationType();
  }

  public static boolean casAnnotationType(
      JavaLangAccess access, Class<?> type, AnnotationType expected, AnnotationType now) {
    return ClassFacts.of(type).annotationType(expected, now);
  }

  public static int classFileVersion(JavaLangAccess access, Class<?> type) {
    return ClassFacts.of(type).version();
  }
}

package pvm.core.loader;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.internal.misc.Unsafe;
import pvm.core.abi.Abi;
import pvm.core.abi.Blank;
import pvm.core.abi.FieldReader;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.abi.GuestCode;
import pvm.core.abi.GuestObject;
import pvm.core.abi.Resumption;
import pvm.core.abi.Unwind;
import pvm.core.heap.IdentityHash;
import pvm.core.image.ClassLayout;
import pvm.core.image.CodeMap;
import pvm.core.image.GuestClasses;
import pvm.core.image.Recipe;
import pvm.core.library.Library;
import pvm.core.library.Refusal;
import pvm.core.library.host.HostLoaders;
import pvm.core.library.host.HostRecipes;
import pvm.core.translate.SafepointCopy;
import pvm.core.translate.TranslationException;
import pvm.core.translate.Translator.Translated;

/**
 * The class loader of one process: defines translated classes, passes host classes on, and knows
 * the layout of what it defined. Thread-safe.
 */
public final class GuestLoader extends ClassLoader implements GuestClasses, GuestCode {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final List<Class<?>> SIGNATURES =
      List.of(
          Blank.class,
          FieldReader.class,
          FieldWriter.class,
          Frame.class,
          GuestObject.class,
          Unwind.class);
  private static final String SAFEPOINT = SafepointCopy.NAME.replace('/', '.');

  static {
    registerAsParallelCapable();
  }

  private final Library library;
  private final Function<String, List<Translated>> translation;
  private final Map<String, Translated> derived = new ConcurrentHashMap<>();
  private final Map<String, ClassLayout> layouts = new ConcurrentHashMap<>();
  private final Map<String, CodeMap> codeMaps = new ConcurrentHashMap<>();
  private final ClassValue<Access> access =
      new ClassValue<>() {
        @Override
        protected Access computeValue(Class<?> type) {
          return new Access(type);
        }
      };

  private Function<Throwable, StackTraceElement[]> traces = Throwable::getStackTrace;
  private Function<String, byte[]> programClasses = name -> null;
  private Consumer<String> literals = value -> {};
  private IdentityHash hashes;

  /**
   * @param translation gives the translated class of an original name and those derived from it;
   *     null if there is no such class
   */
  public GuestLoader(String name, Library library, Function<String, List<Translated>> translation) {
    super(name, GuestLoader.class.getClassLoader());
    this.library = library;
    this.translation = translation;
  }

  /**
   * Tells what of the process the loader serves; called once, before the first class is loaded.
   *
   * @param stackTraces makes the stack trace that a guest sees
   * @param programFiles original class files of the program by original name; null for others
   * @param strings takes every string constant of the classes that are defined
   * @param identityHashes gives class objects a hash that is the same in every run
   */
  public void serve(
      Function<Throwable, StackTraceElement[]> stackTraces,
      Function<String, byte[]> programFiles,
      Consumer<String> strings,
      IdentityHash identityHashes) {
    traces = stackTraces;
    programClasses = programFiles;
    literals = strings;
    hashes = identityHashes;
    loadSignatures();
  }

  /**
   * The JVM inlines no method with a parameter type that the loader was never asked for, and
   * nothing else asks for these: above all that of the constructors.
   */
  private void loadSignatures() {
    for (Class<?> type : SIGNATURES) {
      try {
        Class.forName(type.getName(), false, this);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return loadOwn(name, resolve);
    } catch (ClassNotFoundException e) {
      // Without a lock: the program's loaders run guest code.
      Class<?> found = isOfVm(name) ? null : HostLoaders.find(this, name);
      if (found == null) {
        throw e;
      }
      return found;
    }
  }

  private static boolean isOfVm(String name) {
    return name.startsWith("pvm.core.") || name.startsWith("pvm.lifted.");
  }

  private Class<?> loadOwn(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      if (name.equals(SAFEPOINT)) {
        byte[] bytes = SafepointCopy.classFile();
        return defineClass(name, bytes, 0, bytes.length);
      }
      String internal = name.replace('.', '/');
      if (internal.startsWith(Library.PREFIX) || library.place(internal).isGuest()) {
        return define(name, internal);
      }
      return internal.startsWith("pvm/")
          ? super.loadClass(name, resolve)
          : getPlatformClassLoader().loadClass(name);
    }
  }

  private Class<?> define(String name, String internal) throws ClassNotFoundException {
    Translated translated = derived.remove(internal);
    if (translated == null) {
      translated = translate(internal);
    }
    if (translated == null) {
      throw new ClassNotFoundException(Library.guestName(name));
    }
    layouts.put(internal, translated.layout());
    codeMaps.put(name, translated.code());
    byte[] bytes = translated.bytes();
    Literals.of(bytes, literals);
    Class<?> defined = defineClass(name, bytes, 0, bytes.length);
    if (hashes != null) {
      hashes.fix(defined, IdentityHash.forName(library.original(internal)));
    }
    return defined;
  }

  private Translated translate(String internal) throws ClassNotFoundException {
    int lambda = internal.indexOf("$$Lambda$");
    if (lambda > 0) {
      loadClass(internal.substring(0, lambda).replace('/', '.'));
      return derived.remove(internal);
    }
    List<Translated> classes = translated(library.original(internal));
    if (classes == null) {
      return null;
    }
    for (Translated other : classes.subList(1, classes.size())) {
      derived.put(other.name(), other);
    }
    return classes.getFirst();
  }

  private List<Translated> translated(String original) {
    try {
      return translation.apply(original);
    } catch (TranslationException e) {
      // The guest may catch it: what it holds must be a guest's.
      throw e.missingClass() == null
          ? Refusal.ofClass(original.replace('/', '.'), e.getMessage())
          : missing(e.missingClass());
    }
  }

  private static NoClassDefFoundError missing(String className) {
    var error = new NoClassDefFoundError(className.replace('.', '/'));
    error.initCause(new ClassNotFoundException(className));
    return error;
  }

  /** The loader's own copy of the poll. */
  public Class<?> safepoint() {
    try {
      return loadClass(SAFEPOINT);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  // ---- GuestClasses

  @Override
  public ClassLayout layout(Class<?> type) {
    return type.getClassLoader() == this ? layouts.get(type.getName().replace('.', '/')) : null;
  }

  @Override
  public CodeMap code(Class<?> type) {
    return type.getClassLoader() == this ? codeMaps.get(type.getName()) : null;
  }

  @Override
  public String name(Class<?> type) {
    return type.isPrimitive() ? type.getName() : library.original(type.getName().replace('.', '/'));
  }

  @Override
  public Class<?> find(String name) throws ClassNotFoundException {
    return switch (name) {
      case "boolean" -> boolean.class;
      case "byte" -> byte.class;
      case "char" -> char.class;
      case "short" -> short.class;
      case "int" -> int.class;
      case "long" -> long.class;
      case "float" -> float.class;
      case "double" -> double.class;
      case "void" -> void.class;
      default -> findOwn(library.translated(name).replace('/', '.'));
    };
  }

  /** Not of a loader of the program, which is asked itself where its class is meant. */
  private Class<?> findOwn(String name) throws ClassNotFoundException {
    return name.charAt(0) == '[' ? Class.forName(name, false, this) : loadOwn(name, false);
  }

  @Override
  public GuestObject allocate(Class<?> type) {
    try {
      return (GuestObject) UNSAFE.allocateInstance(type);
    } catch (InstantiationException e) {
      throw new AssertionError(type + " can't be instantiated", e);
    }
  }

  @Override
  public byte[] original(Class<?> type) {
    return layout(type) == null ? null : programClasses.apply(name(type));
  }

  @Override
  public StackTraceElement[] stackTrace(Throwable thrown) {
    return traces.apply(thrown);
  }

  @Override
  public Recipe recipe(Object handle) {
    return HostRecipes.of(handle);
  }

  @Override
  public Object make(Recipe recipe) throws ReflectiveOperationException {
    return HostRecipes.make(recipe);
  }

  @Override
  public void writeStatics(Class<?> type, FieldWriter out) {
    try {
      access.get(type).writeStatics().invokeExact(out);
    } catch (Throwable e) {
      throw Abi.sneaky(e);
    }
  }

  @Override
  public void readStatics(Class<?> type, FieldReader in) {
    throw new AssertionError(
        name(type)
            + " was initialized while its process was restored, and did not ask for its statics");
  }

  @Override
  public Resumption resumption(Class<?> type) {
    return access.get(type).resumption();
  }
}

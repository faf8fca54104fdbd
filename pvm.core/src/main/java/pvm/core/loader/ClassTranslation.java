package pvm.core.loader;

import java.io.File;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import pvm.core.library.AccessClass;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;
import pvm.core.library.Lifter;
import pvm.core.library.Placement;
import pvm.core.translate.RefusalReason;
import pvm.core.translate.TranslationException;
import pvm.core.translate.Translator;
import pvm.core.translate.Translator.Translated;

/** Original name in, translated classes out: finds the bytes, asks the cache, translates. */
public final class ClassTranslation implements Function<String, List<Translated>> {
  /** Of an entry of the constant pool. */
  private static final int CLASS_TAG = 7;

  /** Begins the names of the engine's own classes. */
  private static final String VM = "pvm/core/";

  private final Library library;
  private final LibraryWorld world;
  private final Lifter lifter;
  private final Translator translator;
  private final TranslationCache cache;
  private final String version;

  /**
   * @param cache may be null
   * @param version changes whenever translated code changes: a fingerprint of the engine
   */
  public ClassTranslation(
      Library library,
      ClassSource source,
      ProgramFiles program,
      TranslationCache cache,
      String version) {
    this.library = library;
    this.world = new LibraryWorld(library, source, program);
    Lifter lifter = new Lifter(library, source, name -> program.read(name + ".class"));
    this.lifter = lifter;
    this.translator =
        new Translator(world, lifter::lift, new HostDerivedStatics(library), names(library));
    this.cache = cache;
    this.version =
        version + ' ' + Translator.version() + ' ' + System.getProperty("java.vm.version") + jdk();
  }

  /** Tells one JDK of a version from another, of another vendor for example. */
  private static String jdk() {
    File modules = Path.of(System.getProperty("java.home"), "lib", "modules").toFile();
    return " " + modules.length() + ' ' + modules.lastModified();
  }

  private static Translator.OriginalNames names(Library library) {
    return new Translator.OriginalNames() {
      @Override
      public String name(String treeName) {
        return library.original(treeName);
      }

      @Override
      public String descriptor(String treeDescriptor) {
        return library.original(treeDescriptor);
      }
    };
  }

  /** Original bytes of a class; null if there is none. */
  public byte[] original(String originalName) {
    return world.original(originalName);
  }

  /** Original bytes of a class that the program brought along; null for all others. */
  public byte[] programClass(String originalName) {
    return library.place(originalName).kind() == Placement.Kind.PROGRAM
        ? world.original(originalName)
        : null;
  }

  /**
   * What a method of the program will fail at in any case: a call that programs can't make, or a
   * class that is missing. One line; null if nothing is found.
   */
  public String trouble(String originalName, String method, String descriptor) {
    Predicate<String> isProgram =
        name ->
            name.charAt(0) != '['
                && !name.startsWith(Library.PREFIX)
                && library.place(name).kind() == Placement.Kind.PROGRAM;
    return new CertainCode(world::original, isProgram, lifter::lift)
        .trouble(originalName, method, descriptor);
  }

  @Override
  public List<Translated> apply(String originalName) {
    Placement.Kind kind = library.place(originalName).kind();
    if (cache == null) {
      return translate(originalName, world.original(originalName));
    }
    // The version tells the JDK: its classes need not be read to know what they are.
    boolean isJdk = kind == Placement.Kind.LIFTED && !originalName.startsWith("pvm/");
    byte[] original = isJdk ? null : world.original(originalName);
    if (original == null && !isJdk) {
      return null;
    }
    String content = isJdk ? "JDK" : digest(original);
    String key = version + ' ' + kind + ' ' + originalName + ' ' + content;
    List<Translated> known = cache.get(key);
    if (known == null) {
      known = translate(originalName, isJdk ? world.original(originalName) : original);
      if (known != null) {
        cache.put(key, known);
      }
    }
    return known;
  }

  private List<Translated> translate(String name, byte[] original) {
    if (original == null) {
      return null;
    }
    List<Translated> translated = translator.translate(original);
    if (library.place(name).kind() == Placement.Kind.PROGRAM && !AccessClass.isName(name)) {
      checkUsesNoneOfTheVm(original);
    }
    return translated;
  }

  /** What translated code calls is there for all classes of a process, but not for programs. */
  private static void checkUsesNoneOfTheVm(byte[] original) {
    ClassReader reader = new ClassReader(original);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      boolean isClass = item > 0 && reader.readByte(item - 1) == CLASS_TAG;
      String name = isClass ? reader.readUTF8(item, buffer) : "";
      if (name.startsWith(VM) || name.startsWith(Library.PREFIX)) {
        throw new TranslationException(
            RefusalReason.VM_CLASS, reader.getClassName() + " uses " + name);
      }
    }
  }

  private static String digest(byte[] bytes) {
    try {
      var sha = java.security.MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(bytes), 0, 16);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

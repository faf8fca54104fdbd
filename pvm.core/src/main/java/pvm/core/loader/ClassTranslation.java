package pvm.core.loader;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;
import pvm.core.library.Lifter;
import pvm.core.library.Placement;
import pvm.core.translate.Translator;
import pvm.core.translate.Translator.Translated;

/** Original name in, translated classes out: finds the bytes, asks the cache, translates. */
public final class ClassTranslation implements Function<String, List<Translated>> {
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
        version + ' ' + Translator.version() + ' ' + System.getProperty("java.vm.version");
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
    Placement place = library.place(originalName);
    byte[] original = world.original(originalName);
    if (original == null) {
      return null;
    }
    if (cache == null) {
      return translator.translate(original);
    }
    String key = version + ' ' + place.kind() + ' ' + originalName + ' ' + digest(original);
    List<Translated> known = cache.get(key);
    if (known == null) {
      known = translator.translate(original);
      cache.put(key, known);
    }
    return known;
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

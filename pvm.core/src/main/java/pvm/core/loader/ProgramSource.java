package pvm.core.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import pvm.api.Program;
import pvm.api.PvmException;

/**
 * What a {@link Program} names, found on disk: a jar, a folder of classes or a .java file that is
 * compiled in memory, and the class path after it. Every trouble is a {@link PvmException} that
 * names the file. Thread-safe.
 */
public final class ProgramSource implements ProgramFiles {
  /** As {@code pvm.natives.RequireNatives} has it written into a manifest. */
  private static final Pattern REQUIRED =
      Pattern.compile("pvm\\.natives\\s*;\\s*filter:\\s*=\\s*\"\\(type=([\\w.$]+)\\)\"");

  private final Program program;
  private final GuestLibraries libraries;
  private final List<ProgramFiles> parts = new ArrayList<>();
  private final List<String> candidates = new ArrayList<>();
  private final Set<String> requiredNatives = new TreeSet<>();
  private String manifestMain;
  private String unreadable;

  private ProgramSource(Program program, GuestLibraries libraries) {
    this.program = program;
    this.libraries = libraries;
  }

  /**
   * Finds and opens all that a program names.
   *
   * @param libraries against which it may be compiled
   * @param cache what was compiled before is kept beside it; may be null
   * @throws PvmException if something is missing or is not what it should be
   */
  public static ProgramSource open(
      Program program, GuestLibraries libraries, TranslationCache cache) {
    ProgramSource source = new ProgramSource(program, libraries);
    Path main = program.source();
    if (!Files.exists(main)) {
      throw new PvmException(
          "no such program: " + main + "; give a jar, a folder of classes or a .java file");
    }
    if (main.toString().endsWith(".java")) {
      source.compile(main, cache == null ? null : cache.sources());
    } else if (main.toString().endsWith(".class")) {
      throw new PvmException(
          main + " is one class; give the folder that its package is in, and --main with its name");
    } else {
      source.add(main, true, new LinkedHashSet<>());
    }
    Set<Path> seen = new LinkedHashSet<>();
    for (Path path : program.classPath()) {
      if (!Files.exists(path)) {
        throw new PvmException("no such file in --classpath: " + path);
      }
      source.add(path, false, seen);
    }
    return source;
  }

  @Override
  public byte[] read(String path) {
    return read(path, 0);
  }

  @Override
  public byte[] read(String path, int index) {
    int left = index;
    for (ProgramFiles part : parts) {
      byte[] bytes = part.read(path);
      if (bytes != null && left-- == 0) {
        return bytes;
      }
    }
    return null;
  }

  /**
   * The class that has main, by its internal name.
   *
   * @throws PvmException if it can't be told
   */
  public String mainClass() {
    if (program.mainClass() != null) {
      String name = program.mainClass().replace('.', '/');
      if (read(name + ".class") == null) {
        throw new PvmException(
            "no class "
                + program.mainClass()
                + " in "
                + program.source()
                + "; --main names a class with its package");
      }
      return name;
    }
    if (manifestMain != null) {
      return manifestMain;
    }
    if (candidates.isEmpty() && unreadable != null) {
      throw new PvmException(
          unreadable
              + " in "
              + program.source()
              + " is no class file that Java 25 can read; compile it again, with --release 25 or"
              + " older");
    }
    if (candidates.isEmpty()) {
      throw new PvmException(
          "no class with a main method in "
              + program.source()
              + "; name the one to run with --main CLASS");
    }
    if (candidates.size() > 1) {
      throw new PvmException(
          "several classes with a main method in "
              + program.source()
              + " ("
              + String.join(", ", candidates).replace('/', '.')
              + "); choose one with --main CLASS");
    }
    return candidates.getFirst();
  }

  /** Guest classes, with dots, without whose natives it does not work: its jars say so. */
  public Set<String> requiredNatives() {
    return Collections.unmodifiableSet(requiredNatives);
  }

  /**
   * Tells this program's code from another's: a digest of its file, or of its folder's class files,
   * and of those of its class path.
   */
  public String digest() {
    try {
      var sha = java.security.MessageDigest.getInstance("SHA-256");
      digest(program.source(), sha);
      for (Path path : program.classPath()) {
        digest(path, sha);
      }
      return java.util.HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void digest(Path path, java.security.MessageDigest sha) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
            sha.update(Files.readAllBytes(file));
          }
        }
      } else {
        sha.update(Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new PvmException(path + " can't be read: " + reason(e), e);
    }
  }

  private void compile(Path file, CompiledSources known) {
    Map<String, byte[]> classes =
        SourceCompiler.compile(file, program.classPath(), libraries, known);
    Map<String, byte[]> files = new LinkedHashMap<>();
    String first = null;
    for (var entry : classes.entrySet()) {
      files.put(entry.getKey() + ".class", entry.getValue());
      if (first == null && EntryPoint.hasMain(entry.getValue())) {
        first = entry.getKey();
      }
    }
    if (first != null) {
      candidates.add(first);
    }
    parts.add(files::get);
  }

  private void add(Path path, boolean isMain, Set<Path> seen) {
    if (!seen.add(path.toAbsolutePath().normalize())) {
      return;
    }
    if (Files.isDirectory(path)) {
      parts.add(new Folder(path));
      if (isMain) {
        findMains(path);
      }
    } else {
      addJar(path, isMain, seen);
    }
  }

  private void findMains(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        examine(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new PvmException("folder " + folder + " can't be read: " + reason(e), e);
    }
  }

  private void addJar(Path path, boolean isMain, Set<Path> seen) {
    JarFile jar;
    try {
      jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
      parts.add(new Jar(jar));
      Attributes attributes =
          jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
      String main = attributes.getValue(Attributes.Name.MAIN_CLASS);
      if (isMain && main != null) {
        manifestMain = main.strip().replace('.', '/');
      } else if (isMain) {
        findMains(jar);
      }
      String required = attributes.getValue("Require-Capability");
      if (required != null) {
        REQUIRED.matcher(required).results().forEach(found -> requiredNatives.add(found.group(1)));
      }
      String classPath = attributes.getValue(Attributes.Name.CLASS_PATH);
      for (String part : classPath == null ? new String[0] : classPath.strip().split("\\s+")) {
        Path other = path.resolveSibling(part);
        if (Files.exists(other)) {
          add(other, false, seen);
        }
      }
    } catch (ZipException e) {
      throw new PvmException(
          path
              + " is no jar: "
              + e.getMessage()
              + "; give a jar, a folder of classes or a .java file",
          e);
    } catch (IOException e) {
      throw new PvmException(path + " can't be read: " + reason(e), e);
    }
  }

  private void findMains(JarFile jar) throws IOException {
    for (var entries = jar.versionedStream().iterator(); entries.hasNext(); ) {
      ZipEntry entry = entries.next();
      if (entry.getName().endsWith(".class")) {
        try (var in = jar.getInputStream(entry)) {
          examine(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  /** The message of an exception of java.nio.file is often a bare path. */
  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "no permission for " + e.getMessage()
        : String.valueOf(e.getMessage());
  }

  private void examine(String path, byte[] classFile) {
    if (!EntryPoint.isReadable(classFile)) {
      unreadable = unreadable == null ? path : unreadable;
    } else if (EntryPoint.hasMain(classFile)) {
      candidates.add(path.substring(0, path.length() - ".class".length()));
    }
  }

  private record Folder(Path root) implements ProgramFiles {
    @Override
    public byte[] read(String path) {
      Path file = root.resolve(path);
      try {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(file + " can't be read", e);
      }
    }
  }

  private record Jar(JarFile file) implements ProgramFiles {
    @Override
    public byte[] read(String path) {
      ZipEntry entry = file.getJarEntry(path);
      if (entry == null || entry.isDirectory()) {
        return null;
      }
      try (var in = file.getInputStream(entry)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(path + " in " + file.getName() + " can't be read", e);
      }
    }
  }
}

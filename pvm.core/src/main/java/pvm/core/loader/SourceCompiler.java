package pvm.core.loader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import pvm.api.PvmException;

/** Compiles one .java file in memory, as {@code java File.java} does. */
final class SourceCompiler {
  /** A class path without anything; an empty one would be the working directory. */
  private static final String NOTHING = "/dev/null/nothing";

  private SourceCompiler() {}

  /**
   * Class files by internal name, in the order they were made.
   *
   * @param known what was compiled before; may be null
   */
  static Map<String, byte[]> compile(
      Path file, List<Path> classPath, GuestLibraries libraries, CompiledSources known) {
    if (known == null || !classPath.isEmpty()) {
      return compile(file, path(classPath), libraries).classes();
    }
    String key = CompiledSources.key(file, read(file));
    Map<String, byte[]> classes = known.get(key, libraries);
    if (classes != null) {
      return classes;
    }
    try {
      CompiledSources.Compiled alone = compile(file, NOTHING, libraries);
      known.put(key, alone);
      return alone.classes();
    } catch (PvmException e) {
      // With what stands in the working directory, where javac looks, too.
      return compile(file, path(classPath), libraries).classes();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PvmException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static String path(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static CompiledSources.Compiled compile(
      Path file, String classPath, GuestLibraries libraries) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new PvmException(file + " can't be compiled: this Java has no compiler; use a JDK");
    }
    var problems = new DiagnosticCollector<JavaFileObject>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(problems, null, null);
    List<String> options = List.of("-g", "-proc:none", "-classpath", classPath, "-Xlint:none");
    Memory memory = new Memory(standard, libraries);
    boolean isCompiled =
        compiler
            .getTask(null, memory, problems, options, null, standard.getJavaFileObjects(file))
            .call();
    if (!isCompiled) {
      throw new PvmException(file + " does not compile: " + firstError(problems));
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    memory.outputs.forEach((name, out) -> classes.put(name.replace('.', '/'), out.toByteArray()));
    return new CompiledSources.Compiled(classes, memory.packages);
  }

  private static String firstError(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .map(d -> line(d.getLineNumber()) + d.getMessage(Locale.ROOT).replace('\n', ' '))
        .orElse("for no reason given");
  }

  private static String line(long number) {
    return number < 0 ? "" : "line " + number + ", ";
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final GuestLibraries libraries;
    private final Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
    private final Map<String, String> packages = new LinkedHashMap<>();

    Memory(JavaFileManager files, GuestLibraries libraries) {
      super(files);
      this.libraries = libraries;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(uri(className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          var out = new ByteArrayOutputStream();
          outputs.put(className, out);
          return out;
        }
      };
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      List<JavaFileObject> files = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(files::add);
      if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
        String name = packageName.replace('.', '/');
        Map<String, byte[]> classes = libraries.classes(name);
        packages.put(name, CompiledSources.digest(classes));
        classes.forEach((each, bytes) -> files.add(new LibraryClass(each, bytes)));
      }
      return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof LibraryClass library
          ? library.name.replace('/', '.')
          : super.inferBinaryName(location, file);
    }
  }

  private static URI uri(String path) {
    return URI.create("memory:///" + path);
  }

  /** A class of a library, by its internal name. */
  private static final class LibraryClass extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    LibraryClass(String name, byte[] bytes) {
      super(uri(name + Kind.CLASS.extension), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}

package pvm.core.translate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java sources in memory. */
final class Sources {
  private Sources() {}

  /** Class files by internal name. */
  static Map<String, byte[]> compile(String name, String text, String... options) {
    return compile(Map.of(name, text), options);
  }

  /** Class files by internal name, of sources by the name of their class. */
  static Map<String, byte[]> compile(Map<String, String> texts, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> files = new HashMap<>();
    List<String> all = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-Xlint:-options"));
    all.addAll(List.of(options));
    List<Text> units = new ArrayList<>();
    texts.forEach((name, text) -> units.add(new Text(name, text)));
    StringWriter messages = new StringWriter();
    JavaFileManager manager = new Memory(compiler.getStandardFileManager(null, null, null), files);
    boolean isDone = compiler.getTask(messages, manager, null, all, null, units).call();
    if (!isDone) {
      throw new AssertionError(messages.toString());
    }
    Map<String, byte[]> classes = new HashMap<>();
    files.forEach((key, value) -> classes.put(key, value.toByteArray()));
    return classes;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> files;

    Memory(JavaFileManager next, Map<String, ByteArrayOutputStream> files) {
      super(next);
      this.files = files;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          files.put(name.replace('.', '/'), out);
          return out;
        }
      };
    }
  }
}

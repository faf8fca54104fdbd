package pvm.core.translate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java source in memory. */
final class Sources {
  private Sources() {}

  /** Class files by binary name. */
  static Map<String, byte[]> compile(String name, String source, String... options) {
    Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
              @Override
              public OutputStream openOutputStream() {
                var out = new ByteArrayOutputStream();
                outputs.put(className, out);
                return out;
              }
            };
          }
        };
    var unit =
        new SimpleJavaFileObject(
            URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    if (!compiler.getTask(null, files, null, List.of(options), null, List.of(unit)).call()) {
      throw new AssertionError("does not compile: " + name);
    }
    Map<String, byte[]> result = new HashMap<>();
    outputs.forEach((className, out) -> result.put(className, out.toByteArray()));
    return result;
  }
}

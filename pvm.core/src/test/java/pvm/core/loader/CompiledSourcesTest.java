package pvm.core.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.PvmException;

class CompiledSourcesTest {
  @TempDir Path folder;
  private final Map<String, byte[]> library = new HashMap<>();
  private final GuestLibraries libraries =
      name -> name.equals("acme") ? Map.copyOf(library) : Map.of();

  private Path source(String text) throws Exception {
    return Files.writeString(folder.resolve("A.java"), text);
  }

  private byte[] compiled(Path source, CompiledSources known) {
    return SourceCompiler.compile(source, List.of(), libraries, known).get("A");
  }

  @Test
  void compilesASourceOnce() throws Exception {
    CompiledSources known = new CompiledSources(folder.resolve("sources"));
    Path source = source("class A { int first; }");
    byte[] first = compiled(source, known);
    String key = CompiledSources.key(source, Files.readAllBytes(source));
    assertArrayEquals(first, known.get(key, libraries).get("A"));
    // What is kept is what is used.
    known.put(key, new CompiledSources.Compiled(Map.of("A", new byte[] {1}), Map.of()));
    assertArrayEquals(new byte[] {1}, compiled(source, known));
    source("class A { int second; }");
    assertNotEquals(1, compiled(source, known).length);
  }

  @Test
  void compilesAgainWhenALibraryHasChanged() throws Exception {
    CompiledSources known = new CompiledSources(folder.resolve("sources"));
    Path other =
        Files.writeString(folder.resolve("Pump.java"), "package acme; public class Pump {}");
    library.putAll(SourceCompiler.compile(other, List.of(), libraries, null));
    Path source = source("class A { acme.Pump pump; }");
    String key = CompiledSources.key(source, Files.readAllBytes(source));
    compiled(source, known);
    assertFalse(known.get(key, libraries).isEmpty());
    library.put("acme/Valve", new byte[] {1});
    assertNull(known.get(key, libraries));
  }

  @Test
  void takesNothingThatIsDamagedAndKeepsNoFailure() throws Exception {
    CompiledSources known = new CompiledSources(folder.resolve("sources"));
    Path source = source("class A {}");
    compiled(source, known);
    Path kept = folder.resolve("sources").resolve(key(source));
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length - 1]++;
    Files.write(kept, bytes);
    assertNull(known.get(key(source), libraries));
    Files.write(kept, new byte[3]);
    assertNull(known.get(key(source), libraries));
    source("class A { Missing missing; }");
    try {
      compiled(source, known);
      throw new AssertionError("it compiles");
    } catch (PvmException e) {
      assertTrue(e.getMessage().contains("does not compile: line 1"), e::getMessage);
    }
    assertNull(known.get(key(source), libraries));
  }

  private static String key(Path source) throws Exception {
    return CompiledSources.key(source, Files.readAllBytes(source));
  }

  @Test
  void keepsTheTranslationsOfEachEngineForAMonth() throws Exception {
    TranslationCache.open(folder, "old").close();
    TranslationCache.open(folder, "young").close();
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
    Files.setLastModifiedTime(folder.resolve("classes-old.pack"), before);
    Files.setLastModifiedTime(folder.resolve("classes-young.pack"), before);
    TranslationCache.open(folder, "young").close();
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("classes-young.pack"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}

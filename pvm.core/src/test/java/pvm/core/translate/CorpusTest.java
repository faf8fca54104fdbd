package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Classes of java.base, renamed so that they can be defined, pass all transforms and the verifier
 * of the JVM. A random sample; {@code -Dpvm.corpus=all} takes all of them, {@code -Dpvm.seed=N}
 * another sample.
 */
class CorpusTest {
  private static final String PREFIX = "corpus/";
  private static final int SAMPLE = 400;
  private static final Set<String> HOST =
      Set.of(
          "java/io/Serializable",
          "java/lang/AbstractStringBuilder",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/CharSequence",
          "java/lang/Character",
          "java/lang/Class",
          "java/lang/Cloneable",
          "java/lang/Comparable",
          "java/lang/Double",
          "java/lang/Error",
          "java/lang/Exception",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Math",
          "java/lang/Number",
          "java/lang/Object",
          "java/lang/Record",
          "java/lang/RuntimeException",
          "java/lang/Short",
          "java/lang/String",
          "java/lang/StringBuffer",
          "java/lang/StringBuilder",
          "java/lang/System$1", // calls protected methods of Object, being in its package
          "java/lang/Throwable",
          "java/lang/Void");

  @Test
  void classesOfTheJdkPassTheVerifier() throws IOException {
    boolean takesAll = "all".equals(System.getProperty("pvm.corpus"));
    long seed = Long.getLong("pvm.seed", 25);
    List<String> names = new ArrayList<>(Corpus.names());
    Collections.shuffle(names, new Random(seed));
    if (!takesAll) {
      names = names.subList(0, SAMPLE);
    }
    Corpus corpus = new Corpus();
    Map<RefusalReason, List<String>> refused = new EnumMap<>(RefusalReason.class);
    Map<String, String> failed = new TreeMap<>();
    for (String name : names) {
      try {
        corpus.verify(name);
      } catch (TranslationException e) {
        refused.computeIfAbsent(e.reason(), key -> new ArrayList<>()).add(e.getMessage());
      } catch (LinkageError | RuntimeException | AssertionError e) {
        failed.put(name, e.toString());
      }
    }
    System.out.printf(
        "corpus: seed %d, %d classes, %.1f ms each%n",
        seed, names.size(), corpus.nanos / 1e6 / names.size());
    refused.forEach((reason, all) -> System.out.println(reason + " " + all.size() + " " + all));
    assertEquals(Map.of(), failed);
    int refusedCount = refused.values().stream().mapToInt(List::size).sum();
    assertEquals(0, refusedCount, refused.toString());
  }

  /** Loads transformed classes of java.base under a prefix. */
  private static final class Corpus extends ClassLoader {
    private static final FileSystem JRT = FileSystems.getFileSystem(URI.create("jrt:/"));
    private static final Path BASE = JRT.getPath("/modules/java.base");

    private final Map<String, byte[]> ready = new HashMap<>();
    private final Map<String, ClassHeader> headers = new HashMap<>();
    private final World world = new World();
    private final List<Transform> transforms = SamplesTest.allTransforms(world);
    long nanos;

    Corpus() {
      super(CorpusTest.class.getClassLoader());
    }

    static List<String> names() throws IOException {
      try (Stream<Path> files = Files.walk(BASE)) {
        return files
            .map(file -> BASE.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
            .map(file -> file.substring(0, file.length() - ".class".length()))
            .filter(name -> !isHost(name))
            .sorted()
            .toList();
      }
    }

    /** Besides those of {@link #HOST}: what links dynamic calls links them to itself. */
    private static boolean isHost(String name) {
      return HOST.contains(name)
          || name.startsWith("java/lang/invoke/")
          || name.startsWith("java/lang/runtime/");
    }

    void verify(String name) {
      try {
        Class<?> type = Class.forName((PREFIX + name).replace('/', '.'), false, this);
        assertNotNull(type.getDeclaredMethods()); // which links it;
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }

    private byte[] original(String name) {
      try {
        Path file = BASE.resolve(name + ".class");
        return Files.exists(file) ? Files.readAllBytes(file) : null;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String internal = name.replace('.', '/');
      if (!ready.containsKey(internal)) {
        byte[] original =
            internal.startsWith(PREFIX) ? original(internal.substring(PREFIX.length())) : null;
        if (original == null) {
          throw new ClassNotFoundException(name);
        }
        transform(original);
      }
      byte[] bytes = ready.remove(internal);
      return defineClass(name, bytes, 0, bytes.length);
    }

    private void transform(byte[] original) {
      long start = System.nanoTime();
      ClassUnit unit = ClassFile.unit(original, tree -> new ClassRemapper(tree, world.names));
      unit.node().permittedSubclasses = null;
      Map<String, byte[]> made = Transformed.transform(transforms, unit);
      nanos += System.nanoTime() - start;
      checkUnit(unit);
      ready.putAll(made);
    }

    private void checkUnit(ClassUnit unit) {
      SamplesTest.checkNoDynamics(unit);
      Held.checkNothingUninitialized(unit, world);
    }

    /** All of java.base but a few is translated. */
    private final class World implements ClassWorld {
      final Remapper names =
          new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
              return isLifted(name) ? PREFIX + name : name;
            }
          };
      private final Map<String, Boolean> lifted = new HashMap<>();

      private boolean isLifted(String name) {
        return lifted.computeIfAbsent(name, this::decide);
      }

      private boolean decide(String name) {
        return !isHost(name) && Files.exists(BASE.resolve(name + ".class"));
      }

      @Override
      public boolean isTranslated(String name) {
        return name.startsWith(PREFIX);
      }

      @Override
      public String superName(String name) {
        return name.contains("$$Lambda$") ? Code.OBJECT : header(name).superName();
      }

      @Override
      public boolean isInterface(String name) {
        return !name.contains("$$Lambda$") && header(name).isInterface();
      }

      @Override
      public ClassHeader header(String name) {
        return headers.computeIfAbsent(name, this::read);
      }

      private ClassHeader read(String name) {
        boolean isLifted = name.startsWith(PREFIX);
        byte[] bytes = original(isLifted ? name.substring(PREFIX.length()) : name);
        if (bytes == null) {
          throw new TranslationException(RefusalReason.MISSING_CLASS, name);
        }
        ClassHeader header = ClassHeader.read(bytes);
        String above = header.superName() == null ? null : names.map(header.superName());
        return new ClassHeader(header.access(), name, above, header.interfaces(), header.methods());
      }

      @Override
      public boolean maySuspend(MethodInsnNode call) {
        return isTranslated(call.owner) || call.itf;
      }

      @Override
      public String treeName(String originalName) {
        return names.map(originalName);
      }
    }
  }
}

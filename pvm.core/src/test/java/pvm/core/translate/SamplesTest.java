package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Each sample gives the same text plain and transformed, compiled for each release it can be
 * compiled for. A sample names its first release in its first line: {@code // release 17}.
 */
class SamplesTest {
  private static final List<Integer> RELEASES = List.of(8, 11, 17, 21, 25);
  private static final Pattern FIRST_RELEASE = Pattern.compile("^// release (\\d+)( preview)?");

  private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  static Stream<String> samples() throws IOException, URISyntaxException {
    Path folder = Path.of(SamplesTest.class.getResource("samples").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(file -> releases(file)).toList().stream();
    }
  }

  private static Stream<String> releases(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      String text = Files.readString(file);
      Matcher matcher = FIRST_RELEASE.matcher(text);
      if (!matcher.find()) {
        throw new AssertionError(file + " does not name its first release");
      }
      int first = Integer.parseInt(matcher.group(1));
      return RELEASES.stream().filter(release -> release >= first).map(r -> name + " " + r);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, byte[]> compile(String sample, String release) {
    return COMPILED.computeIfAbsent(sample + release, key -> compileNow(sample, release));
  }

  private static Map<String, byte[]> compileNow(String sample, String release) {
    try (var in = SamplesTest.class.getResourceAsStream("samples/" + sample + ".java")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Sources.compile(sample, text, "--release", release);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void invokeDynamicsKeepWhatASampleDoes(String sampleAndRelease) throws Exception {
    String[] parts = sampleAndRelease.split(" ");
    Map<String, byte[]> plain = compile(parts[0], parts[1]);
    TestWorld world = new TestWorld(plain);
    List<Transform> transforms = List.of(new InvokeDynamics(world), SamplesTest::checkNoDynamics);
    String expected = new Transformed(plain).run(parts[0]);
    assertEquals(expected, Transformed.by(transforms, plain).run(parts[0]));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void constructorsAndMonitorsKeepWhatASampleDoes(String sampleAndRelease) throws Exception {
    String[] parts = sampleAndRelease.split(" ");
    Map<String, byte[]> plain = compile(parts[0], parts[1]);
    Map<String, byte[]> lifted = withEnum(plain);
    TestWorld world = new TestWorld(lifted);
    List<Transform> transforms = new ArrayList<>(allTransforms(world));
    transforms.add(unit -> Held.checkNothingUninitialized(unit, world));
    String expected = new Transformed(plain).run(parts[0]);
    assertEquals(expected, Transformed.by(transforms, lifted).run(parts[0]));
  }

  static List<Transform> allTransforms(ClassWorld world) {
    return List.of(
        new Normalize(world), new InvokeDynamics(world), new Constructors(world), new Monitors());
  }

  /** The classes, and the one that stands for the lifted Enum. */
  static Map<String, byte[]> withEnum(Map<String, byte[]> classes) throws IOException {
    Map<String, byte[]> all = new HashMap<>(classes);
    try (var in = TestEnum.class.getResourceAsStream("TestEnum.class")) {
      all.put(TestEnum.NAME, in.readAllBytes());
    }
    return all;
  }

  /** Only concatenations of what the host can turn into text are left. */
  static void checkNoDynamics(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode i : method.instructions) {
          if (i instanceof InvokeDynamicInsnNode call) {
            assertEquals("java/lang/invoke/StringConcatFactory", call.bsm.getOwner());
            for (Type type : Type.getArgumentTypes(call.desc)) {
              assertTrue(ConcatSites.isHostText(type), call.desc);
            }
          }
        }
      }
    }
  }
}

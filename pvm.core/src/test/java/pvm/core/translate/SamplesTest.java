package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Each sample gives the same text plain and transformed, compiled for each release. */
class SamplesTest {

  static Stream<Samples.Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void invokeDynamicsKeepWhatASampleDoes(Samples.Sample sample) throws Exception {
    Map<String, byte[]> plain = sample.classes();
    TestWorld world = new TestWorld(plain);
    List<Transform> transforms = List.of(new InvokeDynamics(world), SamplesTest::checkNoDynamics);
    String expected = new Transformed(plain).run(sample.name());
    assertEquals(expected, Transformed.by(transforms, plain).run(sample.name()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void constructorsAndMonitorsKeepWhatASampleDoes(Samples.Sample sample) throws Exception {
    Map<String, byte[]> plain = sample.classes();
    Map<String, byte[]> lifted = withEnum(plain);
    TestWorld world = new TestWorld(lifted);
    List<Transform> transforms = new ArrayList<>(allTransforms(world));
    transforms.add(unit -> Held.checkNothingUninitialized(unit, world));
    String expected = new Transformed(plain).run(sample.name());
    assertEquals(expected, Transformed.by(transforms, lifted).run(sample.name()));
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

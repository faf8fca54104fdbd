package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code that the JVM allows but javac doesn't emit, or not for sources of one release. */
class UnusualCodeTest {
  private static final String NAME = "Unusual";
  private static final String STRING_BUILDER = "java/lang/StringBuilder";
  private static final String APPEND_INT = "(I)Ljava/lang/StringBuilder;";

  /** Runs a body plain and transformed; it leaves a string. */
  private static String run(Consumer<MethodVisitor> body) throws Exception {
    Map<String, byte[]> plain = Map.of(NAME, classWith(body));
    String expected = new Transformed(plain).run(NAME);
    TestWorld world = new TestWorld(plain);
    assertEquals(expected, Transformed.by(SamplesTest.allTransforms(world), plain).run(NAME));
    return expected;
  }

  private static byte[] classWith(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, Code.OBJECT, null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor m = writer.visitMethod(access, "run", "()Ljava/lang/String;", null, null);
    m.visitCode();
    body.accept(m);
    m.visitInsn(Opcodes.ARETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
    m = writer.visitMethod(access, "five", "()I", null, null);
    m.visitCode();
    m.visitInsn(Opcodes.ICONST_5);
    m.visitInsn(Opcodes.IRETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
    return writer.toByteArray();
  }

  private static void five(MethodVisitor m) {
    m.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "five", "()I", false);
  }

  private static void construct(MethodVisitor m) {
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, STRING_BUILDER, "<init>", "(I)V", false);
  }

  private static void appendFive(MethodVisitor m) {
    m.visitInsn(Opcodes.ICONST_5);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING_BUILDER, "append", APPEND_INT, false);
  }

  private static void text(MethodVisitor m) {
    m.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, Code.OBJECT, "toString", "()Ljava/lang/String;", false);
  }

  // ---- new

  @Test
  void makesAnObjectThatIsNotUsed() throws Exception {
    String result =
        run(
            m -> {
              m.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
              five(m);
              construct(m);
              m.visitLdcInsn("done");
            });
    assertEquals("done", result);
  }

  @Test
  void makesAnObjectThatIsInALocalVariableBeforeItsConstructorRuns() throws Exception {
    String result =
        run(
            m -> {
              m.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
              m.visitInsn(Opcodes.DUP);
              m.visitVarInsn(Opcodes.ASTORE, 3);
              five(m);
              construct(m);
              m.visitVarInsn(Opcodes.ALOAD, 3);
              appendFive(m);
              text(m);
            });
    assertEquals("5", result);
  }

  @Test
  void makesAnObjectThatIsOnTheStackThreeTimes() throws Exception {
    String result =
        run(
            m -> {
              m.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
              m.visitInsn(Opcodes.DUP);
              m.visitInsn(Opcodes.DUP);
              five(m);
              construct(m);
              appendFive(m);
              m.visitInsn(Opcodes.POP);
              appendFive(m);
              text(m);
            });
    assertEquals("55", result);
  }

  @Test
  void refusesAnObjectScatteredOnTheStack() {
    assertRefused(
        RefusalReason.UNINITIALIZED_OBJECT,
        m -> {
          m.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
          m.visitInsn(Opcodes.ICONST_1);
          m.visitInsn(Opcodes.SWAP);
          m.visitInsn(Opcodes.DUP_X1);
          five(m);
          construct(m);
          m.visitInsn(Opcodes.POP);
          text(m);
        });
  }

  // ---- concatenation

  /** Its text is null, which concatenation shows as "null". */
  @SuppressWarnings("ToStringReturnsNull")
  public static final class NullText {
    @Override
    public String toString() {
      return null;
    }
  }

  /** Since Java 19 javac turns objects into strings before it concatenates. */
  @Test
  void concatenatesObjectsAsJavacDidUpToJava18() throws Exception {
    String nullText = Type.getInternalName(NullText.class);
    Handle factory =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                + "Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
                + "Ljava/lang/invoke/CallSite;",
            false);
    String result =
        run(
            m -> {
              m.visitTypeInsn(Opcodes.NEW, nullText);
              m.visitInsn(Opcodes.DUP);
              m.visitMethodInsn(Opcodes.INVOKESPECIAL, nullText, "<init>", "()V", false);
              m.visitLdcInsn(5L);
              m.visitLdcInsn("s");
              m.visitInsn(Opcodes.ACONST_NULL);
              m.visitTypeInsn(Opcodes.CHECKCAST, "java/util/List");
              m.visitLdcInsn(1.5);
              m.visitFieldInsn(
                  Opcodes.GETSTATIC, "java/util/Collections", "EMPTY_MAP", "Ljava/util/Map;");
              m.visitInvokeDynamicInsn(
                  "makeConcatWithConstants",
                  "(Ljava/lang/Object;JLjava/lang/String;Ljava/util/List;DLjava/util/Map;)"
                      + "Ljava/lang/String;",
                  factory,
                  "<\1\2\1\1,\1,\1\1>",
                  "\1\2");
            });
    assertEquals("<null\1\0025s,null,1.5{}>", result);
  }

  // ---- constants

  private static Handle bootstrap(String name, String more) {
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        "java/lang/invoke/ConstantBootstraps",
        name,
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;" + more,
        false);
  }

  @Test
  void loadsDynamicConstants() throws Exception {
    Object[] constants = {
      new ConstantDynamic(
          "x", "Ljava/lang/Object;", bootstrap("nullConstant", ")Ljava/lang/Object;")),
      new ConstantDynamic(
          "J", "Ljava/lang/Class;", bootstrap("primitiveClass", ")Ljava/lang/Class;")),
      new ConstantDynamic(
          "V", "Ljava/lang/Class;", bootstrap("primitiveClass", ")Ljava/lang/Class;")),
      new ConstantDynamic(
          "DAYS",
          "Ljava/util/concurrent/TimeUnit;",
          bootstrap("enumConstant", ")Ljava/lang/Enum;")),
      new ConstantDynamic(
          "TRUE",
          "Ljava/lang/Boolean;",
          bootstrap("getStaticFinal", "Ljava/lang/Class;)Ljava/lang/Object;"),
          Type.getType("Ljava/lang/Boolean;")),
      new ConstantDynamic(
          "EMPTY_LIST",
          "Ljava/util/List;",
          bootstrap("getStaticFinal", "Ljava/lang/Class;)Ljava/lang/Object;"),
          Type.getType("Ljava/util/Collections;"))
    };
    String result =
        run(
            m -> {
              m.visitTypeInsn(Opcodes.NEW, STRING_BUILDER);
              m.visitInsn(Opcodes.DUP);
              m.visitIntInsn(Opcodes.BIPUSH, 9);
              construct(m);
              for (Object constant : constants) {
                m.visitLdcInsn(constant);
                m.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    STRING_BUILDER,
                    "append",
                    "(Ljava/lang/Object;)Ljava/lang/StringBuilder;",
                    false);
              }
              text(m);
            });
    assertEquals("nulllongvoidDAYStrue[]", result);
  }

  @Test
  void refusesConstantsOfOtherBootstraps() {
    assertRefused(
        RefusalReason.BOOTSTRAP_METHOD,
        m ->
            m.visitLdcInsn(
                new ConstantDynamic(
                    "x",
                    "Ljava/lang/String;",
                    new Handle(Opcodes.H_INVOKESTATIC, "a/B", "c", "()V", false))));
  }

  @Test
  void refusesCallsOfOtherBootstrapsWhenTheyAreExecuted() {
    Map<String, byte[]> plain =
        Map.of(
            NAME,
            classWith(
                m ->
                    m.visitInvokeDynamicInsn(
                        "x",
                        "()Ljava/lang/String;",
                        new Handle(Opcodes.H_INVOKESTATIC, "a/B", "c", "()V", false))));
    var transforms = SamplesTest.allTransforms(new TestWorld(plain));
    Throwable refused =
        assertThrows(Throwable.class, () -> Transformed.by(transforms, plain).run(NAME));
    while (refused.getCause() != null) {
      refused = refused.getCause();
    }
    assertEquals(LinkageError.class, refused.getClass());
  }

  // ---- preview features

  /** The expected text is what {@code java --enable-preview} of Java 25 prints. */
  @Test
  void matchesPrimitivePatterns() throws Exception {
    String name = "PrimitivePatterns";
    try (var in = getClass().getResourceAsStream(name + ".java")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, byte[]> plain =
          Sources.compile(name, text, "--enable-preview", "--release", "25");
      List<Transform> transforms = SamplesTest.allTransforms(new TestWorld(plain));
      assertEquals(
          "byte1 int5 big500 long7 float2.0 booleantrue charc texts other other thousand byte5"
              + " char200 float-200.0 float70000.0 int16777217 five ten billion short300 int100000"
              + " double1.099511627776E12 long1152921504606846977 one and a half zero float-0.0"
              + " int3 float0.5 double0.1 floatNaN yesno seven integer100 long400 int1000"
              + " xcharaint4660",
          Transformed.by(transforms, plain).run(name));
    }
  }

  // ---- refusals

  private static void assertRefused(RefusalReason reason, Consumer<MethodVisitor> body) {
    assertRefused(reason, classWith(body), NAME + ".run()Ljava/lang/String;");
  }

  private static void assertRefused(RefusalReason reason, byte[] bytes, String place) {
    TestWorld world = new TestWorld(Map.of(NAME, bytes));
    List<Transform> transforms = SamplesTest.allTransforms(world);
    try {
      ClassUnit unit = new ClassUnit(ClassFile.read(bytes));
      transforms.forEach(transform -> transform.apply(unit));
    } catch (TranslationException e) {
      assertEquals(reason, e.reason());
      String message = e.getMessage();
      assertEquals(place, message.substring(0, place.length()), message);
      assertEquals(reason.remedy(), message.substring(message.lastIndexOf("; ") + 2));
      return;
    }
    throw new AssertionError("not refused: " + reason);
  }

  @Test
  void refusesWhatIsNoClassFile() {
    String place = "not a whole class file";
    assertRefused(RefusalReason.MALFORMED_CLASS_FILE, new byte[0], place);
    assertRefused(
        RefusalReason.MALFORMED_CLASS_FILE,
        "hello, class files".getBytes(StandardCharsets.UTF_8),
        place);
    byte[] whole = classWith(m -> m.visitLdcInsn("x"));
    for (int size = 1; size < whole.length; size += 7) {
      byte[] part = Arrays.copyOf(whole, size);
      assertRefused(RefusalReason.MALFORMED_CLASS_FILE, part, place);
    }
  }

  @Test
  void refusesClassFilesOfANewerJava() {
    byte[] bytes = classWith(m -> m.visitLdcInsn("x"));
    bytes[7] = 99;
    assertRefused(RefusalReason.NEWER_CLASS_FILE, bytes, "Unsupported class file major version 99");
  }

  @Test
  void refusesSubclassesOfHostClasses() {
    Map<String, byte[]> classes =
        Sources.compile(NAME, "class Unusual extends ClassLoader {}", "--release", "25");
    assertRefused(
        RefusalReason.HOST_SUPERCLASS, classes.get(NAME), "Unusual extends java.lang.ClassLoader");
  }

  @Test
  void refusesReservedNamesWithTheLine() {
    Map<String, byte[]> classes =
        Sources.compile(NAME, "class Unusual {\n void $init() {\n }\n}", "--release", "25");
    assertRefused(RefusalReason.RESERVED_NAME, classes.get(NAME), "Unusual.$init()V at line 3");
  }
}

package pvm.core.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;

/** A service whose bodies are not those of its guest class is refused, with both sides. */
class ProviderTest {

  /** What the services below are for. */
  static final class Pump {
    private Pump() {}

    static native int level(int pump);
  }

  private static byte[] guestClass() throws Exception {
    String name = Pump.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Pump.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static Provider provider(NativeProvider service) throws Exception {
    var origin = new Provider.Origin("com.acme.pump 1.0.0", Pump.class.getName(), "");
    return Provider.of(origin, service, guestClass());
  }

  private static void assertRefused(NativeProvider service, String... parts) {
    String message = assertThrows(NativesException.class, () -> provider(service)).getMessage();
    assertTrue(message.contains("bundle com.acme.pump 1.0.0, " + service.getClass().getName()));
    assertTrue(message.contains(Pump.class.getName()), message);
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  public static final class Fits implements NativeProvider {
    @Body(Crash.PURE)
    public CompletionStage<Integer> level(Caller caller, int pump) {
      return CompletableFuture.completedStage(pump);
    }

    /** Not a body, as a method of NativeProvider is none. */
    public int level(int pump) {
      return -pump;
    }

    /** Not a body, so of no concern. */
    public int level(String text) {
      return text.length();
    }
  }

  @Test
  void oneThatFitsIsTaken() throws Exception {
    assertEquals(Crash.PURE, provider(new Fits()).body("level(I)I").crash());
  }

  public static final class OtherParameters implements NativeProvider {
    @Body(Crash.PURE)
    public int level(long pump) {
      return (int) pump;
    }
  }

  public static final class OtherResult implements NativeProvider {
    @Body(Crash.PURE)
    public long level(int pump) {
      return pump;
    }
  }

  public static final class OtherResultLater implements NativeProvider {
    @Body(Crash.PURE)
    public CompletableFuture<String> level(int pump) {
      return CompletableFuture.completedFuture("" + pump);
    }
  }

  @Test
  void anotherSignatureIsRefused() {
    assertRefused(
        new OtherParameters(),
        "native int level(int) has no body: expected public int level(int), found int level(long)");
    assertRefused(
        new OtherResult(), "native int level(int) gives int, but its body is long level(int)");
    assertRefused(
        new OtherResultLater(),
        "native int level(int) gives int, but its body is CompletableFuture<String> level(int)");
  }

  public static final class Twice implements NativeProvider {
    @Body(Crash.PURE)
    public int level(int pump) {
      return pump;
    }

    @Body(Crash.IDEMPOTENT)
    public int level(Caller caller, int pump) {
      return pump;
    }
  }

  public static final class OneMore implements NativeProvider {
    @Body(Crash.PURE)
    public int level(int pump) {
      return pump;
    }

    @Body(Crash.PURE)
    public int level(String pump) {
      return pump.length();
    }

    @Body(Crash.PURE)
    public void open() {}
  }

  @Test
  void bodiesOfNothingAreRefused() {
    assertRefused(
        new Twice(),
        "native int level(int) has several bodies: int level(Caller, int) and int level(int)");
    assertRefused(
        new OneMore(),
        "int level(String) is the body of no native method; the class has native int level(int)",
        "void open() is the body of no native method; the class has none of that name");
  }

  public static final class Hidden implements NativeProvider {
    @Body(Crash.PURE)
    int level(int pump) {
      return pump;
    }
  }

  public static final class Static implements NativeProvider {
    @Body(Crash.PURE)
    public static int level(int pump) {
      return pump;
    }
  }

  public static final class Unmarked implements NativeProvider {
    public int level(int pump) {
      return pump;
    }
  }

  public static final class Hurried implements NativeProvider {
    @Body(value = Crash.PURE, deadlineMillis = 5)
    public int level(int pump) {
      return pump;
    }
  }

  @Test
  void marksThatMakeNoSenseAreRefused() {
    assertRefused(new Hidden(), "int level(int) is marked @Body, but is not public");
    assertRefused(new Static(), "int level(int) is static; the body of native int level(int)");
    assertRefused(new Unmarked(), "int level(int) does not say what a crash means");
    assertRefused(new Hurried(), "int level(int) has a deadline, but is not blocking");
  }

  @Test
  void classFilesThatCannotBeReadAreRefused() {
    var origin = new Provider.Origin("com.acme.pump 1.0.0", Pump.class.getName(), "");
    String message =
        assertThrows(
                NativesException.class, () -> Provider.of(origin, new Fits(), new byte[] {1, 2, 3}))
            .getMessage();
    assertTrue(message.contains("can't be compared with guest class"), message);
    var nameless = new Provider.Origin("com.acme.pump 1.0.0", "", "");
    message =
        assertThrows(NativesException.class, () -> Provider.of(nameless, new Fits(), null))
            .getMessage();
    assertTrue(message.contains("names no guest class"), message);
  }
}

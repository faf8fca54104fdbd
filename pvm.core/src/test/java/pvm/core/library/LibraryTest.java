package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pvm.core.library.Placement.Kind;

class LibraryTest {
  private final Library library = new Library();
  private final ClassSource source = new ClassSource(library);

  @ParameterizedTest
  @CsvSource({
    "java/util/ArrayList, LIFTED",
    "java/util/Map$Entry, LIFTED",
    "java/io/IOException, LIFTED",
    "java/io/Serializable, HOST",
    "java/lang/String, HOST",
    "java/lang/IllegalStateException, HOST",
    "java/lang/Enum, LIFTED",
    "java/lang/Enum$EnumDesc, LIFTED",
    "java/lang/Runtime$Version, LIFTED",
    "java/lang/Thread, REPLACED",
    "java/lang/Thread$State, REPLACED",
    "java/lang/ref/WeakReference, REPLACED",
    "java/lang/ProcessBuilder, REFUSED",
    "java/net/DatagramSocket, REFUSED",
    "java/net/Socket, LIFTED",
    "java/net/URI, LIFTED",
    "java/net/SocketException, LIFTED",
    "java/sql/Connection, LIFTED",
    "jdk/internal/math/DoubleToDecimal, LIFTED",
    "jdk/internal/misc/Unsafe, HOST",
    "com/acme/Main, PROGRAM",
    "Main, PROGRAM",
    "pvm/core/abi/Abi, HOST",
    "pvm/core/library/guest/bridge/StringBridge, GUEST_LIBRARY",
  })
  void placesClasses(String name, Kind kind) {
    assertEquals(kind, library.place(name).kind());
  }

  @Test
  void mapsNamesThereAndBack() {
    assertEquals("pvm/lifted/java/util/List", library.translated("java/util/List"));
    assertEquals("[[Lpvm/lifted/java/util/List;", library.translated("[[Ljava/util/List;"));
    assertEquals("[J", library.translated("[J"));
    assertEquals("java/lang/String", library.translated("java/lang/String"));
    assertEquals("[Ljava/util/List;", library.original("[Lpvm/lifted/java/util/List;"));
    assertEquals(
        "pvm/lifted/java/lang/Thread",
        library.translated("pvm/core/library/guest/java/lang/Thread"));
  }

  @Test
  void showsGuestsTheNamesTheyKnow() {
    assertEquals("java.util.List", Library.guestName("pvm.lifted.java.util.List"));
    assertEquals("[Ljava.util.List;", Library.guestName("[Lpvm.lifted.java.util.List;"));
    assertEquals("java.lang.Object", Library.guestName(Library.PLAIN_OBJECT.replace('/', '.')));
    assertEquals(
        "java.base/java.util.ArrayList.get(ArrayList.java:427)",
        Library.guestFrame(
                new StackTraceElement(
                    "pvm.lifted.java.util.ArrayList", "get", "ArrayList.java", 427))
            .toString());
    assertNull(Library.guestFrame(new StackTraceElement("pvm.core.abi.Abi", "enter", null, 1)));
  }

  @Test
  void showsFailedCastsAsThePlainJvm() {
    assertEquals(
        "class java.util.ArrayList cannot be cast to class Main (java.util.ArrayList is in module"
            + " java.base of loader 'bootstrap'; Main is in unnamed module of loader 'app')",
        Library.guestText(
            "class pvm.lifted.java.util.ArrayList cannot be cast to class Main"
                + " (pvm.lifted.java.util.ArrayList and Main are in unnamed module of loader x)"));
  }

  @Test
  void readsTheClassesOfTheJdkAndOurs() {
    assertNotNull(source.bytes("java/util/ArrayList"));
    assertNotNull(source.bytes("java/lang/Thread"));
    assertFalse(
        java.util.Arrays.equals(
            source.bytes("java/lang/Thread"), source.resource("java/lang/Thread.class")));
    assertNull(source.bytes("java/util/NoSuchClass"));
    assertNull(source.bytes("com/acme/Main"));
  }
}

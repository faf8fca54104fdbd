package pvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pvm.bench.kernels.Kernel;
import pvm.bench.kernels.Kernels;

class KernelsTest {

  static List<String> names() {
    return new Kernels().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesItsChecksumEveryTime(String name) {
    Kernel kernel = new Kernels().create(name);

    assertEquals(kernel.expected(), kernel.run(), "first run");
    assertEquals(kernel.expected(), kernel.run(), "second run");
  }

  @Test
  void refusesAnUnknownName() {
    assertThrows(IllegalArgumentException.class, () -> new Kernels().create("nothing"));
  }
}

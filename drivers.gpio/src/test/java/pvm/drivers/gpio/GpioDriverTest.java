package pvm.drivers.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.device.Device;

class GpioDriverTest {
  @Test
  void listsTheChipsInOrder(@TempDir Path dev) throws Exception {
    Files.createFile(dev.resolve("gpiochip1"));
    Files.createFile(dev.resolve("gpiochip0"));
    Files.createFile(dev.resolve("tty0"));
    assertEquals(
        List.of(new Device("gpiochip0", "GPIO chip"), new Device("gpiochip1", "GPIO chip")),
        new GpioDriver(dev).devices());
  }

  @Test
  void findsNothingWhereThereIsNoDeviceFolder(@TempDir Path dev) {
    assertEquals(List.of(), new GpioDriver(dev.resolve("none")).devices());
  }
}

package pvm.drivers.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.device.Device;
import pvm.device.DeviceException;

class StorageDriverTest {
  @Test
  void listsDisksWithTheirSizeAndSkipsEmptyOnes(@TempDir Path block) throws Exception {
    disk(block, "sdb", "4096", "1");
    disk(block, "loop0", "0", "0");
    disk(block, "mmcblk0", "62333952", "0");
    assertEquals(
        List.of(new Device("mmcblk0", "30436 MiB"), new Device("sdb", "2 MiB, read-only")),
        new StorageDriver(block).devices());
  }

  @Test
  void saysWhichFolderCouldNotBeRead(@TempDir Path block) throws Exception {
    disk(block, "sda", "many", "0");
    var thrown = assertThrows(DeviceException.class, () -> new StorageDriver(block).devices());
    assertTrue(thrown.getMessage().contains(block.toString()), thrown.getMessage());
  }

  private static void disk(Path block, String name, String sectors, String ro) throws IOException {
    Path disk = Files.createDirectory(block.resolve(name));
    Files.writeString(disk.resolve("size"), sectors + "\n");
    Files.writeString(disk.resolve("ro"), ro + "\n");
  }
}

package pvm.drivers.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import pvm.device.Device;
import pvm.device.DeviceException;
import pvm.device.Driver;

/**
 * Finds the block devices of a Linux machine, {@code /sys/block/*}; those of size 0 hold no disk.
 */
@Component(property = "pvm.device.kind=storage")
public final class StorageDriver implements Driver {
  /** The unit of {@code /sys/block/X/size}, whatever the disk's own sectors are. */
  private static final int SECTOR_BYTES = 512;

  private final Path folder;

  @Activate
  public StorageDriver() {
    this(Path.of("/sys/block"));
  }

  StorageDriver(Path folder) {
    this.folder = folder;
  }

  @Override
  public String kind() {
    return "storage";
  }

  @Override
  public List<Device> devices() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Device> found = new ArrayList<>();
    try (DirectoryStream<Path> disks = Files.newDirectoryStream(folder)) {
      for (Path disk : disks) {
        long sizeBytes = number(disk.resolve("size")) * SECTOR_BYTES;
        if (sizeBytes > 0) {
          found.add(new Device(disk.getFileName().toString(), describe(disk, sizeBytes)));
        }
      }
    } catch (IOException | NumberFormatException e) {
      throw new DeviceException("disks of " + folder + " can't be listed: " + e, e);
    }
    found.sort(Comparator.comparing(Device::name));
    return found;
  }

  private static String describe(Path disk, long sizeBytes) throws IOException {
    return (sizeBytes >> 20) + " MiB" + (number(disk.resolve("ro")) == 0 ? "" : ", read-only");
  }

  private static long number(Path file) throws IOException {
    return Long.parseLong(Files.readString(file).strip());
  }
}

package pvm.drivers.gpio;

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

/** Finds the GPIO chips of a Linux machine by their character devices, {@code /dev/gpiochipN}. */
@Component(property = "pvm.device.kind=gpio")
public final class GpioDriver implements Driver {
  private final Path folder;

  @Activate
  public GpioDriver() {
    this(Path.of("/dev"));
  }

  GpioDriver(Path folder) {
    this.folder = folder;
  }

  @Override
  public String kind() {
    return "gpio";
  }

  @Override
  public List<Device> devices() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Device> found = new ArrayList<>();
    try (DirectoryStream<Path> chips = Files.newDirectoryStream(folder, "gpiochip*")) {
      chips.forEach(chip -> found.add(device(chip)));
    } catch (IOException e) {
      throw new DeviceException("GPIO chips of " + folder + " can't be listed: " + e, e);
    }
    found.sort(Comparator.comparing(Device::name));
    return found;
  }

  private static Device device(Path chip) {
    boolean usable = Files.isReadable(chip) && Files.isWritable(chip);
    return new Device(
        chip.getFileName().toString(),
        usable ? "GPIO chip" : "GPIO chip, no permission to use " + chip);
  }
}

package pvm.device;

import static java.util.Objects.requireNonNull;

/**
 * A device that a driver found.
 *
 * @param name as the operating system calls it, unique among the devices of a driver
 * @param description a few words for a person
 */
public record Device(String name, String description) {
  public Device {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
  }
}

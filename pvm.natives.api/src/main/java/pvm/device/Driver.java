package pvm.device;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Owns the devices of one kind. A bundle registers it as a service when it starts and withdraws it
 * when it stops; nothing else is asked of it. Thread-safe.
 */
@ConsumerType
public interface Driver {

  /** The kind of device, one lower-case word: {@code gpio}, {@code net}, {@code storage}. */
  String kind();

  /**
   * Looks which devices are there now.
   *
   * @return sorted by name; empty if there is none
   * @throws DeviceException if the machine can't be asked
   */
  List<Device> devices();
}

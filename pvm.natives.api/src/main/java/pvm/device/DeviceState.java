package pvm.device;

import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a driver must remember of one process: the level of an output, say. It is part of every
 * checkpoint of the process, so that it always fits what the program knows. Small: it is written
 * whole each time. Thread-safe.
 */
@ProviderType
public interface DeviceState {
  /** Begins the keys of what outlives the end of a process. */
  String BEYOND_END = "kept.";

  /** What was put under a key; null if nothing was. */
  String get(String key);

  /**
   * Keeps a value under a key.
   *
   * @param key letters, digits, dots and dashes; what is under a key that begins with {@link
   *     #BEYOND_END} outlives the end of the process: one of the same name that begins anew has it
   */
  void put(String key, String value);

  /** Keeps nothing under a key any more. */
  void remove(String key);

  /** All that is kept, in the order of the keys; a copy. */
  SortedMap<String, String> all();
}

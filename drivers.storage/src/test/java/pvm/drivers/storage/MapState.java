package pvm.drivers.storage;

import java.util.SortedMap;
import java.util.TreeMap;
import pvm.device.DeviceState;

/** The state of a process, as a checkpoint would have it. */
final class MapState implements DeviceState {
  private final TreeMap<String, String> entries = new TreeMap<>();

  MapState copy() {
    MapState copy = new MapState();
    copy.entries.putAll(entries);
    return copy;
  }

  @Override
  public String get(String key) {
    return entries.get(key);
  }

  @Override
  public void put(String key, String value) {
    entries.put(key, value);
  }

  @Override
  public void remove(String key) {
    entries.remove(key);
  }

  @Override
  public SortedMap<String, String> all() {
    return new TreeMap<>(entries);
  }
}

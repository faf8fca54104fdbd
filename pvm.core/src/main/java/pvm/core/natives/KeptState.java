package pvm.core.natives;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import pvm.device.DeviceState;

/**
 * What providers remember of one process: a view of the entries of all types, for one of them.
 *
 * @param entries by type, a slash, and the key
 */
record KeptState(String type, ConcurrentSkipListMap<String, String> entries)
    implements DeviceState {
  private static final String KEY = "[A-Za-z0-9.-]+";

  private String key(String key) {
    if (!key.matches(KEY)) {
      throw new IllegalArgumentException(
          "key \""
              + key
              + "\" of the state of "
              + type
              + " is not of letters, digits, dots, dashes");
    }
    return type + "/" + key;
  }

  @Override
  public String get(String key) {
    return entries.get(key(key));
  }

  @Override
  public void put(String key, String value) {
    entries.put(key(key), value);
  }

  @Override
  public void remove(String key) {
    entries.remove(key(key));
  }

  @Override
  public SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    String start = type + "/";
    for (var entry : entries.tailMap(start).entrySet()) {
      if (!entry.getKey().startsWith(start)) {
        break;
      }
      all.put(entry.getKey().substring(start.length()), entry.getValue());
    }
    return all;
  }
}

package pvm.core.library.guest.java.time.zone;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.library.host.HostFacts;

/**
 * The rules of time zones, from the file {@code tzdb.dat} of the JDK.
 *
 * <pre>
 *   byte 1, UTF "TZDB"
 *   short versions, each: UTF name
 *   short regions, each: UTF name
 *   short rules, each: short size, bytes
 *   for each version: short count, each: short region, short rule
 * </pre>
 */
final class TzdbZoneRulesProvider extends ZoneRulesProvider {
  /** Rules by region; bytes until they are asked for. */
  private final Map<String, Object> rules = new ConcurrentHashMap<>();

  private String version;

  TzdbZoneRulesProvider() {
    byte[] file = HostFacts.libraryFile("tzdb.dat");
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      read(in);
    } catch (IOException e) {
      throw new ZoneRulesException("Unable to load TZDB time-zone rules", e);
    }
  }

  private void read(DataInputStream in) throws IOException {
    if (in.readByte() != 1 || !in.readUTF().equals("TZDB")) {
      throw new IOException("tzdb.dat: unknown format");
    }
    int versions = in.readShort();
    for (int i = 0; i < versions; i++) {
      version = in.readUTF();
    }
    String[] regions = new String[in.readShort()];
    for (int i = 0; i < regions.length; i++) {
      regions[i] = in.readUTF();
    }
    byte[][] bytes = new byte[in.readShort()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = new byte[in.readShort()];
      in.readFully(bytes[i]);
    }
    for (int i = 0; i < versions; i++) {
      rules.clear();
      int count = in.readShort();
      for (int j = 0; j < count; j++) {
        String region = regions[in.readShort()];
        rules.put(region, bytes[in.readShort() & 0xffff]);
      }
    }
  }

  @Override
  protected Set<String> provideZoneIds() {
    return new HashSet<>(rules.keySet());
  }

  @Override
  protected ZoneRules provideRules(String zone, boolean forCaching) {
    Object found = rules.get(zone);
    if (found == null) {
      throw new ZoneRulesException("Unknown time-zone ID: " + zone);
    }
    if (found instanceof byte[] bytes) {
      try {
        found = Ser.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException | ClassNotFoundException e) {
        throw new ZoneRulesException("Invalid binary time-zone data: TZDB:" + zone, e);
      }
      rules.put(zone, found);
    }
    return (ZoneRules) found;
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
    NavigableMap<String, ZoneRules> versions = new TreeMap<>();
    versions.put(version, provideRules(zone, false));
    return versions;
  }

  @Override
  public String toString() {
    return "TZDB[" + version + "]";
  }
}

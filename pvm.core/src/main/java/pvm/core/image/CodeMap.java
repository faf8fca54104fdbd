package pvm.core.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the sites of a translated class stand in its code: tells of an activation on the host's
 * stack what its {@link pvm.core.abi.Frame} would be. In no image; it is decoded when it is first
 * asked. Thread-safe.
 *
 * <pre>
 *   int count of sites, (short n, (char kind, short local) * n) *
 *   int count of methods, (UTF name, UTF descriptor, int n, (int bytecode index, int site) * n) *
 * </pre>
 */
public final class CodeMap {
  /**
   * At this place a copy of a method calls another one that goes on for it: no frame of its own.
   */
  public static final int PASSED = -1;

  /** At this place no activation can be read. */
  public static final int UNKNOWN = -2;

  private final byte[] encoded;
  private Map<String, Method> methods;
  private Site[] sites;

  /** The places of one method, by ascending bytecode index. */
  private record Method(int[] places, int[] sites) {}

  /**
   * A site and the local variables that hold its values, in the order of {@code Frame.refs} and
   * {@code Frame.prims}.
   *
   * @param number in the class
   * @param refs variables of the references
   * @param prims variables of the primitives; the second one of a long or double
   * @param kinds {@code I J F D} of the primitives
   */
  public record Site(int number, int[] refs, int[] prims, char[] kinds) {}

  /** A value of a site: its kind, {@code I J F D L}, and the local variable that holds it. */
  public record Variable(char kind, int local) {}

  /** A place in the code: the index of a call, and the number of the site or {@link #PASSED}. */
  public record Place(int bytecodeIndex, int site) {}

  /** The places of a method of the translated class, ascending. */
  public record Places(String method, String descriptor, List<Place> places) {}

  private CodeMap(byte[] encoded) {
    this.encoded = encoded;
  }

  /** A map that was taken apart by {@link #encoded}. */
  public static CodeMap of(byte[] encoded) {
    return new CodeMap(encoded);
  }

  /**
   * Makes a map.
   *
   * @param sites the values of each site, by its number
   */
  public static CodeMap of(List<List<Variable>> sites, List<Places> methods) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(sites.size());
      for (List<Variable> values : sites) {
        out.writeShort(values.size());
        for (Variable value : values) {
          out.writeChar(value.kind());
          out.writeShort(value.local());
        }
      }
      out.writeInt(methods.size());
      for (Places method : methods) {
        out.writeUTF(method.method());
        out.writeUTF(method.descriptor());
        out.writeInt(method.places().size());
        for (Place place : method.places()) {
          out.writeInt(place.bytecodeIndex());
          out.writeInt(place.site());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodeMap(bytes.toByteArray());
  }

  /** The map as bytes, to be kept; not to be changed. */
  public byte[] encoded() {
    return encoded;
  }

  /**
   * What stands at a place: the number of a site, {@link #PASSED} or {@link #UNKNOWN}.
   *
   * @param bytecodeIndex of the call, in the translated code
   */
  public synchronized int find(String method, String descriptor, int bytecodeIndex) {
    decode();
    Method found = methods.get(method + descriptor);
    int index = found == null ? -1 : Arrays.binarySearch(found.places, bytecodeIndex);
    return index < 0 ? UNKNOWN : found.sites[index];
  }

  /** A site by its number. */
  public synchronized Site site(int number) {
    decode();
    return sites[number];
  }

  private void decode() {
    if (methods != null) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      sites = new Site[in.readInt()];
      for (int i = 0; i < sites.length; i++) {
        sites[i] = readSite(in, i);
      }
      Map<String, Method> read = new HashMap<>();
      for (int count = in.readInt(); count > 0; count--) {
        String name = in.readUTF() + in.readUTF();
        int[] places = new int[in.readInt()];
        int[] numbers = new int[places.length];
        for (int i = 0; i < places.length; i++) {
          places[i] = in.readInt();
          numbers[i] = in.readInt();
        }
        read.put(name, new Method(places, numbers));
      }
      methods = read;
    } catch (IOException e) {
      throw new UncheckedIOException("a map of code is cut off", e);
    }
  }

  private static Site readSite(DataInputStream in, int number) throws IOException {
    int count = in.readUnsignedShort();
    int[] refs = new int[count];
    int[] prims = new int[count];
    char[] kinds = new char[count];
    int refCount = 0;
    int primCount = 0;
    for (int i = 0; i < count; i++) {
      char kind = in.readChar();
      int local = in.readUnsignedShort();
      if (kind == 'L') {
        refs[refCount++] = local;
      } else {
        kinds[primCount] = kind;
        prims[primCount++] = kind == 'J' || kind == 'D' ? local + 1 : local;
      }
    }
    return new Site(
        number,
        Arrays.copyOf(refs, refCount),
        Arrays.copyOf(prims, primCount),
        Arrays.copyOf(kinds, primCount));
  }
}

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * LZ77 with a hash chain over bytes and LZ78 with a dictionary of strings; both must come back
 * unchanged.
 */
public class LempelZiv {
  static class Bytes {
    byte[] data = new byte[64];
    int size;

    void add(int b) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = (byte) b;
    }

    void addNumber(int n) {
      for (; n > 127; n >>>= 7) {
        add(n | 128);
      }
      add(n);
    }

    byte[] toArray() {
      return Arrays.copyOf(data, size);
    }
  }

  static byte[] compress(byte[] in) {
    Bytes out = new Bytes();
    int[] head = new int[1 << 12];
    int[] previous = new int[in.length];
    Arrays.fill(head, -1);
    int literal = 0;
    for (int at = 0; at < in.length; ) {
      int bestLength = 0;
      int bestAt = 0;
      if (at + 3 < in.length) {
        int tries = 32;
        for (int k = head[hash(in, at)]; k >= 0 && tries-- > 0 && at - k < 8_192; k = previous[k]) {
          int n = 0;
          while (at + n < in.length && in[k + n] == in[at + n] && n < 250) {
            n++;
          }
          if (n > bestLength) {
            bestLength = n;
            bestAt = k;
          }
        }
      }
      int step = bestLength >= 4 ? bestLength : 1;
      if (step > 1) {
        flush(out, in, literal, at);
        out.addNumber(at - bestAt);
        out.addNumber(step);
        literal = at + step;
      }
      for (int end = at + step; at < end; at++) {
        if (at + 3 < in.length) {
          int h = hash(in, at);
          previous[at] = head[h];
          head[h] = at;
        }
      }
    }
    flush(out, in, literal, in.length);
    out.addNumber(0);
    return out.toArray();
  }

  private static void flush(Bytes out, byte[] in, int from, int to) {
    out.addNumber(to - from);
    for (int i = from; i < to; i++) {
      out.add(in[i]);
    }
  }

  private static int hash(byte[] in, int at) {
    return (in[at] * 31 * 31 + in[at + 1] * 31 + in[at + 2] + in[at + 3] * 977) & 0xfff;
  }

  static byte[] expand(byte[] in) {
    Bytes out = new Bytes();
    int[] at = {0};
    while (at[0] < in.length) {
      for (int n = number(in, at); n > 0; n--) {
        out.add(in[at[0]++]);
      }
      int distance = number(in, at);
      if (distance == 0) {
        break;
      }
      for (int n = number(in, at); n > 0; n--) {
        out.add(out.data[out.size - distance]);
      }
    }
    return out.toArray();
  }

  private static int number(byte[] in, int[] at) {
    int n = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in[at[0]++];
      n |= (b & 127) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }

  static List<Integer> dictionary(String text) {
    Map<String, Integer> known = new HashMap<>();
    for (char c = 0; c < 256; c++) {
      known.put("" + c, (int) c);
    }
    List<Integer> codes = new ArrayList<>();
    String w = "";
    for (char c : text.toCharArray()) {
      String more = w + c;
      if (known.containsKey(more)) {
        w = more;
      } else {
        codes.add(known.get(w));
        known.put(more, known.size());
        w = "" + c;
      }
    }
    codes.add(known.get(w));
    return codes;
  }

  static String undictionary(List<Integer> codes) {
    List<String> known = new ArrayList<>();
    for (char c = 0; c < 256; c++) {
      known.add("" + c);
    }
    String w = known.get(codes.getFirst());
    StringBuilder out = new StringBuilder(w);
    for (int code : codes.subList(1, codes.size())) {
      String entry = code < known.size() ? known.get(code) : w + w.charAt(0);
      out.append(entry);
      known.add(w + entry.charAt(0));
      w = entry;
    }
    return out.toString();
  }

  public static void main(String[] args) {
    long x = 1;
    for (int round = 1; round <= 40; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 20_000) {
        x = x * 6364136223846793005L + round;
        int kind = (int) (x >>> 61);
        if (kind < 3 && text.length() > 100) {
          int from = (int) ((x >>> 32) % (text.length() - 60));
          text.append(text, from, from + 10 + kind * 20);
        } else {
          text.append("line ").append(x >>> 50).append(kind == 5 ? "\n" : "; ");
        }
      }
      byte[] plain = text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      byte[] packed = compress(plain);
      List<Integer> codes = dictionary(text.toString());
      System.out.println(
          round
              + " "
              + plain.length
              + " -> "
              + packed.length
              + " same "
              + Arrays.equals(plain, expand(packed))
              + " codes "
              + codes.size()
              + " same "
              + undictionary(codes).contentEquals(text)
              + " "
              + Arrays.hashCode(packed)
              + " "
              + codes.hashCode());
    }
  }
}

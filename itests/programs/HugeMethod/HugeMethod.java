/** A method of more than 8,000 bytes of bytecode, with loops, switches, handlers and calls. */
public class HugeMethod {
  static int calls;

  static long mix(long x) {
    calls++;
    for (int i = 0; i < 40; i++) {
      x = Long.rotateLeft(x, 5) * 0x9E3779B97F4A7C15L + i;
    }
    return x;
  }

  static long check(long x) {
    if (x % 11 == 3) {
      throw new IllegalStateException("at " + x % 1000);
    }
    return mix(x);
  }

  static long run(int n, long seed, long[] cells) {
    long a = seed, b = seed + 1, c = seed ^ 5, d = 7, e = seed * 3, f = -seed, g = 11, h = n;
    double x = seed;
    String s = "";
    for (int i = 0; i < n; i++) {
      c = ((15476 ^ a) - a) + mix(b + i);
      e ^= ((d & f) ^ (a + d));
      cells[i & 15] += c >>> 28;
    }
    switch ((int) a & 3) {
      case 0 -> h += ((d | 706) ^ 3278L);
      case 1 -> e += ((23306 | d) - (16559 ^ g));
      case 2 -> g += ((f | b) * g);
      default -> d = mix((a | g));
    }
    try {
      c = check(((d ^ f) + (a & 29040)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(c);
    } finally {
      d += mix(66);
    }
    if (((f + g)) % 9 == 0) {
      s += (char) ('a' + (c & 15));
      d = (((f | d) + c) | 26121);
    } else {
      g = ((22058L + e) & (6051 - c));
    }
    x = x / 2 + (int) (((a ^ d) | (16717 & a)));
    e += (long) x + mix(e) * (mix(h) | (c ^ 14605));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (a ^ f);
        if ((mix(h) & 31) == 27) {
          break;
        }
      }
    }
    int[] t6 = {(int) a, (int) mix(e), n, (int) (10041L ^ 9762)};
    c ^= t6[3] + cells[(int) (a & 15)]++;
    int left7 = 6;
    do {
      e = ((18688 ^ 25561) + (b + g)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left7 > 0);
    for (int i = 0; i < n; i++) {
      d = ((a & 29482L) + (18461 | b)) + mix(h + i);
      b ^= ((27451 | 7690L) + (d * e));
      cells[i & 15] += d >>> 24;
    }
    switch ((int) f & 3) {
      case 0 -> e += ((b ^ g) ^ 27150L);
      case 1 -> b += ((d - 11958) + (e - e));
      case 2 -> a += ((a - 19230) + (c * g));
      default -> f = mix((h & f));
    }
    try {
      a = check(((f | f) & 3651L));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(a);
    } finally {
      a += mix(80);
    }
    if (((e * e)) % 3 == 0) {
      s += (char) ('a' + (h & 15));
      f = (((12797 | e) - (b - d)) ^ ((a - f) & (f * 5678L)));
    } else {
      e = ((10480 * 19724L) * a);
    }
    x = x / 2 + (int) (((a + e) & h));
    f += (long) x + mix(d) * (mix(c) | (h + g));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (g ^ f);
        if ((mix(e) & 31) == 8) {
          break;
        }
      }
    }
    int[] t14 = {(int) c, (int) mix(c), n, (int) (g & h)};
    e ^= t14[0] + cells[(int) (c & 15)]++;
    int left15 = 6;
    do {
      c = ((h ^ f) ^ (7193L & f)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left15 > 0);
    for (int i = 0; i < n; i++) {
      c = ((12179L & b) & 16843) + mix(d + i);
      e ^= ((d * a) * (f + 17835));
      cells[i & 15] += c >>> 3;
    }
    switch ((int) b & 3) {
      case 0 -> e += ((20216 * h) - g);
      case 1 -> g += ((14358L * 3907) + (e - a));
      case 2 -> d += ((d + e) ^ (e ^ c));
      default -> e = mix((b | g));
    }
    try {
      d = check(((a - 24940) + f));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(e);
    } finally {
      b += mix(74);
    }
    if (((h | g)) % 7 == 0) {
      s += (char) ('a' + (e & 15));
      g = (((a + d) - g) ^ e);
    } else {
      f = ((d ^ g) * (b + e));
    }
    x = x / 2 + (int) (((25151L & e) + e));
    a += (long) x + mix(g) * (mix(c) | (e * a));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (h - c);
        if ((mix(g) & 31) == 5) {
          break;
        }
      }
    }
    int[] t22 = {(int) g, (int) mix(e), n, (int) (d ^ b)};
    e ^= t22[2] + cells[(int) (g & 15)]++;
    int left23 = 6;
    do {
      h = ((d & h) & 10803) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left23 > 0);
    for (int i = 0; i < n; i++) {
      e = ((24957L | c) + c) + mix(d + i);
      a ^= ((c ^ 14442) & d);
      cells[i & 15] += e >>> 20;
    }
    switch ((int) b & 3) {
      case 0 -> g += ((6121L ^ d) | h);
      case 1 -> f += ((c - h) & (7726 * d));
      case 2 -> h += ((b | 1516L) & (g ^ d));
      default -> b = mix((c + g));
    }
    try {
      c = check(((e * a) & (e * d)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(a);
    } finally {
      g += mix(4);
    }
    if (((g ^ e)) % 5 == 0) {
      s += (char) ('a' + (h & 15));
      c = (((a * d) + b) ^ b);
    } else {
      e = ((4950L * a) & (16806 - 1316L));
    }
    x = x / 2 + (int) (((e ^ 2813) + e));
    a += (long) x + mix(h) * (mix(c) | (e | 28046));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (f ^ h);
        if ((mix(d) & 31) == 6) {
          break;
        }
      }
    }
    int[] t30 = {(int) c, (int) mix(h), n, (int) (d & b)};
    a ^= t30[3] + cells[(int) (c & 15)]++;
    int left31 = 6;
    do {
      f = ((21337 & e) + (c + f)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left31 > 0);
    for (int i = 0; i < n; i++) {
      b = ((24303 ^ 18973) ^ (e ^ f)) + mix(h + i);
      e ^= ((h | c) | (c & g));
      cells[i & 15] += b >>> 40;
    }
    switch ((int) a & 3) {
      case 0 -> b += ((b & 7125) ^ (f + e));
      case 1 -> d += ((29257L ^ d) ^ e);
      case 2 -> g += ((g + g) ^ g);
      default -> b = mix((h + 22808));
    }
    try {
      a = check(((g & h) | (c ^ g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(b);
    } finally {
      e += mix(95);
    }
    if (((a + 27734L)) % 6 == 0) {
      s += (char) ('a' + (a & 15));
      f = (((h | b) & (a * 12052)) ^ ((e + g) & (h ^ g)));
    } else {
      g = ((c - e) - (c - a));
    }
    x = x / 2 + (int) (((g - e) + a));
    d += (long) x + mix(g) * (mix(f) | (b ^ h));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (h - d);
        if ((mix(g) & 31) == 10) {
          break;
        }
      }
    }
    int[] t38 = {(int) e, (int) mix(g), n, (int) (d ^ h)};
    e ^= t38[0] + cells[(int) (e & 15)]++;
    int left39 = 6;
    do {
      a = ((b ^ d) + (g * a)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left39 > 0);
    for (int i = 0; i < n; i++) {
      c = ((e ^ h) & (c * h)) + mix(g + i);
      e ^= ((c + 29214L) * b);
      cells[i & 15] += c >>> 9;
    }
    switch ((int) c & 3) {
      case 0 -> b += ((d * e) + (26928 + d));
      case 1 -> e += ((g & c) | (a * b));
      case 2 -> e += ((a ^ g) | (f ^ f));
      default -> e = mix((c - 13278L));
    }
    try {
      h = check(((c ^ c) & (a + e)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(g);
    } finally {
      g += mix(61);
    }
    if (((f | 23698)) % 2 == 0) {
      s += (char) ('a' + (c & 15));
      g = (((c * 15864) ^ e) & ((c ^ a) + (21069L + 3316)));
    } else {
      b = ((f + a) + (a + 19249L));
    }
    x = x / 2 + (int) (((20376L ^ c) ^ (10281 + a)));
    f += (long) x + mix(e) * (mix(f) | (f + 14453));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (c | f);
        if ((mix(a) & 31) == 7) {
          break;
        }
      }
    }
    int[] t46 = {(int) a, (int) mix(h), n, (int) (c + d)};
    d ^= t46[2] + cells[(int) (a & 15)]++;
    int left47 = 6;
    do {
      f = ((d | b) ^ (4913L & 21379L)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left47 > 0);
    for (int i = 0; i < n; i++) {
      c = ((b * g) & d) + mix(h + i);
      g ^= ((d + 21703L) + c);
      cells[i & 15] += c >>> 12;
    }
    switch ((int) g & 3) {
      case 0 -> g += ((23746L + b) ^ (a ^ h));
      case 1 -> a += ((e + c) ^ (20858 | c));
      case 2 -> g += ((e ^ e) + 20385L);
      default -> a = mix((c | g));
    }
    try {
      e = check(((7404L * d) * (h ^ b)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      a += mix(20);
    }
    if (((c + b)) % 5 == 0) {
      s += (char) ('a' + (a & 15));
      a = (((g & 7378L) * (b ^ h)) + ((8354 | 5241) - b));
    } else {
      g = ((d + g) - (12579 ^ 18953L));
    }
    x = x / 2 + (int) (((d ^ d) + 25197));
    a += (long) x + mix(b) * (mix(d) | (b + 6118));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (f ^ a);
        if ((mix(h) & 31) == 27) {
          break;
        }
      }
    }
    int[] t54 = {(int) h, (int) mix(d), n, (int) (12611 ^ b)};
    c ^= t54[2] + cells[(int) (h & 15)]++;
    int left55 = 6;
    do {
      a = ((9358 * g) * (27594 + f)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left55 > 0);
    for (int i = 0; i < n; i++) {
      h = ((f + e) + (a | a)) + mix(a + i);
      h ^= ((f | f) - (2746 ^ a));
      cells[i & 15] += h >>> 11;
    }
    switch ((int) f & 3) {
      case 0 -> c += ((g - 27916L) * (8084 - 18037L));
      case 1 -> b += ((8760 * e) - (h - d));
      case 2 -> b += ((28162 | 26185) | (c | g));
      default -> f = mix((6471L * 16590L));
    }
    try {
      e = check(((10976 | a) + (e ^ d)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      d += mix(98);
    }
    if (((e ^ f)) % 8 == 0) {
      s += (char) ('a' + (b & 15));
      c = (((e * h) ^ (b ^ g)) - f);
    } else {
      a = ((h + 18470) - 19661);
    }
    x = x / 2 + (int) (((g & e) & (14994 + h)));
    h += (long) x + mix(h) * (mix(c) | (c | b));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (a + a);
        if ((mix(e) & 31) == 13) {
          break;
        }
      }
    }
    int[] t62 = {(int) b, (int) mix(f), n, (int) (e - d)};
    b ^= t62[0] + cells[(int) (b & 15)]++;
    int left63 = 6;
    do {
      c = ((h + 6522) & (d + d)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left63 > 0);
    for (int i = 0; i < n; i++) {
      c = ((c & f) + (16818 | e)) + mix(e + i);
      f ^= ((e + b) & (d & c));
      cells[i & 15] += c >>> 9;
    }
    switch ((int) e & 3) {
      case 0 -> d += ((a + f) + (d + e));
      case 1 -> d += ((a ^ h) * (a | b));
      case 2 -> c += ((b ^ c) ^ (a ^ 1912));
      default -> a = mix((d ^ d));
    }
    try {
      a = check(((g & e) ^ f));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(b);
    } finally {
      b += mix(59);
    }
    if (((27265 + 19824)) % 5 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((f & h) + (h | e)) - ((c * e) * (h | f)));
    } else {
      b = ((22432 - a) ^ d);
    }
    x = x / 2 + (int) (((c | e) | d));
    f += (long) x + mix(f) * (mix(f) | (e + f));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (c + e);
        if ((mix(e) & 31) == 9) {
          break;
        }
      }
    }
    int[] t70 = {(int) c, (int) mix(d), n, (int) (g & h)};
    b ^= t70[1] + cells[(int) (c & 15)]++;
    int left71 = 6;
    do {
      f = ((c & c) - (f * d)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left71 > 0);
    for (int i = 0; i < n; i++) {
      b = ((a * 18093L) | (f | f)) + mix(h + i);
      d ^= ((18774L | 8589L) & 626);
      cells[i & 15] += b >>> 21;
    }
    switch ((int) d & 3) {
      case 0 -> e += ((a ^ a) & (7125L + h));
      case 1 -> e += ((f * d) & (h ^ d));
      case 2 -> b += ((h + c) - (g ^ h));
      default -> f = mix((f * f));
    }
    try {
      h = check(((11702L ^ 1478) - (h * a)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(d);
    } finally {
      e += mix(57);
    }
    if (((e ^ c)) % 4 == 0) {
      s += (char) ('a' + (c & 15));
      d = (((e + e) ^ (c ^ 11158L)) & ((h ^ b) * g));
    } else {
      g = ((h ^ 1195) * h);
    }
    x = x / 2 + (int) (((a & 2129) * (14472 ^ h)));
    g += (long) x + mix(e) * (mix(f) | (15249 & g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c * d);
        if ((mix(f) & 31) == 29) {
          break;
        }
      }
    }
    int[] t78 = {(int) c, (int) mix(b), n, (int) (c + e)};
    b ^= t78[3] + cells[(int) (c & 15)]++;
    int left79 = 6;
    do {
      a = ((e & e) ^ (c ^ f)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left79 > 0);
    for (int i = 0; i < n; i++) {
      f = ((g ^ 5444L) | (f ^ 10759)) + mix(h + i);
      f ^= ((g | 9459) + (c + f));
      cells[i & 15] += f >>> 39;
    }
    switch ((int) d & 3) {
      case 0 -> f += ((e ^ f) + (3652 + 24691));
      case 1 -> g += ((e | c) + (4808L * c));
      case 2 -> f += ((c * h) | (h - f));
      default -> d = mix((f * a));
    }
    try {
      h = check(((e + 6208L) ^ (10876L - 17130)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(d);
    } finally {
      d += mix(62);
    }
    if (((g | d)) % 5 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((d ^ h) * (a + 9127)) - f);
    } else {
      g = ((a | f) + (d | c));
    }
    x = x / 2 + (int) (((a & 19322) * (g - g)));
    a += (long) x + mix(f) * (mix(c) | (17151 ^ b));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (b - b);
        if ((mix(f) & 31) == 0) {
          break;
        }
      }
    }
    int[] t86 = {(int) g, (int) mix(d), n, (int) (a & g)};
    b ^= t86[0] + cells[(int) (g & 15)]++;
    int left87 = 6;
    do {
      a = ((f ^ 14473) ^ (h * c)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left87 > 0);
    for (int i = 0; i < n; i++) {
      f = ((7233 ^ b) + e) + mix(g + i);
      g ^= ((c * 14608) & (c | d));
      cells[i & 15] += f >>> 18;
    }
    switch ((int) b & 3) {
      case 0 -> a += ((b + h) & (a ^ b));
      case 1 -> a += ((6572L & 2940) - 14266L);
      case 2 -> c += ((e ^ 14153) & (b ^ 1117));
      default -> h = mix((13585 + 5864));
    }
    try {
      d = check(((d ^ g) - (e + d)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(a);
    } finally {
      f += mix(17);
    }
    if (((a ^ 21151L)) % 6 == 0) {
      s += (char) ('a' + (g & 15));
      a = (((d | h) ^ (g + g)) + c);
    } else {
      g = ((g & e) + (b + 18391));
    }
    x = x / 2 + (int) (((b ^ 13316) | (c ^ g)));
    e += (long) x + mix(a) * (mix(b) | (25284L ^ 13454));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (a - b);
        if ((mix(h) & 31) == 2) {
          break;
        }
      }
    }
    int[] t94 = {(int) e, (int) mix(f), n, (int) (f - 5609)};
    e ^= t94[2] + cells[(int) (e & 15)]++;
    int left95 = 6;
    do {
      d = ((e ^ e) ^ (d ^ c)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left95 > 0);
    for (int i = 0; i < n; i++) {
      b = ((b * 6916L) ^ (22961 + e)) + mix(e + i);
      g ^= ((b | h) ^ a);
      cells[i & 15] += b >>> 39;
    }
    switch ((int) c & 3) {
      case 0 -> b += ((d + e) ^ (a | h));
      case 1 -> a += ((e - b) ^ (c ^ a));
      case 2 -> h += ((5666 ^ c) + (b * g));
      default -> h = mix((f + g));
    }
    try {
      h = check(((c ^ a) * (f | 23862)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(e);
    } finally {
      b += mix(61);
    }
    if (((e + e)) % 8 == 0) {
      s += (char) ('a' + (b & 15));
      a = (((c & c) + (488L + 23205)) & ((b ^ d) * (h | d)));
    } else {
      c = ((11662 & b) ^ (g | h));
    }
    x = x / 2 + (int) (((22178L - f) | (e * h)));
    b += (long) x + mix(d) * (mix(h) | (e + b));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (c & h);
        if ((mix(d) & 31) == 30) {
          break;
        }
      }
    }
    int[] t102 = {(int) b, (int) mix(h), n, (int) (e + h)};
    b ^= t102[2] + cells[(int) (b & 15)]++;
    int left103 = 6;
    do {
      a = ((a ^ g) ^ (g * h)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left103 > 0);
    for (int i = 0; i < n; i++) {
      c = ((h & g) ^ (f + h)) + mix(a + i);
      g ^= ((5257 * c) + (e + 14966));
      cells[i & 15] += c >>> 36;
    }
    switch ((int) g & 3) {
      case 0 -> f += ((b & 5259L) ^ h);
      case 1 -> a += ((c ^ b) * (1899L ^ 21027L));
      case 2 -> h += ((28626 | d) - f);
      default -> e = mix((g + a));
    }
    try {
      f = check(((c | b) - (7641 ^ c)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(f);
    } finally {
      g += mix(99);
    }
    if (((g * a)) % 3 == 0) {
      s += (char) ('a' + (d & 15));
      e = (((g ^ g) | (29504 | c)) + h);
    } else {
      c = ((a - h) * (e & 23195));
    }
    x = x / 2 + (int) (((g + a) * a));
    d += (long) x + mix(b) * (mix(f) | (23891 | 1679));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (a + 18255);
        if ((mix(g) & 31) == 22) {
          break;
        }
      }
    }
    int[] t110 = {(int) c, (int) mix(g), n, (int) (26456L * c)};
    a ^= t110[3] + cells[(int) (c & 15)]++;
    int left111 = 6;
    do {
      e = ((10618L + 29981) + b) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left111 > 0);
    for (int i = 0; i < n; i++) {
      g = ((24228L + 12723L) ^ (27315 + c)) + mix(e + i);
      g ^= ((1362L ^ 23851L) ^ g);
      cells[i & 15] += g >>> 10;
    }
    switch ((int) f & 3) {
      case 0 -> g += ((h * 5624) ^ 25933);
      case 1 -> c += ((26496 - 9763L) | (e + e));
      case 2 -> h += ((21136L - 16704) + h);
      default -> b = mix((26595 - d));
    }
    try {
      f = check(((h ^ f) + (a ^ f)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(c);
    } finally {
      d += mix(26);
    }
    if (((a + 4606)) % 9 == 0) {
      s += (char) ('a' + (d & 15));
      d = (((g - h) & d) - ((10701 | 1018L) & 19530));
    } else {
      d = ((27448 + d) | (f | 3460));
    }
    x = x / 2 + (int) (((25865 | 9041) + 27680));
    g += (long) x + mix(f) * (mix(f) | (25326L ^ a));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (a & d);
        if ((mix(h) & 31) == 30) {
          break;
        }
      }
    }
    int[] t118 = {(int) g, (int) mix(h), n, (int) (21185 + d)};
    b ^= t118[2] + cells[(int) (g & 15)]++;
    int left119 = 6;
    do {
      a = ((16854 & f) * (e + e)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left119 > 0);
    for (int i = 0; i < n; i++) {
      e = ((14483 + c) & b) + mix(f + i);
      c ^= ((e | 20239) ^ (f + 7893));
      cells[i & 15] += e >>> 3;
    }
    switch ((int) f & 3) {
      case 0 -> a += ((20215 & c) * (b ^ a));
      case 1 -> d += ((h + b) | (5878 + 15905));
      case 2 -> g += ((a ^ b) + (22752 & 15639L));
      default -> a = mix((c & a));
    }
    try {
      e = check(((d - 22298) | (g + g)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(a);
    } finally {
      g += mix(98);
    }
    if (((d + f)) % 6 == 0) {
      s += (char) ('a' + (c & 15));
      a = (((e + 23350L) & e) ^ ((a ^ f) ^ (g + e)));
    } else {
      g = ((28311L + f) + (e | 8661));
    }
    x = x / 2 + (int) (((b + e) + (27187 | 26727)));
    c += (long) x + mix(f) * (mix(c) | (f + d));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (c - 18628);
        if ((mix(e) & 31) == 24) {
          break;
        }
      }
    }
    int[] t126 = {(int) b, (int) mix(g), n, (int) (b + 15655)};
    a ^= t126[1] + cells[(int) (b & 15)]++;
    int left127 = 6;
    do {
      d = ((28391L ^ c) | (c ^ 18253L)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left127 > 0);
    for (int i = 0; i < n; i++) {
      f = ((c & g) + (d * g)) + mix(e + i);
      d ^= ((h + h) ^ (d - c));
      cells[i & 15] += f >>> 36;
    }
    switch ((int) e & 3) {
      case 0 -> b += ((h & d) | b);
      case 1 -> g += ((g | c) + (28280 + f));
      case 2 -> f += ((h ^ c) * b);
      default -> b = mix((16780L ^ a));
    }
    try {
      g = check(((g & 10670) & a));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(d);
    } finally {
      a += mix(95);
    }
    if (((12087 ^ 19463)) % 8 == 0) {
      s += (char) ('a' + (g & 15));
      c = (((21404 + c) + (c * b)) ^ ((12015L + h) - d));
    } else {
      a = ((27062 & d) | 9229L);
    }
    x = x / 2 + (int) (((b * a) - c));
    a += (long) x + mix(a) * (mix(f) | (24442 | g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (d | a);
        if ((mix(g) & 31) == 6) {
          break;
        }
      }
    }
    int[] t134 = {(int) h, (int) mix(g), n, (int) (d * 6943)};
    e ^= t134[0] + cells[(int) (h & 15)]++;
    int left135 = 6;
    do {
      a = ((e + d) | 4262) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left135 > 0);
    for (int i = 0; i < n; i++) {
      g = ((e + 7519) ^ (c & c)) + mix(f + i);
      e ^= ((27711L - c) | (c | b));
      cells[i & 15] += g >>> 9;
    }
    switch ((int) a & 3) {
      case 0 -> f += ((a * g) + c);
      case 1 -> g += ((11464L | 263) + a);
      case 2 -> a += ((d ^ g) - (d & 10827));
      default -> e = mix((d - 17578));
    }
    try {
      b = check(((f * h) * 14137L));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(g);
    } finally {
      f += mix(9);
    }
    if (((g | b)) % 5 == 0) {
      s += (char) ('a' + (e & 15));
      f = (((b ^ e) | (a * a)) + b);
    } else {
      g = ((d ^ c) * (g | c));
    }
    x = x / 2 + (int) (((c | a) - (g ^ d)));
    d += (long) x + mix(g) * (mix(h) | (a + 2959));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (c | 13522);
        if ((mix(d) & 31) == 2) {
          break;
        }
      }
    }
    int[] t142 = {(int) a, (int) mix(h), n, (int) (e | g)};
    a ^= t142[2] + cells[(int) (a & 15)]++;
    int left143 = 6;
    do {
      g = ((g + a) - (11170L - 15242)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left143 > 0);
    for (int i = 0; i < n; i++) {
      d = ((e + d) - 13579) + mix(h + i);
      g ^= ((23855 + e) + (28018 ^ b));
      cells[i & 15] += d >>> 14;
    }
    switch ((int) h & 3) {
      case 0 -> g += ((23008 * b) + a);
      case 1 -> d += ((c & f) ^ (25156 | h));
      case 2 -> e += ((h & 14673) + d);
      default -> g = mix((c | 8133));
    }
    try {
      a = check(((c * d) ^ (e + g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(g);
    } finally {
      g += mix(37);
    }
    if (((c * 3636)) % 7 == 0) {
      s += (char) ('a' + (e & 15));
      g = (((10036 + d) & (e & b)) | c);
    } else {
      a = ((h | e) + (h + g));
    }
    x = x / 2 + (int) (((d - g) + (a | g)));
    b += (long) x + mix(b) * (mix(a) | (e - g));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (b - b);
        if ((mix(d) & 31) == 13) {
          break;
        }
      }
    }
    int[] t150 = {(int) f, (int) mix(c), n, (int) (6838 | b)};
    c ^= t150[3] + cells[(int) (f & 15)]++;
    int left151 = 6;
    do {
      h = ((27427 ^ e) | (c * 25902L)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left151 > 0);
    for (int i = 0; i < n; i++) {
      h = ((h + g) + (c & g)) + mix(g + i);
      g ^= ((d + h) ^ b);
      cells[i & 15] += h >>> 40;
    }
    switch ((int) g & 3) {
      case 0 -> a += ((28753 - g) + (f & c));
      case 1 -> g += ((h | b) - 1835L);
      case 2 -> d += ((29571L - f) ^ 9652);
      default -> b = mix((a * 801));
    }
    try {
      a = check(((h ^ 4291L) - (c ^ b)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(1);
    }
    if (((2644 & 17861L)) % 6 == 0) {
      s += (char) ('a' + (d & 15));
      f = (((b - g) & g) * ((h & d) + (d ^ a)));
    } else {
      c = ((2188 - g) ^ (19516 ^ a));
    }
    x = x / 2 + (int) (((10736L + d) - (e + d)));
    d += (long) x + mix(e) * (mix(c) | (d + b));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (14915 + d);
        if ((mix(c) & 31) == 22) {
          break;
        }
      }
    }
    int[] t158 = {(int) a, (int) mix(b), n, (int) (c * f)};
    d ^= t158[0] + cells[(int) (a & 15)]++;
    int left159 = 6;
    do {
      a = ((f | a) & e) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left159 > 0);
    for (int i = 0; i < n; i++) {
      e = ((g + d) & (d + c)) + mix(a + i);
      h ^= ((c + e) + (g * c));
      cells[i & 15] += e >>> 10;
    }
    switch ((int) g & 3) {
      case 0 -> h += ((e + g) + e);
      case 1 -> a += ((a & f) & g);
      case 2 -> c += ((17073L ^ c) - f);
      default -> a = mix((b & b));
    }
    try {
      d = check(((4353 * e) * f));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(f);
    } finally {
      h += mix(40);
    }
    if (((g ^ h)) % 6 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((e ^ h) + (22789 * 7626)) & ((20501 * h) | (g & e)));
    } else {
      h = ((d * f) ^ (17236L ^ a));
    }
    x = x / 2 + (int) (((g ^ f) & (g & f)));
    d += (long) x + mix(g) * (mix(f) | (f & b));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (h | c);
        if ((mix(e) & 31) == 31) {
          break;
        }
      }
    }
    int[] t166 = {(int) a, (int) mix(b), n, (int) (29179L ^ 20618L)};
    g ^= t166[2] + cells[(int) (a & 15)]++;
    int left167 = 6;
    do {
      c = ((d & h) * h) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left167 > 0);
    for (int i = 0; i < n; i++) {
      h = ((d + b) + h) + mix(h + i);
      f ^= ((2245 * f) | (e - 3719));
      cells[i & 15] += h >>> 9;
    }
    switch ((int) g & 3) {
      case 0 -> g += ((18251L + b) - f);
      case 1 -> b += ((b + 27842) | (13040 + h));
      case 2 -> g += ((c | b) - a);
      default -> b = mix((11075L + a));
    }
    return a + b + c + d + e + f + g + h + (long) x + s.hashCode();
  }

  public static void main(String[] args) {
    long[] cells = new long[16];
    long sum = 1;
    for (int round = 0; round < 60; round++) {
      for (int again = 0; again < 20; again++) {
        sum = sum * 31 + run(10 + round % 5, sum, cells);
      }
      System.out.println(round + " " + sum + " " + cells[round & 15] + " " + calls);
    }
  }
}

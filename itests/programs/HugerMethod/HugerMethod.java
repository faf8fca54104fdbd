/** A method of nearly 60,000 bytes of bytecode: rewritten, it outgrows 64 KB. */
public class HugerMethod {
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
      a = ((e * a) | (20923 * 12193)) + mix(b + i);
      b ^= ((28544L & g) ^ (d * c));
      cells[i & 15] += a >>> 9;
    }
    switch ((int) f & 3) {
      case 0 -> g += ((h | 23436) | e);
      case 1 -> h += ((15108 ^ h) | (26697 ^ 8788));
      case 2 -> h += ((23142 & g) & (f ^ b));
      default -> c = mix((d | a));
    }
    try {
      e = check(((d & a) * (a | 832L)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(d);
    } finally {
      b += mix(3);
    }
    if (((a * d)) % 4 == 0) {
      s += (char) ('a' + (f & 15));
      e = (((20572 | a) + (24763 + d)) + ((c - 15957) | (g | c)));
    } else {
      c = ((c & d) + (7619 + d));
    }
    x = x / 2 + (int) (((g + b) & (d - h)));
    f += (long) x + mix(e) * (mix(g) | (g ^ 6887));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (17207 + h);
        if ((mix(a) & 31) == 23) {
          break;
        }
      }
    }
    int[] t6 = {(int) a, (int) mix(b), n, (int) (f & 13510L)};
    f ^= t6[2] + cells[(int) (a & 15)]++;
    int left7 = 6;
    do {
      d = ((h + b) + (b + b)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left7 > 0);
    for (int i = 0; i < n; i++) {
      f = ((b | f) * 22698L) + mix(g + i);
      h ^= ((h + 4637) ^ (g ^ 9726));
      cells[i & 15] += f >>> 11;
    }
    switch ((int) h & 3) {
      case 0 -> b += ((c - 26169L) - 21238L);
      case 1 -> e += ((f ^ b) + (d + c));
      case 2 -> h += ((11751 + h) ^ 12560);
      default -> e = mix((a * g));
    }
    try {
      h = check(((d ^ a) - (b ^ 23905)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(f);
    } finally {
      f += mix(50);
    }
    if (((d ^ a)) % 8 == 0) {
      s += (char) ('a' + (d & 15));
      b = (((d * 11478L) & (15894 - h)) ^ ((g | c) - (h ^ e)));
    } else {
      g = ((g + e) ^ (e * 9969));
    }
    x = x / 2 + (int) (((c + e) ^ (e ^ g)));
    e += (long) x + mix(g) * (mix(b) | (f | c));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (23545 ^ 10691L);
        if ((mix(e) & 31) == 15) {
          break;
        }
      }
    }
    int[] t14 = {(int) h, (int) mix(d), n, (int) (c * 20741)};
    f ^= t14[2] + cells[(int) (h & 15)]++;
    int left15 = 6;
    do {
      e = ((g - f) & (6111 - 3418)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left15 > 0);
    for (int i = 0; i < n; i++) {
      f = ((g | c) + (3116 ^ c)) + mix(b + i);
      g ^= ((f | a) + (a | b));
      cells[i & 15] += f >>> 28;
    }
    switch ((int) h & 3) {
      case 0 -> f += ((g | h) - (b | h));
      case 1 -> g += ((h * c) ^ (e * e));
      case 2 -> b += ((c ^ 11012) | h);
      default -> e = mix((c ^ a));
    }
    try {
      a = check(((h ^ d) | (20188L ^ g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(d);
    } finally {
      a += mix(92);
    }
    if (((d ^ g)) % 4 == 0) {
      s += (char) ('a' + (c & 15));
      b = (((18432L & h) | c) + a);
    } else {
      c = ((a ^ e) ^ a);
    }
    x = x / 2 + (int) (((4603 ^ b) + 15202));
    d += (long) x + mix(c) * (mix(f) | (f ^ b));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (b ^ a);
        if ((mix(a) & 31) == 13) {
          break;
        }
      }
    }
    int[] t22 = {(int) g, (int) mix(f), n, (int) (d + c)};
    e ^= t22[3] + cells[(int) (g & 15)]++;
    int left23 = 6;
    do {
      h = ((h & 27855) ^ (h * c)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left23 > 0);
    for (int i = 0; i < n; i++) {
      e = ((953L + e) - h) + mix(d + i);
      e ^= ((a + d) - (h + h));
      cells[i & 15] += e >>> 31;
    }
    switch ((int) d & 3) {
      case 0 -> d += ((g | d) ^ (c & g));
      case 1 -> b += ((g + a) ^ (a - g));
      case 2 -> d += ((f - 19036L) & (a ^ c));
      default -> c = mix((a ^ b));
    }
    try {
      b = check(((e + 11640) * f));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(c);
    } finally {
      g += mix(14);
    }
    if (((16691 ^ g)) % 2 == 0) {
      s += (char) ('a' + (f & 15));
      f = (((g - c) + (f + a)) | d);
    } else {
      e = ((3634 - d) + (e + g));
    }
    x = x / 2 + (int) (((f * 5988) + (h + c)));
    g += (long) x + mix(c) * (mix(c) | (e | 20902));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (g ^ a);
        if ((mix(h) & 31) == 25) {
          break;
        }
      }
    }
    int[] t30 = {(int) a, (int) mix(g), n, (int) (17953 + h)};
    e ^= t30[3] + cells[(int) (a & 15)]++;
    int left31 = 6;
    do {
      f = ((f ^ d) * g) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left31 > 0);
    for (int i = 0; i < n; i++) {
      b = ((27298 - 22812) ^ c) + mix(g + i);
      h ^= ((c ^ c) * (g | e));
      cells[i & 15] += b >>> 21;
    }
    switch ((int) a & 3) {
      case 0 -> d += ((f - g) ^ (17266 | 14573));
      case 1 -> a += ((c + f) | (20936 + f));
      case 2 -> c += ((12825 & e) | (d ^ c));
      default -> g = mix((d ^ g));
    }
    try {
      e = check(((24241 + c) + c));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(d);
    } finally {
      c += mix(27);
    }
    if (((6455 ^ a)) % 2 == 0) {
      s += (char) ('a' + (d & 15));
      a = (((f & h) - (20998L ^ b)) | 23184);
    } else {
      b = ((d + 6107) & (22819 ^ d));
    }
    x = x / 2 + (int) (((7287L * b) ^ (g * a)));
    f += (long) x + mix(e) * (mix(b) | (c + 24683L));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (e ^ b);
        if ((mix(f) & 31) == 0) {
          break;
        }
      }
    }
    int[] t38 = {(int) b, (int) mix(c), n, (int) (25432 * b)};
    f ^= t38[1] + cells[(int) (b & 15)]++;
    int left39 = 6;
    do {
      d = ((a + h) * c) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left39 > 0);
    for (int i = 0; i < n; i++) {
      b = ((d * b) + (b * d)) + mix(a + i);
      c ^= ((h ^ f) ^ (e + g));
      cells[i & 15] += b >>> 15;
    }
    switch ((int) a & 3) {
      case 0 -> c += ((b + 15190L) * (6223 - 26825));
      case 1 -> c += ((26538L & e) * (g + 5677));
      case 2 -> g += ((f ^ e) & 15076);
      default -> c = mix((e ^ b));
    }
    try {
      d = check(((c ^ h) * (c - 1397)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(d);
    } finally {
      g += mix(5);
    }
    if (((d * 18812)) % 5 == 0) {
      s += (char) ('a' + (g & 15));
      e = (((g & a) & f) & a);
    } else {
      d = ((a | h) ^ (f & c));
    }
    x = x / 2 + (int) (((c & b) + a));
    g += (long) x + mix(h) * (mix(c) | (h + f));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (a ^ b);
        if ((mix(b) & 31) == 1) {
          break;
        }
      }
    }
    int[] t46 = {(int) a, (int) mix(f), n, (int) (c - c)};
    e ^= t46[3] + cells[(int) (a & 15)]++;
    int left47 = 6;
    do {
      a = ((d ^ a) ^ (d - d)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left47 > 0);
    for (int i = 0; i < n; i++) {
      c = ((d ^ b) | (e & 10238)) + mix(d + i);
      b ^= ((15560 & e) + g);
      cells[i & 15] += c >>> 7;
    }
    switch ((int) c & 3) {
      case 0 -> b += ((h - h) ^ (d * g));
      case 1 -> c += ((f & a) ^ (h ^ 6762L));
      case 2 -> b += ((b + 13897) + 24373L);
      default -> d = mix((6552 - e));
    }
    try {
      b = check(((a - h) ^ (7443 + e)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(98);
    }
    if (((e - 8950)) % 4 == 0) {
      s += (char) ('a' + (b & 15));
      c = (((d ^ b) + (a | d)) | a);
    } else {
      d = ((e & 13766) + 27072);
    }
    x = x / 2 + (int) (((g * c) & d));
    d += (long) x + mix(b) * (mix(a) | (29916 + 5147));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (e * e);
        if ((mix(g) & 31) == 3) {
          break;
        }
      }
    }
    int[] t54 = {(int) d, (int) mix(d), n, (int) (a ^ d)};
    h ^= t54[3] + cells[(int) (d & 15)]++;
    int left55 = 6;
    do {
      b = ((c * 16922L) * (e + c)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left55 > 0);
    for (int i = 0; i < n; i++) {
      b = ((d | f) | (c ^ g)) + mix(d + i);
      c ^= ((d | 8260) - h);
      cells[i & 15] += b >>> 14;
    }
    switch ((int) f & 3) {
      case 0 -> b += ((h + a) + (19956 + 3023));
      case 1 -> f += ((f | c) & (e ^ h));
      case 2 -> g += ((c - b) + e);
      default -> a = mix((h ^ g));
    }
    try {
      d = check(((e & 21552) * (14120 ^ e)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(b);
    } finally {
      a += mix(1);
    }
    if (((d + 18681L)) % 7 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((d + e) * (1036 ^ b)) + ((e ^ 13993) * 20834L));
    } else {
      e = ((e + g) ^ (5611 - d));
    }
    x = x / 2 + (int) (((c | e) ^ (f ^ h)));
    b += (long) x + mix(b) * (mix(e) | (25669 + 19550));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (11970 * a);
        if ((mix(h) & 31) == 10) {
          break;
        }
      }
    }
    int[] t62 = {(int) f, (int) mix(d), n, (int) (e | 10131)};
    g ^= t62[1] + cells[(int) (f & 15)]++;
    int left63 = 6;
    do {
      b = ((2236 ^ e) + a) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left63 > 0);
    for (int i = 0; i < n; i++) {
      h = ((b * b) * (b - g)) + mix(a + i);
      g ^= ((d + d) ^ (d - f));
      cells[i & 15] += h >>> 18;
    }
    switch ((int) c & 3) {
      case 0 -> b += ((d * g) + e);
      case 1 -> a += ((10120 ^ c) + g);
      case 2 -> f += ((12665 + h) + (21728L + f));
      default -> h = mix((h | c));
    }
    try {
      c = check(((g - h) ^ (a + c)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(d);
    } finally {
      d += mix(24);
    }
    if (((d - a)) % 5 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((a * c) + (14349L ^ h)) | ((7825L * 628) + (h + b)));
    } else {
      b = ((h * h) ^ (e & 16096));
    }
    x = x / 2 + (int) (((e - c) + (26133L | b)));
    b += (long) x + mix(b) * (mix(a) | (d * 9414));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (h - 19123L);
        if ((mix(f) & 31) == 15) {
          break;
        }
      }
    }
    int[] t70 = {(int) g, (int) mix(e), n, (int) (h * e)};
    f ^= t70[1] + cells[(int) (g & 15)]++;
    int left71 = 6;
    do {
      b = ((f + 16877L) ^ 23086) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left71 > 0);
    for (int i = 0; i < n; i++) {
      c = ((a * g) & f) + mix(e + i);
      e ^= ((8329 | b) + (b ^ e));
      cells[i & 15] += c >>> 34;
    }
    switch ((int) g & 3) {
      case 0 -> a += ((h ^ 8030) * (b ^ c));
      case 1 -> d += ((9421 ^ a) ^ (a & g));
      case 2 -> h += ((f | f) + (h ^ 26792));
      default -> a = mix((f | f));
    }
    try {
      e = check(((f + g) & 21598L));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(c);
    } finally {
      g += mix(88);
    }
    if (((b | 8580)) % 9 == 0) {
      s += (char) ('a' + (c & 15));
      e = (((b & a) - 13636) & ((h & f) ^ (d ^ d)));
    } else {
      g = ((4911 + g) - 12705);
    }
    x = x / 2 + (int) (((e ^ a) - e));
    e += (long) x + mix(a) * (mix(e) | (g + 19032L));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (h ^ b);
        if ((mix(c) & 31) == 4) {
          break;
        }
      }
    }
    int[] t78 = {(int) g, (int) mix(e), n, (int) (d | b)};
    g ^= t78[0] + cells[(int) (g & 15)]++;
    int left79 = 6;
    do {
      d = ((b + 11447) - (d + a)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left79 > 0);
    for (int i = 0; i < n; i++) {
      c = ((d | a) + (g + c)) + mix(g + i);
      h ^= ((b ^ 29122) ^ (h * 19394));
      cells[i & 15] += c >>> 1;
    }
    switch ((int) h & 3) {
      case 0 -> d += ((6066 & e) ^ a);
      case 1 -> f += ((e | 27260) + (g & f));
      case 2 -> b += ((f + 16254L) ^ a);
      default -> e = mix((c + c));
    }
    try {
      a = check(((d - 9038L) - (d * g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(f);
    } finally {
      f += mix(100);
    }
    if (((26181L ^ d)) % 3 == 0) {
      s += (char) ('a' + (d & 15));
      c = (((3104 - c) ^ f) + e);
    } else {
      g = ((28373L ^ h) ^ c);
    }
    x = x / 2 + (int) (((2671 ^ 2188) + (b & c)));
    b += (long) x + mix(a) * (mix(d) | (f | c));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (e ^ 25798);
        if ((mix(h) & 31) == 20) {
          break;
        }
      }
    }
    int[] t86 = {(int) b, (int) mix(e), n, (int) (14020L & e)};
    h ^= t86[2] + cells[(int) (b & 15)]++;
    int left87 = 6;
    do {
      h = ((13515 - b) ^ (b ^ c)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left87 > 0);
    for (int i = 0; i < n; i++) {
      g = ((b + g) - (27339 | d)) + mix(h + i);
      f ^= ((448 ^ f) | d);
      cells[i & 15] += g >>> 24;
    }
    switch ((int) a & 3) {
      case 0 -> b += ((c + d) | (f ^ a));
      case 1 -> c += ((g | d) | (6177 + 19643L));
      case 2 -> h += ((20831 ^ f) ^ (g | 26084L));
      default -> h = mix((304 + 5986));
    }
    try {
      g = check(((d ^ d) ^ c));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(h);
    } finally {
      a += mix(77);
    }
    if (((d ^ 20183)) % 2 == 0) {
      s += (char) ('a' + (a & 15));
      c = (((6053 ^ c) ^ d) & ((f & 2555L) & (13386 | h)));
    } else {
      a = ((c - b) + d);
    }
    x = x / 2 + (int) (((g | 6130) ^ 489));
    h += (long) x + mix(e) * (mix(d) | (h + 6320));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (e ^ h);
        if ((mix(d) & 31) == 14) {
          break;
        }
      }
    }
    int[] t94 = {(int) c, (int) mix(a), n, (int) (g & f)};
    d ^= t94[1] + cells[(int) (c & 15)]++;
    int left95 = 6;
    do {
      f = ((g * 9927) | (20337 - 13401)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left95 > 0);
    for (int i = 0; i < n; i++) {
      c = ((e ^ f) | (f ^ b)) + mix(b + i);
      c ^= ((9090 | b) ^ (a - 14358L));
      cells[i & 15] += c >>> 7;
    }
    switch ((int) f & 3) {
      case 0 -> b += ((g * 15364L) & g);
      case 1 -> b += ((a ^ c) + (h | 8227L));
      case 2 -> f += ((g + d) | (a & h));
      default -> h = mix((f ^ d));
    }
    try {
      f = check(((a | e) + (a * d)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(b);
    } finally {
      c += mix(1);
    }
    if (((e & 11247L)) % 3 == 0) {
      s += (char) ('a' + (e & 15));
      f = (((27829L + h) - f) * ((15270 & c) | (481L + h)));
    } else {
      a = ((e & d) + b);
    }
    x = x / 2 + (int) (((a - e) & g));
    d += (long) x + mix(b) * (mix(a) | (h & 1319));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (9388 & a);
        if ((mix(d) & 31) == 7) {
          break;
        }
      }
    }
    int[] t102 = {(int) c, (int) mix(h), n, (int) (a * d)};
    h ^= t102[3] + cells[(int) (c & 15)]++;
    int left103 = 6;
    do {
      d = ((9758L | 24305L) | f) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left103 > 0);
    for (int i = 0; i < n; i++) {
      g = ((b - 11831) & (g + g)) + mix(h + i);
      h ^= ((447L - 19267L) ^ (f | 4302L));
      cells[i & 15] += g >>> 13;
    }
    switch ((int) a & 3) {
      case 0 -> e += ((23512 + h) + (4016 ^ a));
      case 1 -> h += ((b * d) * (g + b));
      case 2 -> g += ((h ^ d) ^ (d - f));
      default -> g = mix((e ^ a));
    }
    try {
      c = check(((e + c) ^ (a + b)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(b);
    } finally {
      g += mix(35);
    }
    if (((e & e)) % 8 == 0) {
      s += (char) ('a' + (h & 15));
      f = (((7913L - d) ^ (h & h)) + ((5658 - d) - (15494L ^ c)));
    } else {
      c = ((g | f) | (a | 22449));
    }
    x = x / 2 + (int) (((23799 & 7269L) + (c - e)));
    e += (long) x + mix(d) * (mix(a) | (21770L + h));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (f + 20807L);
        if ((mix(a) & 31) == 16) {
          break;
        }
      }
    }
    int[] t110 = {(int) b, (int) mix(c), n, (int) (g | 20498)};
    f ^= t110[2] + cells[(int) (b & 15)]++;
    int left111 = 6;
    do {
      a = ((b + 8760L) ^ (7999L * g)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left111 > 0);
    for (int i = 0; i < n; i++) {
      f = ((h ^ 15279) & 18429) + mix(c + i);
      e ^= ((e ^ e) * (14787 - b));
      cells[i & 15] += f >>> 20;
    }
    switch ((int) c & 3) {
      case 0 -> h += ((a * e) ^ (h & 23841));
      case 1 -> d += ((f & b) & (h + c));
      case 2 -> d += ((f ^ a) - (g ^ e));
      default -> g = mix((e | g));
    }
    try {
      b = check(((23849 * c) + (f * f)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(37);
    }
    if (((d - f)) % 8 == 0) {
      s += (char) ('a' + (c & 15));
      f = (((f - h) + (c + c)) ^ 3069);
    } else {
      a = ((14521 | 23636) | c);
    }
    x = x / 2 + (int) (((b | h) + (8377 - 1431L)));
    b += (long) x + mix(h) * (mix(b) | (h + h));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (e | 7276L);
        if ((mix(g) & 31) == 6) {
          break;
        }
      }
    }
    int[] t118 = {(int) a, (int) mix(h), n, (int) (f & e)};
    d ^= t118[3] + cells[(int) (a & 15)]++;
    int left119 = 6;
    do {
      b = ((18290 ^ b) ^ (3795 | h)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left119 > 0);
    for (int i = 0; i < n; i++) {
      a = ((9082 - e) + (14083 ^ d)) + mix(h + i);
      c ^= ((d ^ 256) + (f ^ 21919));
      cells[i & 15] += a >>> 13;
    }
    switch ((int) b & 3) {
      case 0 -> h += ((f - d) ^ (h ^ g));
      case 1 -> f += ((e & f) ^ (d ^ e));
      case 2 -> a += ((a | f) | a);
      default -> a = mix((15397 * e));
    }
    try {
      b = check(((h + h) + b));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(e);
    } finally {
      b += mix(92);
    }
    if (((e ^ h)) % 9 == 0) {
      s += (char) ('a' + (b & 15));
      d = (((a & 19745) * (g ^ 4085)) + ((e + 23882L) | (g + 29997L)));
    } else {
      e = ((c & a) & (h ^ e));
    }
    x = x / 2 + (int) (((h ^ g) + a));
    d += (long) x + mix(g) * (mix(f) | (b - h));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (h ^ a);
        if ((mix(e) & 31) == 4) {
          break;
        }
      }
    }
    int[] t126 = {(int) f, (int) mix(a), n, (int) (c * f)};
    d ^= t126[0] + cells[(int) (f & 15)]++;
    int left127 = 6;
    do {
      g = ((f | a) * c) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left127 > 0);
    for (int i = 0; i < n; i++) {
      f = ((g | h) + (22008 & e)) + mix(c + i);
      c ^= ((18166 * d) + h);
      cells[i & 15] += f >>> 28;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((13462 - b) ^ (f ^ e));
      case 1 -> e += ((f - b) | (b ^ h));
      case 2 -> b += ((3699 + 26987) + (f * c));
      default -> d = mix((a + 13633));
    }
    try {
      f = check(((2612 - h) ^ (f ^ 23815)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(e);
    } finally {
      d += mix(49);
    }
    if (((g | h)) % 4 == 0) {
      s += (char) ('a' + (b & 15));
      g = (((h ^ e) + (c & e)) ^ ((10054 + g) ^ g));
    } else {
      c = ((c & g) ^ (b + b));
    }
    x = x / 2 + (int) (((11003 + a) - h));
    g += (long) x + mix(e) * (mix(b) | (d ^ 17930));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (h | 25779);
        if ((mix(f) & 31) == 17) {
          break;
        }
      }
    }
    int[] t134 = {(int) a, (int) mix(c), n, (int) (11898 ^ 120L)};
    h ^= t134[1] + cells[(int) (a & 15)]++;
    int left135 = 6;
    do {
      h = ((e + a) + (g - a)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left135 > 0);
    for (int i = 0; i < n; i++) {
      f = ((7639 - c) * e) + mix(d + i);
      b ^= ((c + 9239) | (7527 & 20265));
      cells[i & 15] += f >>> 23;
    }
    switch ((int) d & 3) {
      case 0 -> b += ((8325L * a) ^ (f | c));
      case 1 -> d += ((22914 ^ 17914) ^ (b + 1958L));
      case 2 -> e += ((h & e) + (h + f));
      default -> e = mix((4490L + 8676));
    }
    try {
      d = check(((19764 - f) * (24842L - d)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(g);
    } finally {
      f += mix(70);
    }
    if (((c + 3238)) % 6 == 0) {
      s += (char) ('a' + (a & 15));
      h = (((g + 24278) - (b ^ g)) - ((g - c) * (a ^ e)));
    } else {
      g = ((e ^ 9033L) + (d * a));
    }
    x = x / 2 + (int) (((d | 13685) ^ (g + 18787)));
    h += (long) x + mix(d) * (mix(a) | (a + 23990));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (b + g);
        if ((mix(a) & 31) == 25) {
          break;
        }
      }
    }
    int[] t142 = {(int) a, (int) mix(e), n, (int) (f | e)};
    e ^= t142[0] + cells[(int) (a & 15)]++;
    int left143 = 6;
    do {
      f = ((f & e) * (b & f)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left143 > 0);
    for (int i = 0; i < n; i++) {
      d = ((22879L + d) + (g + a)) + mix(a + i);
      e ^= ((6301 ^ d) * (f + g));
      cells[i & 15] += d >>> 9;
    }
    switch ((int) h & 3) {
      case 0 -> d += ((a * b) + (4784L + f));
      case 1 -> d += ((d & e) - g);
      case 2 -> b += ((a ^ e) * 7490);
      default -> c = mix((d * f));
    }
    try {
      e = check(((d + 23992L) ^ (16237 - c)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      g += mix(21);
    }
    if (((e * 23400)) % 5 == 0) {
      s += (char) ('a' + (h & 15));
      f = (((h + c) + e) & ((23519L ^ d) ^ (e - b)));
    } else {
      f = ((g & b) & (6039 ^ g));
    }
    x = x / 2 + (int) (((h ^ g) * h));
    e += (long) x + mix(h) * (mix(h) | (e + h));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (e | 26563);
        if ((mix(d) & 31) == 5) {
          break;
        }
      }
    }
    int[] t150 = {(int) d, (int) mix(b), n, (int) (f + b)};
    h ^= t150[2] + cells[(int) (d & 15)]++;
    int left151 = 6;
    do {
      h = ((h | h) ^ f) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left151 > 0);
    for (int i = 0; i < n; i++) {
      d = ((4255 - g) + 3542) + mix(e + i);
      f ^= ((a ^ d) * (d & d));
      cells[i & 15] += d >>> 31;
    }
    switch ((int) d & 3) {
      case 0 -> a += ((f | 29420) + b);
      case 1 -> b += ((c & f) | (23199L & g));
      case 2 -> a += ((13461 * 21288) ^ (a & a));
      default -> a = mix((g + a));
    }
    try {
      b = check(((f & b) + (f | d)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(a);
    } finally {
      g += mix(85);
    }
    if (((d & c)) % 5 == 0) {
      s += (char) ('a' + (b & 15));
      b = (((c & e) + (f + c)) ^ d);
    } else {
      h = ((h - g) | h);
    }
    x = x / 2 + (int) (((e | d) + e));
    h += (long) x + mix(d) * (mix(h) | (e & 2085));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (18463L & a);
        if ((mix(c) & 31) == 25) {
          break;
        }
      }
    }
    int[] t158 = {(int) a, (int) mix(h), n, (int) (b + 27375)};
    h ^= t158[3] + cells[(int) (a & 15)]++;
    int left159 = 6;
    do {
      c = ((g * 21219L) ^ 9057L) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left159 > 0);
    for (int i = 0; i < n; i++) {
      e = ((h ^ 14390L) + e) + mix(a + i);
      e ^= ((17578L - b) + g);
      cells[i & 15] += e >>> 40;
    }
    switch ((int) a & 3) {
      case 0 -> h += ((13096L + 14623) ^ (f & 24141));
      case 1 -> c += ((g ^ e) & (h * b));
      case 2 -> b += ((f ^ a) ^ (g - 91));
      default -> b = mix((e + h));
    }
    try {
      c = check(((g & a) + (c & 26332L)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(81);
    }
    if (((15756 ^ d)) % 2 == 0) {
      s += (char) ('a' + (f & 15));
      c = (((d & g) * 9453) | a);
    } else {
      c = ((3876L & a) * g);
    }
    x = x / 2 + (int) (((710 ^ 4122L) ^ (h & g)));
    f += (long) x + mix(a) * (mix(b) | (e ^ b));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c + f);
        if ((mix(f) & 31) == 30) {
          break;
        }
      }
    }
    int[] t166 = {(int) e, (int) mix(c), n, (int) (25144 - h)};
    a ^= t166[1] + cells[(int) (e & 15)]++;
    int left167 = 6;
    do {
      b = ((b & c) + (b - 26754)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left167 > 0);
    for (int i = 0; i < n; i++) {
      h = ((19625 & d) + g) + mix(e + i);
      g ^= ((g * 2) | (c | e));
      cells[i & 15] += h >>> 31;
    }
    switch ((int) d & 3) {
      case 0 -> f += ((d ^ d) | 28981);
      case 1 -> f += ((b | d) ^ g);
      case 2 -> g += ((f ^ h) - e);
      default -> f = mix((d ^ 20269));
    }
    try {
      f = check(((a - h) * (5824 - c)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(c);
    } finally {
      g += mix(81);
    }
    if (((a + a)) % 7 == 0) {
      s += (char) ('a' + (e & 15));
      g = (((9965L | 5813) + (d - 79L)) + ((f + c) * (d | b)));
    } else {
      e = ((11680 + 9941) + (e ^ e));
    }
    x = x / 2 + (int) (((d * b) + g));
    b += (long) x + mix(d) * (mix(f) | (d & a));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (g ^ 1797);
        if ((mix(b) & 31) == 20) {
          break;
        }
      }
    }
    int[] t174 = {(int) f, (int) mix(a), n, (int) (a * a)};
    e ^= t174[2] + cells[(int) (f & 15)]++;
    int left175 = 6;
    do {
      a = ((d + e) ^ (18064 ^ f)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left175 > 0);
    for (int i = 0; i < n; i++) {
      c = ((19671 + a) * b) + mix(b + i);
      a ^= ((g + h) - (e + e));
      cells[i & 15] += c >>> 12;
    }
    switch ((int) c & 3) {
      case 0 -> d += ((d * b) ^ (h + a));
      case 1 -> a += ((823 + b) + (e + 10004));
      case 2 -> f += ((f ^ 22169) + a);
      default -> h = mix((b | g));
    }
    try {
      h = check(((6158L ^ 15977) + (e ^ a)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(a);
    } finally {
      c += mix(90);
    }
    if (((h | 14186)) % 9 == 0) {
      s += (char) ('a' + (c & 15));
      h = (((b - 12765) & (12208 & e)) + ((7094 ^ e) & (e ^ d)));
    } else {
      e = ((c + 22) * 5604);
    }
    x = x / 2 + (int) (((e & c) | (g ^ b)));
    h += (long) x + mix(g) * (mix(b) | (h - c));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (e * g);
        if ((mix(e) & 31) == 15) {
          break;
        }
      }
    }
    int[] t182 = {(int) g, (int) mix(c), n, (int) (11395 | 7240)};
    f ^= t182[3] + cells[(int) (g & 15)]++;
    int left183 = 6;
    do {
      e = ((f ^ c) ^ h) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left183 > 0);
    for (int i = 0; i < n; i++) {
      a = ((d * e) ^ (b + g)) + mix(d + i);
      f ^= ((9981 + 2102) ^ 13923);
      cells[i & 15] += a >>> 19;
    }
    switch ((int) e & 3) {
      case 0 -> f += ((d - b) | (b & b));
      case 1 -> d += ((g - 29694L) + (6523 ^ a));
      case 2 -> b += ((b | g) + (a + g));
      default -> a = mix((13035 ^ a));
    }
    try {
      a = check(((15693 + 28529L) | (d ^ d)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(h);
    } finally {
      c += mix(39);
    }
    if (((c - a)) % 8 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((g & a) - (e ^ b)) - ((c * 8404) + (b - 23958)));
    } else {
      h = ((b & 15829) + e);
    }
    x = x / 2 + (int) (((g | a) + (h + g)));
    h += (long) x + mix(a) * (mix(c) | (9383 - h));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (c & h);
        if ((mix(e) & 31) == 6) {
          break;
        }
      }
    }
    int[] t190 = {(int) e, (int) mix(b), n, (int) (a * d)};
    f ^= t190[3] + cells[(int) (e & 15)]++;
    int left191 = 6;
    do {
      b = ((21153 | c) + (g + 10937)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left191 > 0);
    for (int i = 0; i < n; i++) {
      a = ((11882L ^ 1675) ^ (415 - g)) + mix(g + i);
      d ^= ((h ^ h) + (e & e));
      cells[i & 15] += a >>> 13;
    }
    switch ((int) a & 3) {
      case 0 -> e += ((28796 + b) ^ (f + c));
      case 1 -> e += ((b & d) & (d ^ e));
      case 2 -> f += ((d + 28722L) ^ (c | e));
      default -> f = mix((a - f));
    }
    try {
      d = check(((f ^ 27544) + (f ^ b)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(b);
    } finally {
      g += mix(88);
    }
    if (((27435 | a)) % 5 == 0) {
      s += (char) ('a' + (a & 15));
      g = (((g ^ b) ^ (f ^ a)) & e);
    } else {
      d = ((26323L + h) + (b & 27822));
    }
    x = x / 2 + (int) (((d ^ b) * (a ^ 18083)));
    b += (long) x + mix(a) * (mix(f) | (d - e));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (21340 * h);
        if ((mix(a) & 31) == 19) {
          break;
        }
      }
    }
    int[] t198 = {(int) g, (int) mix(d), n, (int) (e + h)};
    b ^= t198[3] + cells[(int) (g & 15)]++;
    int left199 = 6;
    do {
      a = ((d ^ h) + (d - e)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left199 > 0);
    for (int i = 0; i < n; i++) {
      f = ((d | b) + (e ^ c)) + mix(e + i);
      f ^= ((4159 & 10095L) ^ f);
      cells[i & 15] += f >>> 20;
    }
    switch ((int) b & 3) {
      case 0 -> c += ((b + h) - (c + h));
      case 1 -> h += ((17425 * 20849L) + (a & b));
      case 2 -> d += ((b + f) ^ d);
      default -> a = mix((d ^ h));
    }
    try {
      a = check(((c ^ f) + (b + e)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(31);
    }
    if (((g ^ 5893L)) % 8 == 0) {
      s += (char) ('a' + (b & 15));
      g = (((h + b) * (h * 27754)) ^ ((b ^ h) + 5013));
    } else {
      a = ((28674L ^ g) * b);
    }
    x = x / 2 + (int) (((h + a) + 15152));
    g += (long) x + mix(b) * (mix(a) | (27241 & 8797));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (c - 11389);
        if ((mix(h) & 31) == 16) {
          break;
        }
      }
    }
    int[] t206 = {(int) e, (int) mix(c), n, (int) (a ^ f)};
    b ^= t206[3] + cells[(int) (e & 15)]++;
    int left207 = 6;
    do {
      c = ((h ^ g) ^ g) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left207 > 0);
    for (int i = 0; i < n; i++) {
      h = ((b + h) & g) + mix(f + i);
      d ^= ((c + f) + (f + b));
      cells[i & 15] += h >>> 6;
    }
    switch ((int) g & 3) {
      case 0 -> f += ((f - d) - (h & h));
      case 1 -> f += ((b ^ 7881) ^ (c - c));
      case 2 -> c += ((29171L * h) + (b ^ 13980));
      default -> g = mix((h | a));
    }
    try {
      d = check(((7709 * g) ^ g));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(b);
    } finally {
      f += mix(3);
    }
    if (((f + b)) % 7 == 0) {
      s += (char) ('a' + (e & 15));
      e = (((f & d) + c) ^ ((c + 19822) + (a + b)));
    } else {
      h = ((f ^ a) - (e ^ e));
    }
    x = x / 2 + (int) (((e + d) ^ (c - 20357)));
    d += (long) x + mix(f) * (mix(d) | (b * b));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (h & b);
        if ((mix(a) & 31) == 20) {
          break;
        }
      }
    }
    int[] t214 = {(int) a, (int) mix(h), n, (int) (a | c)};
    g ^= t214[2] + cells[(int) (a & 15)]++;
    int left215 = 6;
    do {
      c = ((c + c) ^ (c * a)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left215 > 0);
    for (int i = 0; i < n; i++) {
      e = ((5145 + c) ^ e) + mix(c + i);
      e ^= ((3852 ^ b) + (b - 25762));
      cells[i & 15] += e >>> 4;
    }
    switch ((int) h & 3) {
      case 0 -> a += ((19184 + f) + (10687 - 25194));
      case 1 -> b += ((c * f) | (c * 22988));
      case 2 -> g += ((f + h) + (e + g));
      default -> c = mix((h ^ c));
    }
    try {
      d = check(((2832 & g) * (g * d)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(e);
    } finally {
      f += mix(42);
    }
    if (((a | 1186L)) % 3 == 0) {
      s += (char) ('a' + (g & 15));
      a = (((f - 29974) - (h * b)) * e);
    } else {
      b = ((678 ^ d) | 18176);
    }
    x = x / 2 + (int) (((11990L * g) + f));
    h += (long) x + mix(c) * (mix(b) | (h & 19989));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (d ^ 20588);
        if ((mix(d) & 31) == 27) {
          break;
        }
      }
    }
    int[] t222 = {(int) c, (int) mix(f), n, (int) (h ^ f)};
    d ^= t222[3] + cells[(int) (c & 15)]++;
    int left223 = 6;
    do {
      e = ((g + d) + (c ^ f)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left223 > 0);
    for (int i = 0; i < n; i++) {
      a = ((e + d) * 25073L) + mix(h + i);
      h ^= ((a ^ 15453L) ^ (20316 - a));
      cells[i & 15] += a >>> 11;
    }
    switch ((int) b & 3) {
      case 0 -> f += ((b | a) ^ (g * b));
      case 1 -> g += ((d & g) + (c ^ 18166L));
      case 2 -> b += ((3143 ^ d) ^ (b + 5599));
      default -> g = mix((a ^ b));
    }
    try {
      a = check(((b | 18285) ^ g));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(a);
    } finally {
      e += mix(83);
    }
    if (((b + 5271)) % 9 == 0) {
      s += (char) ('a' + (b & 15));
      b = (((d ^ h) | (28911L + g)) - e);
    } else {
      b = ((e ^ e) ^ (29289L ^ h));
    }
    x = x / 2 + (int) (((e + g) & a));
    g += (long) x + mix(e) * (mix(a) | (28397L & f));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (26984L + a);
        if ((mix(e) & 31) == 5) {
          break;
        }
      }
    }
    int[] t230 = {(int) c, (int) mix(d), n, (int) (h ^ g)};
    e ^= t230[0] + cells[(int) (c & 15)]++;
    int left231 = 6;
    do {
      d = ((f + a) & (e ^ c)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left231 > 0);
    for (int i = 0; i < n; i++) {
      g = ((b & e) + (d * f)) + mix(d + i);
      c ^= ((e | 3729) | (h - a));
      cells[i & 15] += g >>> 21;
    }
    switch ((int) f & 3) {
      case 0 -> a += ((e + 5738L) & 6921L);
      case 1 -> f += ((16109 * h) ^ b);
      case 2 -> g += ((h | a) + 8145);
      default -> e = mix((16616 ^ c));
    }
    try {
      e = check(((7145 ^ f) - (h & 19504)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      a += mix(2);
    }
    if (((21976L + h)) % 9 == 0) {
      s += (char) ('a' + (f & 15));
      h = (((22238L | 14223) ^ (g + d)) | e);
    } else {
      a = ((15254L - 4297) + (13835 | f));
    }
    x = x / 2 + (int) (((d ^ c) + (c ^ h)));
    g += (long) x + mix(h) * (mix(g) | (g + g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c ^ a);
        if ((mix(f) & 31) == 25) {
          break;
        }
      }
    }
    int[] t238 = {(int) d, (int) mix(b), n, (int) (1432 * h)};
    f ^= t238[1] + cells[(int) (d & 15)]++;
    int left239 = 6;
    do {
      d = ((25523L + g) + 20839) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left239 > 0);
    for (int i = 0; i < n; i++) {
      a = ((c * f) | f) + mix(c + i);
      a ^= ((g | d) * 1152L);
      cells[i & 15] += a >>> 34;
    }
    switch ((int) d & 3) {
      case 0 -> f += ((25804L + 26385L) ^ g);
      case 1 -> c += ((h * f) * (a ^ h));
      case 2 -> c += ((e ^ b) & (d - e));
      default -> g = mix((d - d));
    }
    try {
      b = check(((26553 + h) * (10567L + a)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(90);
    }
    if (((g + a)) % 9 == 0) {
      s += (char) ('a' + (a & 15));
      e = (((489L | h) + (a * 3567)) & ((g | e) + e));
    } else {
      a = ((g + g) | (a - b));
    }
    x = x / 2 + (int) (((d & b) | f));
    c += (long) x + mix(a) * (mix(a) | (f | f));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (d - d);
        if ((mix(a) & 31) == 26) {
          break;
        }
      }
    }
    int[] t246 = {(int) b, (int) mix(d), n, (int) (3389 + e)};
    c ^= t246[0] + cells[(int) (b & 15)]++;
    int left247 = 6;
    do {
      d = ((g * c) ^ (a - e)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left247 > 0);
    for (int i = 0; i < n; i++) {
      c = ((e ^ d) + e) + mix(g + i);
      d ^= ((h & 8829) - (f | c));
      cells[i & 15] += c >>> 5;
    }
    switch ((int) d & 3) {
      case 0 -> c += ((c - a) & (b & a));
      case 1 -> a += ((a | b) * (g ^ a));
      case 2 -> f += ((d + b) | (a ^ g));
      default -> f = mix((b & 21790));
    }
    try {
      c = check(((h + h) | f));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(h);
    } finally {
      h += mix(80);
    }
    if (((f | f)) % 3 == 0) {
      s += (char) ('a' + (f & 15));
      e = (((b & d) + (22443 + h)) & f);
    } else {
      h = ((d + b) & c);
    }
    x = x / 2 + (int) (((19470 & g) + 29727));
    c += (long) x + mix(e) * (mix(f) | (a ^ b));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (22641L + 24331L);
        if ((mix(g) & 31) == 18) {
          break;
        }
      }
    }
    int[] t254 = {(int) a, (int) mix(d), n, (int) (b & b)};
    g ^= t254[1] + cells[(int) (a & 15)]++;
    int left255 = 6;
    do {
      h = ((h + g) * (g ^ b)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left255 > 0);
    for (int i = 0; i < n; i++) {
      h = ((28411 * c) ^ (h * c)) + mix(g + i);
      f ^= ((d ^ e) + g);
      cells[i & 15] += h >>> 32;
    }
    switch ((int) d & 3) {
      case 0 -> g += ((b - 9619) + (14591L | 24754));
      case 1 -> f += ((h ^ 22555) | (a + f));
      case 2 -> d += ((h - 13000) * 28774);
      default -> f = mix((a * b));
    }
    try {
      e = check(((14077L * h) - (12954L * c)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(a);
    } finally {
      f += mix(100);
    }
    if (((a * a)) % 7 == 0) {
      s += (char) ('a' + (a & 15));
      d = (((d | e) | (e - h)) & e);
    } else {
      b = ((h | c) ^ f);
    }
    x = x / 2 + (int) (((a + b) ^ (13211 | e)));
    a += (long) x + mix(e) * (mix(c) | (h ^ g));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (g | h);
        if ((mix(c) & 31) == 11) {
          break;
        }
      }
    }
    int[] t262 = {(int) e, (int) mix(a), n, (int) (e | h)};
    d ^= t262[3] + cells[(int) (e & 15)]++;
    int left263 = 6;
    do {
      h = ((f - d) | (g + b)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left263 > 0);
    for (int i = 0; i < n; i++) {
      a = ((b ^ f) - (20693 - h)) + mix(a + i);
      h ^= ((f ^ a) & 20211);
      cells[i & 15] += a >>> 9;
    }
    switch ((int) h & 3) {
      case 0 -> c += ((h ^ b) & 21592L);
      case 1 -> g += ((a * h) * (17459 + g));
      case 2 -> e += ((d + d) ^ (9598 - e));
      default -> e = mix((h * 14221L));
    }
    try {
      c = check(((f - f) & (f ^ 2502)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(c);
    } finally {
      g += mix(19);
    }
    if (((b - h)) % 5 == 0) {
      s += (char) ('a' + (b & 15));
      d = (((f - e) - (a - 3976)) - ((9447L + d) + (c | 29654L)));
    } else {
      e = ((c * 29649) * (c | a));
    }
    x = x / 2 + (int) (((c ^ g) & 27020));
    f += (long) x + mix(f) * (mix(e) | (1711 | 28943L));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (e ^ 14998);
        if ((mix(h) & 31) == 14) {
          break;
        }
      }
    }
    int[] t270 = {(int) g, (int) mix(c), n, (int) (26827 ^ 21130L)};
    d ^= t270[3] + cells[(int) (g & 15)]++;
    int left271 = 6;
    do {
      g = ((21265L + d) + (h * g)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left271 > 0);
    for (int i = 0; i < n; i++) {
      c = ((f + 28913) ^ (26896L & a)) + mix(e + i);
      c ^= ((d + a) - (g + 6171));
      cells[i & 15] += c >>> 32;
    }
    switch ((int) d & 3) {
      case 0 -> c += ((19982 * b) ^ (7587 & d));
      case 1 -> g += ((g & b) ^ (f * 12246));
      case 2 -> h += ((e * 6336) - (3793 ^ g));
      default -> a = mix((c ^ 8692));
    }
    try {
      c = check(((d - 1368) + (10277 ^ g)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(e);
    } finally {
      c += mix(82);
    }
    if (((g + a)) % 5 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((a - h) - (d + a)) | ((h - f) & 12309));
    } else {
      d = ((8282 * c) + b);
    }
    x = x / 2 + (int) (((h - 11343) + c));
    b += (long) x + mix(a) * (mix(e) | (b ^ e));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (h ^ b);
        if ((mix(e) & 31) == 14) {
          break;
        }
      }
    }
    int[] t278 = {(int) b, (int) mix(f), n, (int) (b - c)};
    d ^= t278[2] + cells[(int) (b & 15)]++;
    int left279 = 6;
    do {
      c = ((c ^ 16332) ^ 8046L) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left279 > 0);
    for (int i = 0; i < n; i++) {
      h = ((b | h) ^ (c + e)) + mix(e + i);
      g ^= ((c ^ e) + (e * b));
      cells[i & 15] += h >>> 19;
    }
    switch ((int) f & 3) {
      case 0 -> a += ((d + a) + (e & 23169));
      case 1 -> g += ((e + f) + (h + e));
      case 2 -> a += ((15856L ^ e) & (c ^ g));
      default -> g = mix((20345L + e));
    }
    try {
      d = check(((c | h) + (c * e)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(a);
    } finally {
      d += mix(22);
    }
    if (((g ^ 17075)) % 8 == 0) {
      s += (char) ('a' + (h & 15));
      c = (((d | e) + c) + ((a - 20282L) * a));
    } else {
      f = ((d * 16975) * (15119 ^ e));
    }
    x = x / 2 + (int) (((18756L + d) ^ (g ^ f)));
    f += (long) x + mix(h) * (mix(f) | (a + g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (a | 27316);
        if ((mix(a) & 31) == 25) {
          break;
        }
      }
    }
    int[] t286 = {(int) e, (int) mix(g), n, (int) (e + 11452)};
    h ^= t286[3] + cells[(int) (e & 15)]++;
    int left287 = 6;
    do {
      a = ((20354 ^ e) - (b ^ 15022)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left287 > 0);
    for (int i = 0; i < n; i++) {
      h = ((e | e) ^ d) + mix(c + i);
      f ^= ((23260 ^ c) ^ (e + f));
      cells[i & 15] += h >>> 15;
    }
    switch ((int) b & 3) {
      case 0 -> e += ((26453L & h) + g);
      case 1 -> c += ((17500 & a) | (b * f));
      case 2 -> h += ((h + d) ^ d);
      default -> f = mix((h - 13205));
    }
    try {
      e = check(((e - h) ^ (h + c)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(f);
    } finally {
      c += mix(39);
    }
    if (((b ^ b)) % 3 == 0) {
      s += (char) ('a' + (d & 15));
      a = (((h + a) ^ c) & e);
    } else {
      a = ((e ^ f) | (e + 4484L));
    }
    x = x / 2 + (int) (((e - d) - f));
    a += (long) x + mix(a) * (mix(g) | (g | h));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (f ^ 14772);
        if ((mix(b) & 31) == 26) {
          break;
        }
      }
    }
    int[] t294 = {(int) c, (int) mix(h), n, (int) (c + f)};
    f ^= t294[2] + cells[(int) (c & 15)]++;
    int left295 = 6;
    do {
      a = ((d * a) & g) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left295 > 0);
    for (int i = 0; i < n; i++) {
      h = ((a | e) ^ (a & h)) + mix(e + i);
      a ^= ((c ^ b) ^ (e - c));
      cells[i & 15] += h >>> 13;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((c + c) ^ (f ^ 15659));
      case 1 -> d += ((e + 6070) * c);
      case 2 -> c += ((a ^ e) + c);
      default -> d = mix((b + f));
    }
    try {
      e = check(((h + h) - g));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(g);
    } finally {
      h += mix(15);
    }
    if (((d + 21699)) % 3 == 0) {
      s += (char) ('a' + (a & 15));
      e = (((e ^ b) + d) - f);
    } else {
      g = ((b ^ e) * b);
    }
    x = x / 2 + (int) (((f - d) ^ (a + e)));
    f += (long) x + mix(e) * (mix(b) | (7447 ^ f));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (a * e);
        if ((mix(f) & 31) == 15) {
          break;
        }
      }
    }
    int[] t302 = {(int) e, (int) mix(b), n, (int) (5378 ^ d)};
    c ^= t302[3] + cells[(int) (e & 15)]++;
    int left303 = 6;
    do {
      d = ((22272L ^ h) ^ (d * a)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left303 > 0);
    for (int i = 0; i < n; i++) {
      e = ((26275L ^ b) ^ (e * 4354L)) + mix(g + i);
      e ^= ((c + g) - d);
      cells[i & 15] += e >>> 16;
    }
    switch ((int) d & 3) {
      case 0 -> f += ((d + g) + (21507 & b));
      case 1 -> b += ((25175 - f) + (d - b));
      case 2 -> e += ((h ^ b) - 357);
      default -> f = mix((a * f));
    }
    try {
      a = check(((a & f) & (h ^ 25097)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(b);
    } finally {
      e += mix(10);
    }
    if (((g ^ 13481)) % 8 == 0) {
      s += (char) ('a' + (a & 15));
      g = (((c ^ 10413) ^ (h - e)) + ((h ^ 22) + (d ^ g)));
    } else {
      b = ((a & f) * (a - c));
    }
    x = x / 2 + (int) (((10819 | h) & (h + a)));
    e += (long) x + mix(d) * (mix(d) | (e - c));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (19930L + g);
        if ((mix(b) & 31) == 13) {
          break;
        }
      }
    }
    int[] t310 = {(int) g, (int) mix(a), n, (int) (17845L * 17933)};
    e ^= t310[0] + cells[(int) (g & 15)]++;
    int left311 = 6;
    do {
      f = ((7604 | h) + a) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left311 > 0);
    for (int i = 0; i < n; i++) {
      e = ((16621L + c) + 24100) + mix(h + i);
      a ^= ((c & f) | 24806);
      cells[i & 15] += e >>> 32;
    }
    switch ((int) h & 3) {
      case 0 -> f += ((28198 + a) | (f & 16203));
      case 1 -> f += ((c & 17455L) * (f ^ h));
      case 2 -> e += ((6172 + f) - (c + f));
      default -> c = mix((e + f));
    }
    try {
      g = check(((c + h) & (c + 5154)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(g);
    } finally {
      d += mix(60);
    }
    if (((28394 ^ 8436)) % 9 == 0) {
      s += (char) ('a' + (b & 15));
      h = (((23253 + d) + c) + ((b | d) & f));
    } else {
      g = ((11851 ^ b) * a);
    }
    x = x / 2 + (int) (((b ^ a) ^ a));
    f += (long) x + mix(a) * (mix(a) | (d ^ a));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (18624 | 9552);
        if ((mix(g) & 31) == 19) {
          break;
        }
      }
    }
    int[] t318 = {(int) b, (int) mix(h), n, (int) (g ^ c)};
    e ^= t318[2] + cells[(int) (b & 15)]++;
    int left319 = 6;
    do {
      d = ((b * 27310) & 5135) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left319 > 0);
    for (int i = 0; i < n; i++) {
      d = ((d + d) * (g ^ c)) + mix(g + i);
      c ^= ((d ^ g) + (2531 - d));
      cells[i & 15] += d >>> 11;
    }
    switch ((int) a & 3) {
      case 0 -> f += ((f | h) - (f - 8915L));
      case 1 -> b += ((a * e) + (e & h));
      case 2 -> d += ((a - 20631L) + (f & 8439));
      default -> h = mix((c & 13452));
    }
    try {
      f = check(((e + e) + d));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(f);
    } finally {
      g += mix(65);
    }
    if (((24536 * g)) % 5 == 0) {
      s += (char) ('a' + (e & 15));
      h = (((g ^ 19726L) ^ (5330L & a)) * d);
    } else {
      c = ((d ^ e) + (g ^ a));
    }
    x = x / 2 + (int) (((e | f) & (8590 * d)));
    b += (long) x + mix(d) * (mix(f) | (25655 | d));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (g ^ c);
        if ((mix(e) & 31) == 16) {
          break;
        }
      }
    }
    int[] t326 = {(int) e, (int) mix(b), n, (int) (b + 23047)};
    b ^= t326[2] + cells[(int) (e & 15)]++;
    int left327 = 6;
    do {
      c = ((d ^ g) ^ (h | d)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left327 > 0);
    for (int i = 0; i < n; i++) {
      c = ((c + f) ^ (h | f)) + mix(g + i);
      f ^= ((e & 4285) ^ c);
      cells[i & 15] += c >>> 38;
    }
    switch ((int) g & 3) {
      case 0 -> e += ((e ^ a) | h);
      case 1 -> e += ((d + b) + b);
      case 2 -> d += ((b - 9873L) - (28794 & 21043));
      default -> d = mix((d - d));
    }
    try {
      b = check(((c ^ 18214) & (d ^ a)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(b);
    } finally {
      b += mix(36);
    }
    if (((d ^ 3737)) % 7 == 0) {
      s += (char) ('a' + (d & 15));
      b = (((g * f) - f) + ((13499L | g) ^ (b * e)));
    } else {
      c = ((e * 27801) - 4979);
    }
    x = x / 2 + (int) (((e & c) + 9395));
    b += (long) x + mix(d) * (mix(e) | (c - a));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (e + g);
        if ((mix(d) & 31) == 22) {
          break;
        }
      }
    }
    int[] t334 = {(int) b, (int) mix(h), n, (int) (g + c)};
    d ^= t334[1] + cells[(int) (b & 15)]++;
    int left335 = 6;
    do {
      a = ((e - b) * (h & b)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left335 > 0);
    for (int i = 0; i < n; i++) {
      f = ((g + g) ^ (f ^ f)) + mix(d + i);
      c ^= ((g - a) ^ (d + 10574));
      cells[i & 15] += f >>> 2;
    }
    switch ((int) g & 3) {
      case 0 -> f += ((b + g) | 17229);
      case 1 -> b += ((d * g) ^ c);
      case 2 -> g += ((8070 - a) * e);
      default -> c = mix((22492 - h));
    }
    try {
      e = check(((c - f) ^ e));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      f += mix(49);
    }
    if (((g + e)) % 8 == 0) {
      s += (char) ('a' + (h & 15));
      f = (((g ^ h) ^ (e * g)) | g);
    } else {
      a = ((g + 1947) + 22447);
    }
    x = x / 2 + (int) (((21664 + e) + 15210));
    f += (long) x + mix(f) * (mix(c) | (b * f));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (g ^ a);
        if ((mix(b) & 31) == 24) {
          break;
        }
      }
    }
    int[] t342 = {(int) d, (int) mix(a), n, (int) (c + 23835)};
    d ^= t342[0] + cells[(int) (d & 15)]++;
    int left343 = 6;
    do {
      c = ((a + c) ^ (c - f)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left343 > 0);
    for (int i = 0; i < n; i++) {
      a = ((d ^ f) & (e ^ 8844L)) + mix(d + i);
      b ^= ((c + h) + b);
      cells[i & 15] += a >>> 35;
    }
    switch ((int) b & 3) {
      case 0 -> f += ((f ^ a) ^ (b * g));
      case 1 -> h += ((g | e) * (15529 - e));
      case 2 -> c += ((h | 16354) | (g ^ e));
      default -> b = mix((g ^ 9237));
    }
    try {
      h = check(((c ^ 19776) | (b + 2086)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(c);
    } finally {
      c += mix(48);
    }
    if (((a + a)) % 6 == 0) {
      s += (char) ('a' + (b & 15));
      a = (((c & a) & (16631L | g)) ^ ((a + c) & b));
    } else {
      c = ((1161L + c) & d);
    }
    x = x / 2 + (int) (((b & c) & (a & d)));
    h += (long) x + mix(a) * (mix(h) | (18708 | g));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (d + b);
        if ((mix(g) & 31) == 15) {
          break;
        }
      }
    }
    int[] t350 = {(int) f, (int) mix(h), n, (int) (h + a)};
    c ^= t350[2] + cells[(int) (f & 15)]++;
    int left351 = 6;
    do {
      b = ((3461L & d) * (d * h)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left351 > 0);
    for (int i = 0; i < n; i++) {
      e = ((b + 8654) ^ (h - c)) + mix(a + i);
      h ^= ((a ^ a) - (d * 26251));
      cells[i & 15] += e >>> 17;
    }
    switch ((int) e & 3) {
      case 0 -> e += ((a ^ d) & (f - a));
      case 1 -> d += ((6765 | h) - a);
      case 2 -> g += ((f + f) + (23875 * c));
      default -> c = mix((f + 27635));
    }
    try {
      b = check(((f | h) + (h - c)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(d);
    } finally {
      b += mix(82);
    }
    if (((13695 - e)) % 9 == 0) {
      s += (char) ('a' + (h & 15));
      h = (((e + c) * (b & d)) | ((b ^ f) - (20432 + d)));
    } else {
      b = ((g - c) * 2645);
    }
    x = x / 2 + (int) (((e & 6010) ^ (g ^ h)));
    c += (long) x + mix(b) * (mix(d) | (c ^ 11841));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (h ^ a);
        if ((mix(d) & 31) == 20) {
          break;
        }
      }
    }
    int[] t358 = {(int) d, (int) mix(e), n, (int) (c + e)};
    h ^= t358[2] + cells[(int) (d & 15)]++;
    int left359 = 6;
    do {
      b = ((e + h) + 15466) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left359 > 0);
    for (int i = 0; i < n; i++) {
      a = ((f - 17241) * (a ^ 16537)) + mix(g + i);
      a ^= ((14798L * e) - e);
      cells[i & 15] += a >>> 13;
    }
    switch ((int) e & 3) {
      case 0 -> b += ((8008 ^ 9653) | (h ^ 16196));
      case 1 -> a += ((23490 - b) * (c + 16207));
      case 2 -> h += ((h * g) & c);
      default -> d = mix((h & 3325));
    }
    try {
      c = check(((a + c) | h));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(e);
    } finally {
      b += mix(45);
    }
    if (((14903 - c)) % 9 == 0) {
      s += (char) ('a' + (d & 15));
      f = (((c ^ g) - (g & d)) | 11346L);
    } else {
      h = ((b ^ 23648) | f);
    }
    x = x / 2 + (int) (((e - a) | a));
    a += (long) x + mix(h) * (mix(h) | (a ^ 18501L));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (a - e);
        if ((mix(f) & 31) == 0) {
          break;
        }
      }
    }
    int[] t366 = {(int) c, (int) mix(h), n, (int) (11472L | f)};
    c ^= t366[1] + cells[(int) (c & 15)]++;
    int left367 = 6;
    do {
      h = ((b ^ 6973L) & b) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left367 > 0);
    for (int i = 0; i < n; i++) {
      d = ((1957 + h) ^ (7272 ^ h)) + mix(h + i);
      b ^= ((d + d) & d);
      cells[i & 15] += d >>> 15;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((17937L & c) + (f ^ c));
      case 1 -> g += ((24472L + g) ^ f);
      case 2 -> d += ((h | 9602L) + b);
      default -> g = mix((h | 19561));
    }
    try {
      b = check(((g - 4644L) + (g ^ b)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(g);
    } finally {
      c += mix(71);
    }
    if (((9564 ^ 17146L)) % 2 == 0) {
      s += (char) ('a' + (d & 15));
      g = (((d | 27107) ^ d) | ((5753L & 7528) ^ (26794 + c)));
    } else {
      a = ((3492L & d) ^ e);
    }
    x = x / 2 + (int) (((h ^ f) * (20996L * f)));
    b += (long) x + mix(g) * (mix(f) | (d + 1488L));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (e ^ a);
        if ((mix(c) & 31) == 21) {
          break;
        }
      }
    }
    int[] t374 = {(int) d, (int) mix(e), n, (int) (d ^ f)};
    a ^= t374[1] + cells[(int) (d & 15)]++;
    int left375 = 6;
    do {
      d = ((h | d) ^ e) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left375 > 0);
    for (int i = 0; i < n; i++) {
      g = ((e ^ b) ^ (d + 20855L)) + mix(h + i);
      d ^= ((h - 27299) & g);
      cells[i & 15] += g >>> 35;
    }
    switch ((int) g & 3) {
      case 0 -> b += ((b & e) | d);
      case 1 -> c += ((f * h) - (4414 ^ a));
      case 2 -> c += ((b - e) & (a + 1310));
      default -> h = mix((10637 | c));
    }
    try {
      a = check(((e * g) + (d + 25923)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(d);
    } finally {
      c += mix(15);
    }
    if (((g - h)) % 5 == 0) {
      s += (char) ('a' + (h & 15));
      d = (((7392 ^ c) + a) - ((d + 26663L) & e));
    } else {
      f = ((c ^ d) + (f * a));
    }
    x = x / 2 + (int) (((b | b) | (b + b)));
    h += (long) x + mix(g) * (mix(b) | (e * 9343));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (h ^ h);
        if ((mix(b) & 31) == 4) {
          break;
        }
      }
    }
    int[] t382 = {(int) f, (int) mix(f), n, (int) (f + a)};
    f ^= t382[0] + cells[(int) (f & 15)]++;
    int left383 = 6;
    do {
      g = ((f ^ f) + c) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left383 > 0);
    for (int i = 0; i < n; i++) {
      a = ((g | h) ^ f) + mix(f + i);
      e ^= ((e + 787) | (f + 11513L));
      cells[i & 15] += a >>> 21;
    }
    switch ((int) e & 3) {
      case 0 -> b += ((b + 16643) + (c ^ h));
      case 1 -> d += ((b ^ b) & (h + 25546));
      case 2 -> a += ((f & a) & (b * 1723));
      default -> a = mix((d ^ a));
    }
    try {
      b = check(((a + e) ^ (a - 29699L)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(1);
    }
    if (((11298 | 18518)) % 4 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((c | f) & (e * c)) - ((h + h) * (c - b)));
    } else {
      c = ((11215 + 29160) * (9076 & g));
    }
    x = x / 2 + (int) (((e ^ d) * (g + c)));
    e += (long) x + mix(h) * (mix(f) | (h + 3809));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (d * 24052L);
        if ((mix(d) & 31) == 26) {
          break;
        }
      }
    }
    int[] t390 = {(int) g, (int) mix(g), n, (int) (c & c)};
    a ^= t390[3] + cells[(int) (g & 15)]++;
    int left391 = 6;
    do {
      e = ((f ^ f) ^ (19696 | g)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left391 > 0);
    for (int i = 0; i < n; i++) {
      g = ((c * 27294L) ^ (21672 | g)) + mix(c + i);
      d ^= ((3273 - g) + e);
      cells[i & 15] += g >>> 34;
    }
    switch ((int) e & 3) {
      case 0 -> a += ((d - c) & (a + 9269));
      case 1 -> a += ((a & c) ^ b);
      case 2 -> e += ((19067 * a) - 17621);
      default -> d = mix((5559 + h));
    }
    try {
      e = check(((a ^ 15388) + (d + b)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(b);
    } finally {
      d += mix(54);
    }
    if (((e ^ h)) % 4 == 0) {
      s += (char) ('a' + (a & 15));
      a = (((g + g) & g) + ((f + g) ^ b));
    } else {
      b = ((g - e) & (27201 + a));
    }
    x = x / 2 + (int) (((g - b) | (2876L | a)));
    f += (long) x + mix(g) * (mix(b) | (b ^ d));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (a | 12615L);
        if ((mix(a) & 31) == 16) {
          break;
        }
      }
    }
    int[] t398 = {(int) a, (int) mix(b), n, (int) (g & c)};
    a ^= t398[0] + cells[(int) (a & 15)]++;
    int left399 = 6;
    do {
      g = ((h * 433) & f) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left399 > 0);
    for (int i = 0; i < n; i++) {
      d = ((d ^ 3327) + h) + mix(g + i);
      d ^= ((h | a) & (a | a));
      cells[i & 15] += d >>> 38;
    }
    switch ((int) a & 3) {
      case 0 -> g += ((17660 ^ a) & d);
      case 1 -> f += ((a ^ f) + 23727L);
      case 2 -> e += ((h * d) & (h + a));
      default -> a = mix((f + d));
    }
    try {
      c = check(((g + 20687) | (9632 ^ g)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(g);
    } finally {
      h += mix(10);
    }
    if (((a & 23948)) % 5 == 0) {
      s += (char) ('a' + (h & 15));
      e = (((h + f) ^ e) - g);
    } else {
      e = ((25373 * b) ^ b);
    }
    x = x / 2 + (int) (((b - 18766) ^ b));
    e += (long) x + mix(g) * (mix(b) | (11586 ^ 12282));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (g & 29310);
        if ((mix(h) & 31) == 2) {
          break;
        }
      }
    }
    int[] t406 = {(int) c, (int) mix(b), n, (int) (e & 1578)};
    g ^= t406[2] + cells[(int) (c & 15)]++;
    int left407 = 6;
    do {
      f = ((h ^ 14020) ^ (g * b)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left407 > 0);
    for (int i = 0; i < n; i++) {
      h = ((d ^ h) ^ (f & 2367L)) + mix(h + i);
      b ^= ((8790L ^ g) ^ (h + f));
      cells[i & 15] += h >>> 17;
    }
    switch ((int) c & 3) {
      case 0 -> f += ((16719 ^ g) - g);
      case 1 -> f += ((e & 8845) - h);
      case 2 -> f += ((d ^ h) ^ g);
      default -> h = mix((f + 22552));
    }
    try {
      g = check(((14001 - 19890) - a));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(f);
    } finally {
      b += mix(97);
    }
    if (((e * c)) % 9 == 0) {
      s += (char) ('a' + (b & 15));
      d = (((b + 11512L) * (13438 ^ h)) + h);
    } else {
      a = ((b ^ 17377) + e);
    }
    x = x / 2 + (int) (((c ^ e) - f));
    b += (long) x + mix(c) * (mix(c) | (c ^ d));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (f * 27403);
        if ((mix(f) & 31) == 31) {
          break;
        }
      }
    }
    int[] t414 = {(int) h, (int) mix(h), n, (int) (7795 + 22358L)};
    b ^= t414[1] + cells[(int) (h & 15)]++;
    int left415 = 6;
    do {
      c = ((h - h) + (2291L ^ e)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left415 > 0);
    for (int i = 0; i < n; i++) {
      a = ((12111 ^ g) + (f ^ 2992)) + mix(g + i);
      d ^= ((a ^ a) * e);
      cells[i & 15] += a >>> 39;
    }
    switch ((int) a & 3) {
      case 0 -> c += ((8710L & 9065) | (2097L + c));
      case 1 -> h += ((23306L ^ g) & (d | a));
      case 2 -> g += ((6187 & h) & (g + 1725L));
      default -> a = mix((29222 | g));
    }
    try {
      a = check(((g * e) + (d & g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(37);
    }
    if (((c + b)) % 8 == 0) {
      s += (char) ('a' + (b & 15));
      d = (((a ^ e) & e) + f);
    } else {
      d = ((h & e) | (a + b));
    }
    x = x / 2 + (int) (((h - e) ^ d));
    d += (long) x + mix(g) * (mix(e) | (d + d));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (h + e);
        if ((mix(d) & 31) == 16) {
          break;
        }
      }
    }
    int[] t422 = {(int) c, (int) mix(h), n, (int) (d ^ b)};
    e ^= t422[0] + cells[(int) (c & 15)]++;
    int left423 = 6;
    do {
      f = ((b - b) & (g ^ g)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left423 > 0);
    for (int i = 0; i < n; i++) {
      a = ((29975L - e) - (e * a)) + mix(b + i);
      g ^= ((9217 + 24748L) + (d ^ c));
      cells[i & 15] += a >>> 13;
    }
    switch ((int) d & 3) {
      case 0 -> g += ((g | 5969) - (f ^ b));
      case 1 -> a += ((13286L | f) ^ (a | 16774L));
      case 2 -> b += ((11232 * d) + (e | 14140));
      default -> a = mix((26252 & c));
    }
    try {
      e = check(((c ^ c) ^ 11597L));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(f);
    } finally {
      g += mix(60);
    }
    if (((f | 21377)) % 3 == 0) {
      s += (char) ('a' + (a & 15));
      f = (((b + c) & h) * f);
    } else {
      c = ((h & c) & (c ^ e));
    }
    x = x / 2 + (int) (((h + g) ^ (9504 ^ h)));
    h += (long) x + mix(d) * (mix(b) | (e ^ d));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (7965 * h);
        if ((mix(h) & 31) == 3) {
          break;
        }
      }
    }
    int[] t430 = {(int) f, (int) mix(b), n, (int) (18658L ^ 25324)};
    c ^= t430[1] + cells[(int) (f & 15)]++;
    int left431 = 6;
    do {
      g = ((f + 1862) + (e & e)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left431 > 0);
    for (int i = 0; i < n; i++) {
      e = ((e + 6272) | (16082 & h)) + mix(d + i);
      e ^= ((f ^ b) | (10647 & c));
      cells[i & 15] += e >>> 38;
    }
    switch ((int) h & 3) {
      case 0 -> h += ((b | 25959) * (e ^ b));
      case 1 -> h += ((d * g) + (b * d));
      case 2 -> e += ((a ^ h) + (c & 18284));
      default -> f = mix((b ^ 9019));
    }
    try {
      d = check(((f + d) ^ 823));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(c);
    } finally {
      c += mix(70);
    }
    if (((h * e)) % 8 == 0) {
      s += (char) ('a' + (h & 15));
      a = (((f ^ d) * e) - ((b & b) * (f & d)));
    } else {
      c = ((f + h) + 9341);
    }
    x = x / 2 + (int) (((g | a) & (g + 15930)));
    e += (long) x + mix(c) * (mix(e) | (e | 23218));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (c & 29451);
        if ((mix(c) & 31) == 10) {
          break;
        }
      }
    }
    int[] t438 = {(int) h, (int) mix(g), n, (int) (h - f)};
    e ^= t438[1] + cells[(int) (h & 15)]++;
    int left439 = 6;
    do {
      c = ((3768 * d) + (d * b)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left439 > 0);
    for (int i = 0; i < n; i++) {
      a = ((a ^ e) & (b ^ e)) + mix(d + i);
      g ^= ((c * 25747) ^ (a & f));
      cells[i & 15] += a >>> 10;
    }
    switch ((int) a & 3) {
      case 0 -> f += ((b - 405L) ^ b);
      case 1 -> d += ((e * a) ^ (f + e));
      case 2 -> e += ((c - g) + (f * 10386L));
      default -> d = mix((g ^ 29347));
    }
    try {
      h = check(((e * 29612L) ^ (a ^ 2395)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(d);
    } finally {
      c += mix(6);
    }
    if (((d | 15299L)) % 7 == 0) {
      s += (char) ('a' + (f & 15));
      c = (((h ^ f) ^ 893L) + 5401);
    } else {
      c = ((a * 16231) * (d * g));
    }
    x = x / 2 + (int) (((11109 & 29574) | d));
    h += (long) x + mix(c) * (mix(e) | (c + c));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (e & h);
        if ((mix(f) & 31) == 18) {
          break;
        }
      }
    }
    int[] t446 = {(int) g, (int) mix(f), n, (int) (e + f)};
    g ^= t446[1] + cells[(int) (g & 15)]++;
    int left447 = 6;
    do {
      b = ((h * c) | (5859 - d)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left447 > 0);
    for (int i = 0; i < n; i++) {
      a = ((f + f) & (e | f)) + mix(g + i);
      g ^= ((f & c) & (1707 * d));
      cells[i & 15] += a >>> 13;
    }
    switch ((int) c & 3) {
      case 0 -> d += ((a ^ f) * g);
      case 1 -> c += ((a + a) * (4563 ^ e));
      case 2 -> b += ((g + d) ^ (12116 - 1436L));
      default -> b = mix((e - d));
    }
    try {
      d = check(((14281L + f) + 2993));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(5);
    }
    if (((d + f)) % 5 == 0) {
      s += (char) ('a' + (d & 15));
      c = (((e - d) ^ (g ^ f)) + ((19410 | f) * (c + e)));
    } else {
      b = ((d - 8972) + e);
    }
    x = x / 2 + (int) (((h ^ 3291) | (a | f)));
    d += (long) x + mix(d) * (mix(d) | (e | b));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (c - h);
        if ((mix(h) & 31) == 8) {
          break;
        }
      }
    }
    int[] t454 = {(int) b, (int) mix(c), n, (int) (e & 3893L)};
    d ^= t454[0] + cells[(int) (b & 15)]++;
    int left455 = 6;
    do {
      f = ((b + 14485L) ^ (c + c)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left455 > 0);
    for (int i = 0; i < n; i++) {
      f = ((23004 & g) + h) + mix(g + i);
      g ^= ((g | 27962L) + b);
      cells[i & 15] += f >>> 17;
    }
    switch ((int) d & 3) {
      case 0 -> c += ((19557L ^ d) + (c * 20180));
      case 1 -> d += ((a ^ c) + g);
      case 2 -> c += ((a + d) + (d * f));
      default -> h = mix((g + b));
    }
    try {
      h = check(((a ^ 882) + (9159 - 18305)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(d);
    } finally {
      f += mix(73);
    }
    if (((a + c)) % 6 == 0) {
      s += (char) ('a' + (c & 15));
      h = (((f | d) - (a | f)) & f);
    } else {
      a = ((a - c) ^ (6062 & g));
    }
    x = x / 2 + (int) (((28052L ^ 21825) - (6716L - b)));
    a += (long) x + mix(h) * (mix(e) | (b ^ 12066));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (g + a);
        if ((mix(d) & 31) == 22) {
          break;
        }
      }
    }
    int[] t462 = {(int) a, (int) mix(f), n, (int) (d ^ g)};
    h ^= t462[1] + cells[(int) (a & 15)]++;
    int left463 = 6;
    do {
      d = ((a + d) + (15019 - 16750)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left463 > 0);
    for (int i = 0; i < n; i++) {
      f = ((b | g) ^ (d * 1262L)) + mix(g + i);
      f ^= ((d | d) + (d + c));
      cells[i & 15] += f >>> 27;
    }
    switch ((int) f & 3) {
      case 0 -> g += ((e & d) | 2874);
      case 1 -> g += ((c + c) + a);
      case 2 -> h += ((a & d) - (28916L - 24595));
      default -> a = mix((b + c));
    }
    try {
      a = check(((f | b) - 4609));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(f);
    } finally {
      b += mix(54);
    }
    if (((e + c)) % 7 == 0) {
      s += (char) ('a' + (a & 15));
      d = (((13319 + h) | e) + 10173L);
    } else {
      e = ((21001 ^ d) + (c + 5768));
    }
    x = x / 2 + (int) (((h - e) & h));
    a += (long) x + mix(b) * (mix(h) | (g - e));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (b + 29706);
        if ((mix(a) & 31) == 29) {
          break;
        }
      }
    }
    int[] t470 = {(int) c, (int) mix(c), n, (int) (e ^ b)};
    h ^= t470[3] + cells[(int) (c & 15)]++;
    int left471 = 6;
    do {
      c = ((14418L * d) + d) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left471 > 0);
    for (int i = 0; i < n; i++) {
      g = ((b ^ f) | f) + mix(g + i);
      h ^= ((h + a) ^ g);
      cells[i & 15] += g >>> 29;
    }
    switch ((int) f & 3) {
      case 0 -> g += ((a + e) ^ (13315 + a));
      case 1 -> d += ((23149 + d) & (f & d));
      case 2 -> b += ((a | h) + g);
      default -> c = mix((6012L + 19758));
    }
    try {
      g = check(((f + 15707L) | (e | c)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(d);
    } finally {
      b += mix(20);
    }
    if (((c * e)) % 9 == 0) {
      s += (char) ('a' + (d & 15));
      a = (((h * a) - (24840 + 23431)) ^ e);
    } else {
      h = ((f & 2215L) ^ c);
    }
    x = x / 2 + (int) (((h | c) ^ (a * d)));
    f += (long) x + mix(c) * (mix(b) | (b + 3372L));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (e & a);
        if ((mix(c) & 31) == 30) {
          break;
        }
      }
    }
    int[] t478 = {(int) e, (int) mix(f), n, (int) (f * g)};
    f ^= t478[2] + cells[(int) (e & 15)]++;
    int left479 = 6;
    do {
      b = ((c ^ 12570) ^ a) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left479 > 0);
    for (int i = 0; i < n; i++) {
      h = ((h & c) + (g ^ g)) + mix(f + i);
      b ^= ((c * c) - b);
      cells[i & 15] += h >>> 17;
    }
    switch ((int) f & 3) {
      case 0 -> f += ((e + 6111) ^ (h ^ 5551));
      case 1 -> h += ((g & 14578) + 14434L);
      case 2 -> c += ((d | 29473) & 15307);
      default -> h = mix((h ^ a));
    }
    try {
      d = check(((h ^ 16823) - (26973 - 1569)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(f);
    } finally {
      b += mix(7);
    }
    if (((20032 * h)) % 7 == 0) {
      s += (char) ('a' + (g & 15));
      c = (((f - b) & (c - e)) * h);
    } else {
      h = ((h ^ e) ^ 6881);
    }
    x = x / 2 + (int) (((24454 + b) | g));
    h += (long) x + mix(e) * (mix(g) | (27426 & 27818));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (c ^ f);
        if ((mix(a) & 31) == 20) {
          break;
        }
      }
    }
    int[] t486 = {(int) h, (int) mix(a), n, (int) (f + c)};
    e ^= t486[1] + cells[(int) (h & 15)]++;
    int left487 = 6;
    do {
      f = ((h ^ 14131) + (18980 - 466)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left487 > 0);
    for (int i = 0; i < n; i++) {
      h = ((g + 1932L) & (21657L + e)) + mix(a + i);
      c ^= ((g & g) | c);
      cells[i & 15] += h >>> 36;
    }
    switch ((int) b & 3) {
      case 0 -> c += ((b * f) ^ (5480 + d));
      case 1 -> f += ((f ^ h) + (b + g));
      case 2 -> g += ((e - 5650) * e);
      default -> g = mix((f + f));
    }
    try {
      f = check(((c + g) ^ h));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(f);
    } finally {
      b += mix(86);
    }
    if (((7490L + h)) % 6 == 0) {
      s += (char) ('a' + (f & 15));
      h = (((16200L ^ 25539L) + (e + 18386)) ^ ((h & c) & (c | 7163L)));
    } else {
      h = ((e ^ f) + f);
    }
    x = x / 2 + (int) (((d * b) | (f | e)));
    h += (long) x + mix(e) * (mix(b) | (e & h));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (g ^ c);
        if ((mix(a) & 31) == 3) {
          break;
        }
      }
    }
    int[] t494 = {(int) d, (int) mix(h), n, (int) (g - a)};
    a ^= t494[0] + cells[(int) (d & 15)]++;
    int left495 = 6;
    do {
      c = ((c + h) + (e - 9796)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left495 > 0);
    for (int i = 0; i < n; i++) {
      b = ((h ^ 6229L) * h) + mix(a + i);
      a ^= ((h ^ b) ^ a);
      cells[i & 15] += b >>> 28;
    }
    switch ((int) h & 3) {
      case 0 -> b += ((b & g) + (d | e));
      case 1 -> d += ((5103 & e) ^ e);
      case 2 -> e += ((e | b) | a);
      default -> a = mix((e + a));
    }
    try {
      h = check(((h + h) + (d ^ e)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(f);
    } finally {
      a += mix(17);
    }
    if (((8679 - a)) % 2 == 0) {
      s += (char) ('a' + (f & 15));
      g = (((8297 ^ a) - (h & g)) * ((f - b) | a));
    } else {
      a = ((12754 * 16752) | (e + a));
    }
    x = x / 2 + (int) (((c | a) & (g - c)));
    a += (long) x + mix(a) * (mix(h) | (h + b));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (d ^ h);
        if ((mix(b) & 31) == 17) {
          break;
        }
      }
    }
    int[] t502 = {(int) d, (int) mix(g), n, (int) (b ^ c)};
    h ^= t502[1] + cells[(int) (d & 15)]++;
    int left503 = 6;
    do {
      h = ((d + e) ^ (12472 & 7307)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left503 > 0);
    for (int i = 0; i < n; i++) {
      c = ((c - d) ^ f) + mix(e + i);
      d ^= ((24283L ^ 27328) + (e + d));
      cells[i & 15] += c >>> 34;
    }
    switch ((int) g & 3) {
      case 0 -> g += ((d | e) & 27437L);
      case 1 -> d += ((g | c) & (b + e));
      case 2 -> d += ((6634 & d) - (14471 - 11006));
      default -> h = mix((1245L ^ f));
    }
    try {
      b = check(((18155L | h) + (d ^ h)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(d);
    } finally {
      a += mix(65);
    }
    if (((d + d)) % 2 == 0) {
      s += (char) ('a' + (c & 15));
      f = (((f - c) ^ (f + f)) - ((g * c) - (17883L - b)));
    } else {
      d = ((8210 + g) | (d - b));
    }
    x = x / 2 + (int) (((12793 ^ d) + (11375 + c)));
    b += (long) x + mix(g) * (mix(b) | (a ^ d));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (g ^ 1486);
        if ((mix(b) & 31) == 11) {
          break;
        }
      }
    }
    int[] t510 = {(int) a, (int) mix(g), n, (int) (h | 27608)};
    d ^= t510[2] + cells[(int) (a & 15)]++;
    int left511 = 6;
    do {
      a = ((h | f) & 3774) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left511 > 0);
    for (int i = 0; i < n; i++) {
      b = ((d + g) - 7994L) + mix(d + i);
      b ^= ((c * g) ^ (h ^ 17508L));
      cells[i & 15] += b >>> 27;
    }
    switch ((int) b & 3) {
      case 0 -> h += ((h + e) + (18114 * 13725));
      case 1 -> c += ((b | c) * a);
      case 2 -> g += ((g ^ d) ^ (7443L + g));
      default -> h = mix((10310 + d));
    }
    try {
      e = check(((d * d) ^ (a + 4710L)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(h);
    } finally {
      f += mix(17);
    }
    if (((a + 27127L)) % 9 == 0) {
      s += (char) ('a' + (h & 15));
      d = (((f * b) & 1938L) & ((e & e) + 15204L));
    } else {
      b = ((16866 + h) + e);
    }
    x = x / 2 + (int) (((b | c) + (27590L ^ e)));
    b += (long) x + mix(e) * (mix(d) | (e ^ a));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (1669 - f);
        if ((mix(d) & 31) == 14) {
          break;
        }
      }
    }
    int[] t518 = {(int) h, (int) mix(c), n, (int) (a * e)};
    b ^= t518[1] + cells[(int) (h & 15)]++;
    int left519 = 6;
    do {
      g = ((a & h) - 2894) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left519 > 0);
    for (int i = 0; i < n; i++) {
      a = ((h ^ c) + g) + mix(c + i);
      h ^= ((f + e) ^ (d - d));
      cells[i & 15] += a >>> 38;
    }
    switch ((int) c & 3) {
      case 0 -> h += ((9499L + 3218) + (8270 ^ e));
      case 1 -> b += ((e | f) + 20734);
      case 2 -> b += ((a + c) | (b ^ 25872L));
      default -> a = mix((h + 13701L));
    }
    try {
      a = check(((4694 + 29203) - f));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(c);
    } finally {
      f += mix(71);
    }
    if (((a & a)) % 2 == 0) {
      s += (char) ('a' + (h & 15));
      d = (((a + g) | c) & d);
    } else {
      f = ((e & a) & f);
    }
    x = x / 2 + (int) (((a + c) - (28495 * b)));
    b += (long) x + mix(b) * (mix(b) | (c - h));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (22786 * h);
        if ((mix(g) & 31) == 30) {
          break;
        }
      }
    }
    int[] t526 = {(int) f, (int) mix(d), n, (int) (12981L & a)};
    d ^= t526[2] + cells[(int) (f & 15)]++;
    int left527 = 6;
    do {
      a = ((g + f) | a) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left527 > 0);
    for (int i = 0; i < n; i++) {
      e = ((1603 - b) + f) + mix(e + i);
      h ^= ((d ^ 23869) + (a - a));
      cells[i & 15] += e >>> 37;
    }
    switch ((int) d & 3) {
      case 0 -> e += ((d ^ e) * b);
      case 1 -> f += ((d ^ d) | (21725 | 2291));
      case 2 -> c += ((d | f) ^ 23379);
      default -> d = mix((b + b));
    }
    try {
      c = check(((18431 ^ 4716L) + (d + f)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(h);
    } finally {
      f += mix(95);
    }
    if (((e + f)) % 9 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((24440 + f) ^ g) & ((c ^ b) ^ (f ^ 27006L)));
    } else {
      g = ((g + g) ^ d);
    }
    x = x / 2 + (int) (((e ^ b) & (a + c)));
    h += (long) x + mix(b) * (mix(h) | (a - a));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (b ^ a);
        if ((mix(f) & 31) == 8) {
          break;
        }
      }
    }
    int[] t534 = {(int) c, (int) mix(d), n, (int) (g & h)};
    h ^= t534[2] + cells[(int) (c & 15)]++;
    int left535 = 6;
    do {
      h = ((23269 & b) - e) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left535 > 0);
    for (int i = 0; i < n; i++) {
      b = ((a ^ b) + g) + mix(b + i);
      c ^= ((3559L + 27203) + (c | 19643));
      cells[i & 15] += b >>> 13;
    }
    switch ((int) c & 3) {
      case 0 -> h += ((120 + h) | (637L + 7304));
      case 1 -> a += ((f ^ c) & 23056L);
      case 2 -> h += ((g * b) * (d ^ f));
      default -> a = mix((29683L ^ d));
    }
    try {
      f = check(((d ^ g) ^ (f ^ c)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(c);
    } finally {
      b += mix(81);
    }
    if (((c * c)) % 5 == 0) {
      s += (char) ('a' + (g & 15));
      h = (((3797 - a) - (b + d)) - ((h | g) & (18077 + h)));
    } else {
      a = ((b - 26833) * 19350);
    }
    x = x / 2 + (int) (((18675 * h) ^ (a | b)));
    h += (long) x + mix(b) * (mix(h) | (c | e));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (a | g);
        if ((mix(b) & 31) == 4) {
          break;
        }
      }
    }
    int[] t542 = {(int) e, (int) mix(d), n, (int) (c + g)};
    d ^= t542[1] + cells[(int) (e & 15)]++;
    int left543 = 6;
    do {
      c = ((f + g) * a) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left543 > 0);
    for (int i = 0; i < n; i++) {
      d = ((28412 ^ f) ^ (d ^ 20592)) + mix(c + i);
      g ^= ((e - b) & 7158);
      cells[i & 15] += d >>> 7;
    }
    switch ((int) d & 3) {
      case 0 -> e += ((25966 * b) * (25623L + c));
      case 1 -> a += ((1598 & a) + 28676);
      case 2 -> b += ((g - e) * (e ^ h));
      default -> b = mix((h | a));
    }
    try {
      e = check(((29224L | b) ^ (g * a)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(g);
    } finally {
      f += mix(36);
    }
    if (((27590L - b)) % 2 == 0) {
      s += (char) ('a' + (f & 15));
      h = (((f - a) & (28421L | h)) ^ ((2027 ^ f) * (c + e)));
    } else {
      e = ((f & 12491) - c);
    }
    x = x / 2 + (int) (((d * g) + (c - c)));
    a += (long) x + mix(b) * (mix(a) | (f * 18558L));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (17261L | 9481L);
        if ((mix(b) & 31) == 11) {
          break;
        }
      }
    }
    int[] t550 = {(int) a, (int) mix(d), n, (int) (f * 15159L)};
    f ^= t550[3] + cells[(int) (a & 15)]++;
    int left551 = 6;
    do {
      c = ((h + f) ^ 23318) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left551 > 0);
    for (int i = 0; i < n; i++) {
      e = ((g & 29027) | (f | d)) + mix(e + i);
      a ^= ((f & h) | (a ^ 1428));
      cells[i & 15] += e >>> 1;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((b | g) ^ 61L);
      case 1 -> g += ((13687 - g) | a);
      case 2 -> b += ((a ^ f) & (29454L - b));
      default -> e = mix((g * a));
    }
    try {
      h = check(((f ^ b) + 388));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(f);
    } finally {
      e += mix(55);
    }
    if (((h - 25200)) % 2 == 0) {
      s += (char) ('a' + (a & 15));
      b = (((f | e) + (18964 * f)) - ((24961 | e) - f));
    } else {
      g = ((d ^ 15035) | (a - 9971));
    }
    x = x / 2 + (int) (((f ^ h) + d));
    g += (long) x + mix(c) * (mix(f) | (b * g));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (b & h);
        if ((mix(d) & 31) == 13) {
          break;
        }
      }
    }
    int[] t558 = {(int) h, (int) mix(d), n, (int) (13674L | c)};
    d ^= t558[1] + cells[(int) (h & 15)]++;
    int left559 = 6;
    do {
      b = ((18017 | 17744) + (19746L | h)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left559 > 0);
    for (int i = 0; i < n; i++) {
      b = ((g * e) - d) + mix(f + i);
      h ^= ((a | h) ^ (21381L + d));
      cells[i & 15] += b >>> 6;
    }
    switch ((int) a & 3) {
      case 0 -> d += ((27530 & d) + (c + h));
      case 1 -> h += ((21643 + h) - (23754 - d));
      case 2 -> e += ((d & a) | c);
      default -> b = mix((a ^ e));
    }
    try {
      d = check(((d + h) & (a + b)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(a);
    } finally {
      e += mix(27);
    }
    if (((1887L - 29648L)) % 7 == 0) {
      s += (char) ('a' + (d & 15));
      h = (((c + 2460) * h) + ((d + c) & (4546 - f)));
    } else {
      a = ((g - 1132) ^ 7973);
    }
    x = x / 2 + (int) (((17768 | 28142L) | c));
    d += (long) x + mix(e) * (mix(f) | (e ^ h));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (b * a);
        if ((mix(e) & 31) == 24) {
          break;
        }
      }
    }
    int[] t566 = {(int) f, (int) mix(d), n, (int) (c * e)};
    h ^= t566[0] + cells[(int) (f & 15)]++;
    int left567 = 6;
    do {
      c = ((f ^ f) * (3192L + a)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left567 > 0);
    for (int i = 0; i < n; i++) {
      f = ((d & b) * (e & f)) + mix(a + i);
      f ^= ((g * f) ^ (g * d));
      cells[i & 15] += f >>> 2;
    }
    switch ((int) a & 3) {
      case 0 -> c += ((d ^ 22751) * (c ^ e));
      case 1 -> g += ((124L + f) ^ (15027L ^ f));
      case 2 -> f += ((a - 15849) ^ (24258 * e));
      default -> f = mix((9355 * c));
    }
    try {
      g = check(((17361 + a) - h));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(g);
    } finally {
      f += mix(31);
    }
    if (((a + b)) % 3 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((16323 - f) ^ b) + ((a * g) + (e ^ c)));
    } else {
      c = ((a - e) ^ (d & 29247));
    }
    x = x / 2 + (int) (((g & d) ^ (c | d)));
    g += (long) x + mix(a) * (mix(c) | (e + a));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (20637 ^ a);
        if ((mix(g) & 31) == 11) {
          break;
        }
      }
    }
    int[] t574 = {(int) d, (int) mix(d), n, (int) (e ^ g)};
    e ^= t574[0] + cells[(int) (d & 15)]++;
    int left575 = 6;
    do {
      a = ((c | h) ^ e) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left575 > 0);
    for (int i = 0; i < n; i++) {
      g = ((e * 27242) + 24713L) + mix(d + i);
      d ^= ((f ^ h) + (b ^ 12485));
      cells[i & 15] += g >>> 23;
    }
    switch ((int) h & 3) {
      case 0 -> f += ((6953 - a) + 4983);
      case 1 -> f += ((b ^ e) + (h * b));
      case 2 -> c += ((f ^ d) + (6522 & f));
      default -> a = mix((25260 ^ d));
    }
    try {
      b = check(((e * 14632) + (d + g)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(d);
    } finally {
      g += mix(43);
    }
    if (((26765L ^ e)) % 2 == 0) {
      s += (char) ('a' + (e & 15));
      a = (((12113 ^ e) ^ (h * a)) ^ g);
    } else {
      f = ((e - 22428) + 4482);
    }
    x = x / 2 + (int) (((a & c) * f));
    h += (long) x + mix(h) * (mix(e) | (f & b));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (24410L | 1734);
        if ((mix(b) & 31) == 2) {
          break;
        }
      }
    }
    int[] t582 = {(int) c, (int) mix(f), n, (int) (b ^ g)};
    c ^= t582[2] + cells[(int) (c & 15)]++;
    int left583 = 6;
    do {
      f = ((c + e) ^ (c - b)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left583 > 0);
    for (int i = 0; i < n; i++) {
      a = ((d ^ c) & (f ^ a)) + mix(h + i);
      a ^= ((16347 - g) ^ 3456);
      cells[i & 15] += a >>> 22;
    }
    switch ((int) b & 3) {
      case 0 -> f += ((a - a) + (28995L + c));
      case 1 -> h += ((b ^ e) & f);
      case 2 -> f += ((24781 - g) + c);
      default -> c = mix((g + e));
    }
    try {
      d = check(((24365 * a) ^ (g | 16724)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(c);
    } finally {
      e += mix(99);
    }
    if (((19644 ^ 16587)) % 3 == 0) {
      s += (char) ('a' + (b & 15));
      b = (((h ^ d) * g) & ((8930L | 18630L) ^ (h | 26714L)));
    } else {
      b = ((h * a) ^ (16157L ^ 24171));
    }
    x = x / 2 + (int) (((h + b) * 20580));
    g += (long) x + mix(f) * (mix(g) | (c + 17884));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (f | e);
        if ((mix(a) & 31) == 11) {
          break;
        }
      }
    }
    int[] t590 = {(int) e, (int) mix(h), n, (int) (f | h)};
    a ^= t590[2] + cells[(int) (e & 15)]++;
    int left591 = 6;
    do {
      e = ((c * d) & (c & f)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left591 > 0);
    for (int i = 0; i < n; i++) {
      h = ((d ^ 10962) * (c ^ c)) + mix(c + i);
      b ^= ((d - e) ^ e);
      cells[i & 15] += h >>> 37;
    }
    switch ((int) d & 3) {
      case 0 -> h += ((b ^ h) ^ (a ^ d));
      case 1 -> d += ((f | h) ^ (c - 13939));
      case 2 -> f += ((f | 19203L) ^ (11098 * 4427));
      default -> b = mix((f + g));
    }
    try {
      d = check(((8506 ^ b) | (h - a)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(a);
    } finally {
      g += mix(23);
    }
    if (((f ^ f)) % 5 == 0) {
      s += (char) ('a' + (c & 15));
      f = (((14190 + a) & (a + g)) ^ 14565);
    } else {
      h = ((f ^ g) + c);
    }
    x = x / 2 + (int) (((d + e) ^ e));
    h += (long) x + mix(f) * (mix(e) | (9835 ^ d));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (g + 20753);
        if ((mix(h) & 31) == 26) {
          break;
        }
      }
    }
    int[] t598 = {(int) h, (int) mix(b), n, (int) (e * f)};
    h ^= t598[3] + cells[(int) (h & 15)]++;
    int left599 = 6;
    do {
      e = ((e + b) | (b | c)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left599 > 0);
    for (int i = 0; i < n; i++) {
      g = ((12514 - e) ^ (9914 ^ g)) + mix(g + i);
      a ^= ((a + 18748) * (e | f));
      cells[i & 15] += g >>> 25;
    }
    switch ((int) e & 3) {
      case 0 -> a += ((d ^ a) ^ (e ^ e));
      case 1 -> d += ((f ^ f) | (f & g));
      case 2 -> b += ((26760L + f) ^ (2248L + 29475L));
      default -> d = mix((a ^ c));
    }
    try {
      a = check(((g + 16768) * (872 ^ g)));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(g);
    } finally {
      c += mix(77);
    }
    if (((c + a)) % 8 == 0) {
      s += (char) ('a' + (g & 15));
      h = (((d ^ 7739L) & (f + h)) & ((e * 2539L) - (e ^ h)));
    } else {
      d = ((a & 23152) ^ (g * e));
    }
    x = x / 2 + (int) (((b - 17974L) * 321));
    e += (long) x + mix(c) * (mix(a) | (c + c));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c | g);
        if ((mix(f) & 31) == 17) {
          break;
        }
      }
    }
    int[] t606 = {(int) f, (int) mix(d), n, (int) (b + h)};
    a ^= t606[1] + cells[(int) (f & 15)]++;
    int left607 = 6;
    do {
      f = ((5404L ^ 14437) ^ a) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left607 > 0);
    for (int i = 0; i < n; i++) {
      c = ((a | h) & (e + 4374)) + mix(c + i);
      d ^= ((a ^ 11248L) * (g + 10325));
      cells[i & 15] += c >>> 38;
    }
    switch ((int) b & 3) {
      case 0 -> c += ((d - c) & (e - b));
      case 1 -> e += ((b + h) ^ c);
      case 2 -> g += ((8236 * f) * g);
      default -> g = mix((g + g));
    }
    try {
      f = check(((h * 16635L) + d));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(g);
    } finally {
      b += mix(51);
    }
    if (((20905 ^ 24014)) % 2 == 0) {
      s += (char) ('a' + (a & 15));
      b = (((g - b) + (a ^ d)) * ((a * c) & c));
    } else {
      c = ((h + 14503L) + f);
    }
    x = x / 2 + (int) (((e - 5410) * b));
    b += (long) x + mix(f) * (mix(c) | (16258 ^ 16221));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (18212L + 3423L);
        if ((mix(a) & 31) == 14) {
          break;
        }
      }
    }
    int[] t614 = {(int) d, (int) mix(a), n, (int) (d | h)};
    g ^= t614[0] + cells[(int) (d & 15)]++;
    int left615 = 6;
    do {
      b = ((c * a) ^ (4930L * 9456L)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left615 > 0);
    for (int i = 0; i < n; i++) {
      b = ((e & e) ^ (h + e)) + mix(f + i);
      c ^= ((a ^ e) ^ b);
      cells[i & 15] += b >>> 16;
    }
    switch ((int) b & 3) {
      case 0 -> e += ((e + e) * c);
      case 1 -> d += ((g ^ e) & b);
      case 2 -> d += ((f - a) * (c | d));
      default -> h = mix((d + 11441L));
    }
    try {
      d = check(((e ^ 19165) + (10669L * a)));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(h);
    } finally {
      e += mix(69);
    }
    if (((b & 18176)) % 8 == 0) {
      s += (char) ('a' + (b & 15));
      h = (((g + d) + (g * d)) ^ d);
    } else {
      c = ((4057 ^ 25789) ^ e);
    }
    x = x / 2 + (int) (((g ^ 22792) + c));
    h += (long) x + mix(e) * (mix(c) | (17361 | h));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (24906 & e);
        if ((mix(c) & 31) == 13) {
          break;
        }
      }
    }
    int[] t622 = {(int) c, (int) mix(a), n, (int) (d ^ 5517)};
    h ^= t622[1] + cells[(int) (c & 15)]++;
    int left623 = 6;
    do {
      c = ((b * f) * (g & f)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left623 > 0);
    for (int i = 0; i < n; i++) {
      c = ((28772L + d) ^ d) + mix(g + i);
      f ^= ((16930 + h) ^ a);
      cells[i & 15] += c >>> 35;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((e - d) & f);
      case 1 -> g += ((c * f) ^ (f + h));
      case 2 -> c += ((9215L | f) - (g & 1655));
      default -> e = mix((4006 + 10513));
    }
    try {
      g = check(((f ^ g) & (a ^ f)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(b);
    } finally {
      d += mix(25);
    }
    if (((g ^ g)) % 6 == 0) {
      s += (char) ('a' + (d & 15));
      e = (((c + g) & f) * ((c & h) - c));
    } else {
      f = ((c + g) | b);
    }
    x = x / 2 + (int) (((c | c) & (b + e)));
    g += (long) x + mix(d) * (mix(a) | (24208L + e));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (c & e);
        if ((mix(b) & 31) == 14) {
          break;
        }
      }
    }
    int[] t630 = {(int) e, (int) mix(f), n, (int) (c & 29908L)};
    d ^= t630[3] + cells[(int) (e & 15)]++;
    int left631 = 6;
    do {
      h = ((g & f) - (e ^ a)) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left631 > 0);
    for (int i = 0; i < n; i++) {
      b = ((e * f) | (b - h)) + mix(c + i);
      b ^= ((h - f) & g);
      cells[i & 15] += b >>> 30;
    }
    switch ((int) d & 3) {
      case 0 -> a += ((6540 + d) - d);
      case 1 -> g += ((c | f) + (21194L ^ b));
      case 2 -> c += ((e & f) ^ c);
      default -> f = mix((e & a));
    }
    try {
      b = check(((12965L ^ c) & (g & a)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(71);
    }
    if (((6070 * a)) % 2 == 0) {
      s += (char) ('a' + (a & 15));
      h = (((d * c) + 27494) + a);
    } else {
      b = ((16594 + f) & (h - b));
    }
    x = x / 2 + (int) (((d ^ g) & (b ^ g)));
    a += (long) x + mix(a) * (mix(e) | (c | h));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (e + b);
        if ((mix(g) & 31) == 15) {
          break;
        }
      }
    }
    int[] t638 = {(int) g, (int) mix(e), n, (int) (c ^ f)};
    h ^= t638[0] + cells[(int) (g & 15)]++;
    int left639 = 6;
    do {
      d = ((e * c) - (h + c)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left639 > 0);
    for (int i = 0; i < n; i++) {
      d = ((g + a) ^ (24693 + a)) + mix(g + i);
      b ^= ((h + c) ^ (27123L | f));
      cells[i & 15] += d >>> 19;
    }
    switch ((int) g & 3) {
      case 0 -> h += ((a + a) - (18899L ^ b));
      case 1 -> f += ((c - d) | (f ^ d));
      case 2 -> a += ((g | h) - (25291 + e));
      default -> d = mix((b ^ d));
    }
    try {
      a = check(((b - a) ^ 11809L));
    } catch (IllegalStateException w) {
      a -= w.getMessage().length() + mix(b);
    } finally {
      c += mix(52);
    }
    if (((f * b)) % 3 == 0) {
      s += (char) ('a' + (g & 15));
      f = (((g + b) & c) * ((f * 7664L) ^ f));
    } else {
      d = ((4067 ^ c) ^ (a & 26413));
    }
    x = x / 2 + (int) (((h & a) - (c - d)));
    d += (long) x + mix(f) * (mix(b) | (c & 11878));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        g += k * (29377L + b);
        if ((mix(g) & 31) == 26) {
          break;
        }
      }
    }
    int[] t646 = {(int) a, (int) mix(d), n, (int) (27321 ^ b)};
    a ^= t646[2] + cells[(int) (a & 15)]++;
    int left647 = 6;
    do {
      g = ((19822 ^ 27356) ^ b) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left647 > 0);
    for (int i = 0; i < n; i++) {
      h = ((a * h) ^ (h | c)) + mix(b + i);
      c ^= ((e + d) + (h - g));
      cells[i & 15] += h >>> 19;
    }
    switch ((int) d & 3) {
      case 0 -> c += ((23672 ^ f) - (d - e));
      case 1 -> b += ((g * e) + 22454L);
      case 2 -> d += ((10208 ^ h) + 750);
      default -> e = mix((24879 - e));
    }
    try {
      h = check(((f + f) + e));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(e);
    } finally {
      c += mix(39);
    }
    if (((f & f)) % 5 == 0) {
      s += (char) ('a' + (c & 15));
      g = (((e + b) - (g + 12401)) ^ h);
    } else {
      a = ((b ^ 209) - (25205 + e));
    }
    x = x / 2 + (int) (((e | h) + (11294 - e)));
    g += (long) x + mix(f) * (mix(b) | (b ^ 17616));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (h ^ d);
        if ((mix(a) & 31) == 29) {
          break;
        }
      }
    }
    int[] t654 = {(int) g, (int) mix(e), n, (int) (d | 24284L)};
    e ^= t654[0] + cells[(int) (g & 15)]++;
    int left655 = 6;
    do {
      a = ((b + a) + (a + e)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left655 > 0);
    for (int i = 0; i < n; i++) {
      e = ((a ^ 1768) - g) + mix(c + i);
      d ^= ((d + e) - (g ^ h));
      cells[i & 15] += e >>> 17;
    }
    switch ((int) g & 3) {
      case 0 -> h += ((g ^ c) & (h ^ e));
      case 1 -> f += ((f - a) ^ (a & e));
      case 2 -> d += ((e * h) & f);
      default -> a = mix((c & 2413L));
    }
    try {
      e = check(((c + a) | (18418 * 9753)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(d);
    } finally {
      f += mix(13);
    }
    if (((c - 11301)) % 3 == 0) {
      s += (char) ('a' + (e & 15));
      c = (((g + c) ^ (24268 | a)) - ((24460 + e) - (d + e)));
    } else {
      c = ((e & h) ^ 8022);
    }
    x = x / 2 + (int) (((10041 ^ d) * 20580));
    h += (long) x + mix(d) * (mix(f) | (b + b));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (16215 * g);
        if ((mix(b) & 31) == 22) {
          break;
        }
      }
    }
    int[] t662 = {(int) a, (int) mix(f), n, (int) (d - g)};
    h ^= t662[1] + cells[(int) (a & 15)]++;
    int left663 = 6;
    do {
      g = ((d & c) * (g ^ g)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left663 > 0);
    for (int i = 0; i < n; i++) {
      e = ((d ^ f) | (h & h)) + mix(d + i);
      e ^= ((e & c) - a);
      cells[i & 15] += e >>> 25;
    }
    switch ((int) b & 3) {
      case 0 -> c += ((d ^ 26869L) - c);
      case 1 -> c += ((f - h) + d);
      case 2 -> g += ((d | e) ^ (a + f));
      default -> b = mix((f | g));
    }
    try {
      e = check(((12328L ^ d) & (f & 927L)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(d);
    } finally {
      c += mix(97);
    }
    if (((f * a)) % 4 == 0) {
      s += (char) ('a' + (g & 15));
      h = (((b + e) * d) ^ ((h * b) + (f ^ 5526)));
    } else {
      e = ((f + f) ^ c);
    }
    x = x / 2 + (int) (((g | 6773L) | (26753L - e)));
    f += (long) x + mix(e) * (mix(f) | (g ^ 12228L));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (22103 | g);
        if ((mix(f) & 31) == 7) {
          break;
        }
      }
    }
    int[] t670 = {(int) c, (int) mix(f), n, (int) (f * g)};
    h ^= t670[1] + cells[(int) (c & 15)]++;
    int left671 = 6;
    do {
      h = ((a & d) + c) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left671 > 0);
    for (int i = 0; i < n; i++) {
      d = ((f + 5487L) | f) + mix(h + i);
      e ^= ((12871L ^ 16974) * g);
      cells[i & 15] += d >>> 2;
    }
    switch ((int) b & 3) {
      case 0 -> h += ((d - g) * (g * d));
      case 1 -> c += ((27303 * 21815) | b);
      case 2 -> g += ((h & 19159L) | (26426L - f));
      default -> e = mix((b ^ a));
    }
    try {
      g = check(((b * g) & (g | e)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(b);
    } finally {
      f += mix(45);
    }
    if (((d ^ e)) % 7 == 0) {
      s += (char) ('a' + (c & 15));
      e = (((d | e) - h) ^ ((d & 10143) & (e + g)));
    } else {
      f = ((5027L + c) - (a + g));
    }
    x = x / 2 + (int) (((29136L ^ g) ^ 3780));
    c += (long) x + mix(e) * (mix(b) | (a - f));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (18832 + d);
        if ((mix(d) & 31) == 31) {
          break;
        }
      }
    }
    int[] t678 = {(int) a, (int) mix(c), n, (int) (c + f)};
    f ^= t678[0] + cells[(int) (a & 15)]++;
    int left679 = 6;
    do {
      d = ((h & e) + a) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left679 > 0);
    for (int i = 0; i < n; i++) {
      f = ((h + 15) * (f + c)) + mix(b + i);
      a ^= ((5522L ^ h) | (27271 + h));
      cells[i & 15] += f >>> 24;
    }
    switch ((int) a & 3) {
      case 0 -> f += ((h + g) ^ d);
      case 1 -> b += ((g + 5901) + e);
      case 2 -> h += ((f * c) + (a | c));
      default -> b = mix((d ^ c));
    }
    try {
      c = check(((b | h) ^ (f ^ d)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(f);
    } finally {
      a += mix(47);
    }
    if (((d * g)) % 4 == 0) {
      s += (char) ('a' + (h & 15));
      e = (((5508 | b) - e) * a);
    } else {
      h = ((6809L + c) * d);
    }
    x = x / 2 + (int) (((f ^ b) & g));
    c += (long) x + mix(c) * (mix(h) | (f + a));
    for (int i = 0, j = (int) (f & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (14467 | c);
        if ((mix(e) & 31) == 22) {
          break;
        }
      }
    }
    int[] t686 = {(int) b, (int) mix(b), n, (int) (a & 7900L)};
    h ^= t686[3] + cells[(int) (b & 15)]++;
    int left687 = 6;
    do {
      a = ((e + a) + (14380L * 8626)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left687 > 0);
    for (int i = 0; i < n; i++) {
      f = ((h & f) & d) + mix(e + i);
      e ^= ((b ^ 25923L) & e);
      cells[i & 15] += f >>> 25;
    }
    switch ((int) c & 3) {
      case 0 -> a += ((12456 + b) ^ c);
      case 1 -> d += ((h + a) + g);
      case 2 -> h += ((a + h) | (c | a));
      default -> b = mix((d - 4117L));
    }
    try {
      d = check(((13757 & b) + h));
    } catch (IllegalStateException w) {
      d -= w.getMessage().length() + mix(h);
    } finally {
      e += mix(92);
    }
    if (((27985 * b)) % 2 == 0) {
      s += (char) ('a' + (b & 15));
      h = (((8939 ^ a) | (15367 ^ b)) ^ ((e + 408L) | e));
    } else {
      h = ((22303L + g) + 9086);
    }
    x = x / 2 + (int) (((c ^ 7603) ^ (28775 ^ a)));
    a += (long) x + mix(h) * (mix(f) | (17258 + a));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (f + g);
        if ((mix(a) & 31) == 25) {
          break;
        }
      }
    }
    int[] t694 = {(int) d, (int) mix(f), n, (int) (g + a)};
    e ^= t694[0] + cells[(int) (d & 15)]++;
    int left695 = 6;
    do {
      c = ((1016L + f) - 18856L) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left695 > 0);
    for (int i = 0; i < n; i++) {
      d = ((d | h) ^ b) + mix(a + i);
      a ^= ((d * 10286) * c);
      cells[i & 15] += d >>> 32;
    }
    switch ((int) f & 3) {
      case 0 -> d += ((b + g) & (f * c));
      case 1 -> c += ((a * 20070) + h);
      case 2 -> b += ((c - f) | (19218 + c));
      default -> g = mix((a & c));
    }
    try {
      h = check(((19694L + h) & (f & d)));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(a);
    } finally {
      h += mix(46);
    }
    if (((a ^ h)) % 5 == 0) {
      s += (char) ('a' + (f & 15));
      f = (((11295 | e) ^ e) & ((c + a) ^ (a & b)));
    } else {
      e = ((g ^ 13076L) ^ (10433 | 24617));
    }
    x = x / 2 + (int) (((f ^ a) & (c | d)));
    g += (long) x + mix(c) * (mix(f) | (7143L * e));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (g + g);
        if ((mix(e) & 31) == 13) {
          break;
        }
      }
    }
    int[] t702 = {(int) h, (int) mix(a), n, (int) (4564L ^ c)};
    e ^= t702[3] + cells[(int) (h & 15)]++;
    int left703 = 6;
    do {
      g = ((a + c) + a) >> 3;
      a++;
    } while ((mix(a) & 3) != 0 && --left703 > 0);
    for (int i = 0; i < n; i++) {
      b = ((7583 - a) + (e + f)) + mix(f + i);
      g ^= ((a - h) + (h - 11652));
      cells[i & 15] += b >>> 18;
    }
    switch ((int) d & 3) {
      case 0 -> b += ((g - g) * (b + d));
      case 1 -> d += ((d - b) - (e & a));
      case 2 -> a += ((b ^ h) * (a + h));
      default -> c = mix((7011 * c));
    }
    try {
      g = check(((11845 + f) ^ (c ^ 24188L)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(b);
    } finally {
      d += mix(58);
    }
    if (((d - h)) % 2 == 0) {
      s += (char) ('a' + (h & 15));
      f = (((g ^ h) ^ (d + g)) * ((d + 13268) - f));
    } else {
      a = ((a - d) - (8594 + 28522));
    }
    x = x / 2 + (int) (((5285L & h) & (g + a)));
    d += (long) x + mix(e) * (mix(c) | (a * g));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (g & c);
        if ((mix(a) & 31) == 13) {
          break;
        }
      }
    }
    int[] t710 = {(int) h, (int) mix(e), n, (int) (e & a)};
    c ^= t710[3] + cells[(int) (h & 15)]++;
    int left711 = 6;
    do {
      e = ((c + b) + (1165L ^ 4885)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left711 > 0);
    for (int i = 0; i < n; i++) {
      f = ((g ^ c) * (h ^ a)) + mix(c + i);
      f ^= ((d + b) * (f + 9735));
      cells[i & 15] += f >>> 36;
    }
    switch ((int) c & 3) {
      case 0 -> c += ((1656 + a) ^ (12456 + 14468));
      case 1 -> f += ((1208L | b) + (d - e));
      case 2 -> e += ((10742L ^ b) ^ (b * 1641L));
      default -> f = mix((8890 | h));
    }
    try {
      e = check(((a - 6983) + 19968L));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(c);
    } finally {
      g += mix(47);
    }
    if (((c & f)) % 5 == 0) {
      s += (char) ('a' + (g & 15));
      b = (((e ^ 17745) - (f + d)) - ((h + c) - (a + a)));
    } else {
      h = ((f - g) ^ (24625L & f));
    }
    x = x / 2 + (int) (((c ^ g) * (f * 6732)));
    d += (long) x + mix(a) * (mix(a) | (g + 22349));
    for (int i = 0, j = (int) (a & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (g + h);
        if ((mix(e) & 31) == 14) {
          break;
        }
      }
    }
    int[] t718 = {(int) b, (int) mix(e), n, (int) (a & 1999L)};
    a ^= t718[2] + cells[(int) (b & 15)]++;
    int left719 = 6;
    do {
      c = ((g & f) ^ (e | a)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left719 > 0);
    for (int i = 0; i < n; i++) {
      b = ((c ^ g) ^ (f | c)) + mix(g + i);
      h ^= ((c ^ c) + h);
      cells[i & 15] += b >>> 19;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((2580 & 21321) - f);
      case 1 -> e += ((h | d) ^ g);
      case 2 -> d += ((b ^ 5206L) ^ (3960 | a));
      default -> c = mix((g - 10114));
    }
    try {
      c = check(((g & d) - (g ^ g)));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(h);
    } finally {
      h += mix(14);
    }
    if (((5154 + h)) % 4 == 0) {
      s += (char) ('a' + (f & 15));
      c = (((a + a) & h) - 18010L);
    } else {
      a = ((d ^ 16933) + e);
    }
    x = x / 2 + (int) (((10194 + h) * (c * d)));
    a += (long) x + mix(c) * (mix(e) | (e ^ g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (d | f);
        if ((mix(e) & 31) == 29) {
          break;
        }
      }
    }
    int[] t726 = {(int) h, (int) mix(g), n, (int) (g | b)};
    a ^= t726[2] + cells[(int) (h & 15)]++;
    int left727 = 6;
    do {
      e = ((e + g) + (b * f)) >> 3;
      c++;
    } while ((mix(c) & 3) != 0 && --left727 > 0);
    for (int i = 0; i < n; i++) {
      f = ((e & d) + (f * h)) + mix(g + i);
      g ^= ((26480 * h) * (d | d));
      cells[i & 15] += f >>> 18;
    }
    switch ((int) a & 3) {
      case 0 -> g += ((b * f) - (14839 + e));
      case 1 -> h += ((a & h) + (29376L + a));
      case 2 -> h += ((f ^ g) - (g ^ b));
      default -> h = mix((a & 8654));
    }
    try {
      c = check(((25972 ^ h) | d));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(g);
    } finally {
      c += mix(34);
    }
    if (((f | g)) % 2 == 0) {
      s += (char) ('a' + (g & 15));
      d = (((h & 1499) ^ (b + d)) | ((g - c) - (e | 7932L)));
    } else {
      d = ((b | 8656) + c);
    }
    x = x / 2 + (int) (((26607L * f) + e));
    d += (long) x + mix(g) * (mix(f) | (c * 15619));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c ^ b);
        if ((mix(f) & 31) == 12) {
          break;
        }
      }
    }
    int[] t734 = {(int) f, (int) mix(c), n, (int) (g + g)};
    c ^= t734[0] + cells[(int) (f & 15)]++;
    int left735 = 6;
    do {
      h = ((19854L - 3385) & (f ^ h)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left735 > 0);
    for (int i = 0; i < n; i++) {
      a = ((c ^ 22323) | a) + mix(h + i);
      g ^= ((10201L | a) + (g ^ 17767L));
      cells[i & 15] += a >>> 4;
    }
    switch ((int) c & 3) {
      case 0 -> e += ((d * d) ^ (c ^ 23451));
      case 1 -> d += ((23230 + g) - d);
      case 2 -> f += ((b ^ f) - g);
      default -> b = mix((b ^ d));
    }
    try {
      e = check(((d | 15299) + (e | a)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(a);
    } finally {
      b += mix(76);
    }
    if (((15443L ^ b)) % 4 == 0) {
      s += (char) ('a' + (b & 15));
      g = (((24971 ^ f) ^ d) & 21565L);
    } else {
      g = ((8363 + b) | a);
    }
    x = x / 2 + (int) (((h + c) ^ (e | f)));
    b += (long) x + mix(b) * (mix(c) | (g - 25572L));
    for (int i = 0, j = (int) (c & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        d += k * (e ^ c);
        if ((mix(d) & 31) == 9) {
          break;
        }
      }
    }
    int[] t742 = {(int) g, (int) mix(d), n, (int) (b * d)};
    b ^= t742[2] + cells[(int) (g & 15)]++;
    int left743 = 6;
    do {
      a = ((10214 ^ c) | f) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left743 > 0);
    for (int i = 0; i < n; i++) {
      f = ((h + d) + 21536) + mix(f + i);
      e ^= ((21763 - b) - a);
      cells[i & 15] += f >>> 21;
    }
    switch ((int) a & 3) {
      case 0 -> b += ((g | g) & e);
      case 1 -> h += ((1600 - a) ^ d);
      case 2 -> g += ((g | c) | f);
      default -> d = mix((h & c));
    }
    try {
      b = check(((c ^ e) ^ c));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(h);
    } finally {
      g += mix(64);
    }
    if (((2017 - e)) % 2 == 0) {
      s += (char) ('a' + (g & 15));
      c = (((e & 26293) ^ (c ^ e)) ^ ((680 | f) ^ (f & 18986L)));
    } else {
      g = ((25949 - b) + (f ^ c));
    }
    x = x / 2 + (int) (((f & e) + 2730));
    f += (long) x + mix(b) * (mix(g) | (17492 & 25357L));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (g * a);
        if ((mix(e) & 31) == 7) {
          break;
        }
      }
    }
    int[] t750 = {(int) c, (int) mix(g), n, (int) (h + c)};
    a ^= t750[2] + cells[(int) (c & 15)]++;
    int left751 = 6;
    do {
      a = ((c * g) + a) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left751 > 0);
    for (int i = 0; i < n; i++) {
      f = ((d + h) * (c | d)) + mix(e + i);
      f ^= ((b + f) + (26666 - d));
      cells[i & 15] += f >>> 39;
    }
    switch ((int) g & 3) {
      case 0 -> c += ((e & 12999) + e);
      case 1 -> h += ((c + g) | h);
      case 2 -> e += ((h | 13383) + (g + b));
      default -> g = mix((d - 6464));
    }
    try {
      f = check(((f ^ a) | (g - c)));
    } catch (IllegalStateException w) {
      f -= w.getMessage().length() + mix(b);
    } finally {
      f += mix(26);
    }
    if (((e ^ b)) % 5 == 0) {
      s += (char) ('a' + (c & 15));
      a = (((26796 + 14605) & c) + ((h - g) + 17060));
    } else {
      c = ((f | a) + (13028L + e));
    }
    x = x / 2 + (int) (((18225 - d) & (a ^ c)));
    b += (long) x + mix(g) * (mix(g) | (f | a));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (19028 - b);
        if ((mix(a) & 31) == 23) {
          break;
        }
      }
    }
    int[] t758 = {(int) h, (int) mix(a), n, (int) (a - g)};
    c ^= t758[3] + cells[(int) (h & 15)]++;
    int left759 = 6;
    do {
      b = ((h ^ d) ^ 25957) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left759 > 0);
    for (int i = 0; i < n; i++) {
      c = ((b ^ e) * (a + 15659)) + mix(h + i);
      c ^= ((e ^ h) + e);
      cells[i & 15] += c >>> 37;
    }
    switch ((int) f & 3) {
      case 0 -> b += ((d + b) + (f ^ h));
      case 1 -> a += ((f ^ h) ^ (a * 29321L));
      case 2 -> h += ((f & 1586L) + 10583L);
      default -> h = mix((c * 25963));
    }
    try {
      c = check(((d + e) ^ 18883L));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(c);
    } finally {
      c += mix(18);
    }
    if (((g ^ e)) % 5 == 0) {
      s += (char) ('a' + (g & 15));
      a = (((23440L & 27734) * (16225 + a)) + ((11867L - f) - c));
    } else {
      b = ((27245 & 5398) * (e & c));
    }
    x = x / 2 + (int) (((26463 & a) - (a | h)));
    d += (long) x + mix(e) * (mix(g) | (e | a));
    for (int i = 0, j = (int) (g & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        a += k * (d ^ h);
        if ((mix(a) & 31) == 7) {
          break;
        }
      }
    }
    int[] t766 = {(int) c, (int) mix(d), n, (int) (h - f)};
    g ^= t766[0] + cells[(int) (c & 15)]++;
    int left767 = 6;
    do {
      g = ((f ^ b) + (h ^ 15931)) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left767 > 0);
    for (int i = 0; i < n; i++) {
      h = ((d ^ g) - 8580L) + mix(c + i);
      h ^= ((e + g) ^ b);
      cells[i & 15] += h >>> 34;
    }
    switch ((int) e & 3) {
      case 0 -> g += ((c * b) ^ e);
      case 1 -> h += ((a | h) | (g + 19131));
      case 2 -> c += ((b * b) | (g + b));
      default -> f = mix((h | a));
    }
    try {
      g = check(((d + d) + (h ^ g)));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(d);
    } finally {
      c += mix(75);
    }
    if (((b ^ d)) % 4 == 0) {
      s += (char) ('a' + (g & 15));
      e = (((d | h) & g) | c);
    } else {
      b = ((a - f) & (g * a));
    }
    x = x / 2 + (int) (((e & b) * (g + g)));
    d += (long) x + mix(g) * (mix(g) | (e ^ g));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (a | 16364);
        if ((mix(f) & 31) == 10) {
          break;
        }
      }
    }
    int[] t774 = {(int) c, (int) mix(c), n, (int) (a ^ 3994)};
    b ^= t774[0] + cells[(int) (c & 15)]++;
    int left775 = 6;
    do {
      g = ((26106 + 23307) ^ 19830) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left775 > 0);
    for (int i = 0; i < n; i++) {
      e = ((1320 ^ 27277) | (c + g)) + mix(d + i);
      b ^= ((g - 13815) + g);
      cells[i & 15] += e >>> 11;
    }
    switch ((int) g & 3) {
      case 0 -> d += ((c + e) + (b - d));
      case 1 -> c += ((d + f) ^ (9377 + h));
      case 2 -> h += ((16108L * h) + 22928L);
      default -> c = mix((21446L & e));
    }
    try {
      c = check(((11423 | f) ^ 18366));
    } catch (IllegalStateException w) {
      c -= w.getMessage().length() + mix(f);
    } finally {
      g += mix(44);
    }
    if (((b | 5523)) % 9 == 0) {
      s += (char) ('a' + (g & 15));
      g = (((b + h) & g) & ((b + a) | b));
    } else {
      g = ((10091 + h) & (d + e));
    }
    x = x / 2 + (int) (((f | 11793) - (b + f)));
    g += (long) x + mix(b) * (mix(c) | (21358 + 603));
    for (int i = 0, j = (int) (b & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        b += k * (e ^ g);
        if ((mix(b) & 31) == 12) {
          break;
        }
      }
    }
    int[] t782 = {(int) f, (int) mix(a), n, (int) (a + e)};
    e ^= t782[3] + cells[(int) (f & 15)]++;
    int left783 = 6;
    do {
      e = ((a & 26933L) ^ (a ^ 73L)) >> 3;
      g++;
    } while ((mix(g) & 3) != 0 && --left783 > 0);
    for (int i = 0; i < n; i++) {
      h = ((12136L + f) + f) + mix(g + i);
      b ^= ((a ^ g) + 27171L);
      cells[i & 15] += h >>> 29;
    }
    switch ((int) d & 3) {
      case 0 -> b += ((f | g) ^ (e + d));
      case 1 -> c += ((22350 + f) - 9443L);
      case 2 -> b += ((g & g) - (b + 8397L));
      default -> h = mix((a ^ 11084));
    }
    try {
      h = check(((a ^ a) - g));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(f);
    } finally {
      h += mix(63);
    }
    if (((14599L - b)) % 6 == 0) {
      s += (char) ('a' + (e & 15));
      a = (((g + g) - (b * h)) & ((13797 - 25978L) * 14623L));
    } else {
      d = ((d * g) ^ (h ^ 10948));
    }
    x = x / 2 + (int) (((c ^ d) - 792));
    b += (long) x + mix(a) * (mix(c) | (d ^ b));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (26623 ^ f);
        if ((mix(f) & 31) == 21) {
          break;
        }
      }
    }
    int[] t790 = {(int) h, (int) mix(h), n, (int) (8963 ^ 21450)};
    d ^= t790[0] + cells[(int) (h & 15)]++;
    int left791 = 6;
    do {
      c = ((a * d) ^ (c * 13505)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left791 > 0);
    for (int i = 0; i < n; i++) {
      d = ((b ^ c) + (a & c)) + mix(a + i);
      f ^= ((5802 & g) & b);
      cells[i & 15] += d >>> 30;
    }
    switch ((int) g & 3) {
      case 0 -> g += ((d - 16059) | (d + h));
      case 1 -> f += ((e | g) + (b + c));
      case 2 -> e += ((h + f) - e);
      default -> h = mix((e - 4139));
    }
    try {
      e = check(((f & f) * (b + 8313)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(g);
    } finally {
      e += mix(5);
    }
    if (((a | d)) % 9 == 0) {
      s += (char) ('a' + (a & 15));
      e = (((g + g) | (h ^ a)) | e);
    } else {
      a = ((5975L ^ b) & b);
    }
    x = x / 2 + (int) (((h - b) | d));
    a += (long) x + mix(d) * (mix(c) | (13416L ^ a));
    for (int i = 0, j = (int) (h & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (h | a);
        if ((mix(e) & 31) == 7) {
          break;
        }
      }
    }
    int[] t798 = {(int) b, (int) mix(b), n, (int) (h | g)};
    e ^= t798[3] + cells[(int) (b & 15)]++;
    int left799 = 6;
    do {
      c = ((e + c) | (h + 20172)) >> 3;
      e++;
    } while ((mix(e) & 3) != 0 && --left799 > 0);
    for (int i = 0; i < n; i++) {
      c = ((b & a) ^ (12374 * 26801)) + mix(c + i);
      f ^= ((g + e) + (g ^ e));
      cells[i & 15] += c >>> 5;
    }
    switch ((int) c & 3) {
      case 0 -> f += ((a - f) + (h + a));
      case 1 -> b += ((6939 | e) & (24185L ^ g));
      case 2 -> a += ((g & 1929) | (e | g));
      default -> a = mix((g + 27601));
    }
    try {
      g = check(((g | f) + 10636));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(a);
    } finally {
      g += mix(58);
    }
    if (((f + e)) % 4 == 0) {
      s += (char) ('a' + (a & 15));
      g = (((22210 + 16509) & (g & g)) ^ ((16274L - e) ^ a));
    } else {
      h = ((21472 - 13225) + (6679L & d));
    }
    x = x / 2 + (int) (((h + d) + (e - 13005L)));
    g += (long) x + mix(c) * (mix(c) | (b ^ 28517));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (343 ^ c);
        if ((mix(h) & 31) == 6) {
          break;
        }
      }
    }
    int[] t806 = {(int) g, (int) mix(b), n, (int) (e + c)};
    g ^= t806[3] + cells[(int) (g & 15)]++;
    int left807 = 6;
    do {
      f = ((b ^ h) & (7830 + b)) >> 3;
      b++;
    } while ((mix(b) & 3) != 0 && --left807 > 0);
    for (int i = 0; i < n; i++) {
      g = ((9197L ^ d) ^ f) + mix(a + i);
      a ^= ((5209 + b) + (b * 16918L));
      cells[i & 15] += g >>> 33;
    }
    switch ((int) c & 3) {
      case 0 -> f += ((d - 4046L) + (e - h));
      case 1 -> h += ((c + b) & a);
      case 2 -> e += ((c - f) * (18785 | d));
      default -> f = mix((d - 2304));
    }
    try {
      g = check(((g * d) + f));
    } catch (IllegalStateException w) {
      g -= w.getMessage().length() + mix(a);
    } finally {
      d += mix(31);
    }
    if (((g ^ c)) % 9 == 0) {
      s += (char) ('a' + (b & 15));
      c = (((c + d) + (23734 - g)) + c);
    } else {
      f = ((26853 * b) * (c ^ c));
    }
    x = x / 2 + (int) (((a ^ 3959L) + e));
    a += (long) x + mix(e) * (mix(d) | (13369 | f));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        e += k * (b & b);
        if ((mix(e) & 31) == 8) {
          break;
        }
      }
    }
    int[] t814 = {(int) f, (int) mix(f), n, (int) (f ^ 24312L)};
    f ^= t814[1] + cells[(int) (f & 15)]++;
    int left815 = 6;
    do {
      d = ((a + c) + (12857 * h)) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left815 > 0);
    for (int i = 0; i < n; i++) {
      a = ((h ^ g) & (b + a)) + mix(f + i);
      f ^= ((25098 + a) & 5860);
      cells[i & 15] += a >>> 31;
    }
    switch ((int) f & 3) {
      case 0 -> f += ((g - b) | (a ^ d));
      case 1 -> c += ((e ^ b) * a);
      case 2 -> f += ((b - d) + (c | 16105L));
      default -> e = mix((e ^ d));
    }
    try {
      b = check(((22059 & c) + (15814L ^ g)));
    } catch (IllegalStateException w) {
      b -= w.getMessage().length() + mix(b);
    } finally {
      d += mix(40);
    }
    if (((h | g)) % 9 == 0) {
      s += (char) ('a' + (c & 15));
      a = (((d + h) + c) + ((14972 ^ 11370) | (c + b)));
    } else {
      d = ((h | h) - (c ^ e));
    }
    x = x / 2 + (int) (((21020L * c) - (e ^ f)));
    h += (long) x + mix(f) * (mix(e) | (g - g));
    for (int i = 0, j = (int) (d & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        h += k * (d ^ 16137);
        if ((mix(h) & 31) == 17) {
          break;
        }
      }
    }
    int[] t822 = {(int) f, (int) mix(f), n, (int) (a + a)};
    d ^= t822[0] + cells[(int) (f & 15)]++;
    int left823 = 6;
    do {
      g = ((a ^ c) * (22239L ^ h)) >> 3;
      h++;
    } while ((mix(h) & 3) != 0 && --left823 > 0);
    for (int i = 0; i < n; i++) {
      e = ((e + 24983) + e) + mix(a + i);
      e ^= ((a ^ d) | (c * b));
      cells[i & 15] += e >>> 12;
    }
    switch ((int) c & 3) {
      case 0 -> a += ((g ^ 18239L) * b);
      case 1 -> h += ((b + h) + 20121);
      case 2 -> a += ((a & 14220) + (g - g));
      default -> e = mix((g - d));
    }
    try {
      h = check(((b ^ a) | 6531));
    } catch (IllegalStateException w) {
      h -= w.getMessage().length() + mix(a);
    } finally {
      a += mix(64);
    }
    if (((e ^ a)) % 3 == 0) {
      s += (char) ('a' + (g & 15));
      h = (((e + 23072L) - (22523L + g)) + ((g + a) ^ h));
    } else {
      g = ((e * f) * (a * f));
    }
    x = x / 2 + (int) (((2979 | b) * (d ^ c)));
    d += (long) x + mix(a) * (mix(h) | (h & 20248));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        f += k * (c ^ f);
        if ((mix(f) & 31) == 30) {
          break;
        }
      }
    }
    int[] t830 = {(int) f, (int) mix(h), n, (int) (f - f)};
    d ^= t830[0] + cells[(int) (f & 15)]++;
    int left831 = 6;
    do {
      a = ((h * 2915L) * e) >> 3;
      d++;
    } while ((mix(d) & 3) != 0 && --left831 > 0);
    for (int i = 0; i < n; i++) {
      g = ((c * 23001L) + (20191 ^ a)) + mix(c + i);
      f ^= ((c + g) ^ c);
      cells[i & 15] += g >>> 13;
    }
    switch ((int) g & 3) {
      case 0 -> h += ((26363L * e) - 2957L);
      case 1 -> h += ((25086L & 764) ^ (a + f));
      case 2 -> b += ((b ^ b) - b);
      default -> g = mix((21215 - 15095));
    }
    try {
      e = check(((b - e) | (e ^ b)));
    } catch (IllegalStateException w) {
      e -= w.getMessage().length() + mix(b);
    } finally {
      f += mix(93);
    }
    if (((d | f)) % 9 == 0) {
      s += (char) ('a' + (d & 15));
      f = (((14741 & 3867) + h) ^ g);
    } else {
      f = ((a - b) + (10022 - a));
    }
    x = x / 2 + (int) (((f + 27616) & (2343 | 1863)));
    e += (long) x + mix(f) * (mix(f) | (e | c));
    for (int i = 0, j = (int) (e & 7); i < j; i++) {
      for (long k = i; k < j; k++) {
        c += k * (c | 2367);
        if ((mix(c) & 31) == 31) {
          break;
        }
      }
    }
    int[] t838 = {(int) c, (int) mix(a), n, (int) (d * 3389)};
    e ^= t838[2] + cells[(int) (c & 15)]++;
    int left839 = 6;
    do {
      e = ((g & h) | h) >> 3;
      f++;
    } while ((mix(f) & 3) != 0 && --left839 > 0);
    return a + b + c + d + e + f + g + h + (long) x + s.hashCode();
  }

  public static void main(String[] args) {
    long[] cells = new long[16];
    long sum = 1;
    for (int round = 0; round < 14; round++) {
      for (int again = 0; again < 20; again++) {
        sum = sum * 31 + run(10 + round % 5, sum, cells);
      }
      System.out.println(round + " " + sum + " " + cells[round & 15] + " " + calls);
    }
  }
}

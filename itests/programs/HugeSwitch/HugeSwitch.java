/** An interpreter whose loop is one method of some 50 KB: a switch with 250 cases. */
public class HugeSwitch {
  static int calls;
  static int[] memory = new int[64];

  static int mix(int x) {
    calls++;
    for (int i = 0; i < 3; i++) {
      x = Integer.rotateLeft(x, 5) * 0x9E3779B1 + i;
    }
    return x;
  }

  static int trap(int x, int op) {
    if (x % 997 == 3) {
      throw new IllegalStateException("trap " + op);
    }
    return x ^ op;
  }

  /** Runs code; the result is the accumulator. */
  static int run(byte[] code, int limit) {
    int pc = 0;
    int acc = 1;
    int b = 2;
    long wide = 3;
    double real = 0.5;
    String text = "";
    int traps = 0;
    for (int step = 0; step < limit; step++) {
      try {
        switch (code[pc++ % code.length] & 0xff) {
          case 0 -> {
            acc = acc * 10613 + (b ^ 31836) - memory[19];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 10612;
            b = b + memory[(acc >>> 5) & 63] + 19;
          }
          case 1 -> {
            acc = acc * 1583 + (b ^ 4749) - memory[9];
            wide = wide * 31 + (acc > b ? mix(1) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 9;
          }
          case 2 -> {
            acc = acc * 19097 + (b ^ 24523) - memory[7];
            memory[27] = mix(acc) + mix(b + 2);
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 3 -> {
            acc = acc * 2817 + (b ^ 8451) - memory[55];
            memory[53] = mix(acc) + mix(b + 3);
            b = b + memory[(acc >>> 5) & 63] + 55;
          }
          case 4 -> {
            acc = acc * 7887 + (b ^ 23661) - memory[11];
            memory[54] = mix(acc) + mix(b + 4);
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 5 -> {
            acc = acc * 27095 + (b ^ 15749) - memory[15];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 27095;
            b = b + memory[(acc >>> 5) & 63] + 15;
          }
          case 6 -> {
            acc = acc * 20561 + (b ^ 28912) - memory[7];
            memory[50] = mix(acc) + mix(b + 6);
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 7 -> {
            acc = acc * 7245 + (b ^ 21735) - memory[5];
            wide = wide * 31 + (acc > b ? mix(7) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 8 -> {
            acc = acc * 13735 + (b ^ 8437) - memory[18];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 9 -> {
            acc = acc * 10109 + (b ^ 30327) - memory[23];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 23;
          }
          case 10 -> {
            acc = acc * 18719 + (b ^ 23386) - memory[24];
            memory[47] = mix(acc) + mix(b + 10);
            b = b + memory[(acc >>> 5) & 63] + 24;
          }
          case 11 -> {
            acc = acc * 17949 + (b ^ 21079) - memory[8];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 8;
          }
          case 12 -> {
            acc = acc * 6749 + (b ^ 20247) - memory[63];
            wide = wide * 31 + (acc > b ? mix(12) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 13 -> {
            acc = acc * 15257 + (b ^ 13003) - memory[58];
            wide = wide * 31 + (acc > b ? mix(13) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 14 -> {
            acc = acc * 8141 + (b ^ 24423) - memory[23];
            memory[31] = mix(acc) + mix(b + 14);
            b = b + memory[(acc >>> 5) & 63] + 23;
          }
          case 15 -> {
            acc = acc * 18823 + (b ^ 23701) - memory[38];
            wide = wide * 31 + (acc > b ? mix(15) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 38;
          }
          case 16 -> {
            acc = acc * 23903 + (b ^ 6173) - memory[57];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 57;
          }
          case 17 -> {
            acc = acc * 2399 + (b ^ 7197) - memory[15];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 17);
            }
            b = b + memory[(acc >>> 5) & 63] + 15;
          }
          case 18 -> {
            acc = acc * 24811 + (b ^ 8894) - memory[43];
            real = real / 2 + (trap(acc & 1023, 18) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 43;
          }
          case 19 -> {
            acc = acc * 13819 + (b ^ 8689) - memory[5];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 20 -> {
            acc = acc * 18777 + (b ^ 23563) - memory[40];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 18777;
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 21 -> {
            acc = acc * 11475 + (b ^ 1657) - memory[63];
            memory[58] = mix(acc) + mix(b + 21);
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 22 -> {
            acc = acc * 27525 + (b ^ 17039) - memory[11];
            real = real / 2 + (trap(acc & 1023, 22) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 23 -> {
            acc = acc * 22841 + (b ^ 2987) - memory[8];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 22841;
            b = b + memory[(acc >>> 5) & 63] + 8;
          }
          case 24 -> {
            acc = acc * 22987 + (b ^ 3425) - memory[39];
            wide = wide * 31 + (acc > b ? mix(24) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 25 -> {
            acc = acc * 23483 + (b ^ 4913) - memory[49];
            memory[44] = mix(acc) + mix(b + 25);
            b = b + memory[(acc >>> 5) & 63] + 49;
          }
          case 26 -> {
            acc = acc * 15129 + (b ^ 12619) - memory[45];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 45;
          }
          case 27 -> {
            acc = acc * 3837 + (b ^ 11511) - memory[63];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 27);
            }
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 28 -> {
            acc = acc * 25175 + (b ^ 9986) - memory[36];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 25174;
            b = b + memory[(acc >>> 5) & 63] + 36;
          }
          case 29 -> {
            acc = acc * 8115 + (b ^ 24342) - memory[50];
            real = real / 2 + (trap(acc & 1023, 29) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 30 -> {
            acc = acc * 2641 + (b ^ 7923) - memory[21];
            real = real / 2 + (trap(acc & 1023, 30) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 21;
          }
          case 31 -> {
            acc = acc * 18005 + (b ^ 21247) - memory[35];
            real = real / 2 + (trap(acc & 1023, 31) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 32 -> {
            acc = acc * 28313 + (b ^ 19400) - memory[35];
            wide = wide * 31 + (acc > b ? mix(32) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 33 -> {
            acc = acc * 22373 + (b ^ 1580) - memory[48];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 33);
            }
            b = b + memory[(acc >>> 5) & 63] + 48;
          }
          case 34 -> {
            acc = acc * 2721 + (b ^ 8160) - memory[22];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 34);
            }
            b = b + memory[(acc >>> 5) & 63] + 22;
          }
          case 35 -> {
            acc = acc * 21579 + (b ^ 31969) - memory[29];
            real = real / 2 + (trap(acc & 1023, 35) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 36 -> {
            acc = acc * 27235 + (b ^ 16166) - memory[23];
            wide = wide * 31 + (acc > b ? mix(36) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 23;
          }
          case 37 -> {
            acc = acc * 135 + (b ^ 405) - memory[18];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 38 -> {
            acc = acc * 12101 + (b ^ 3532) - memory[40];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 12100;
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 39 -> {
            acc = acc * 28155 + (b ^ 18929) - memory[6];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 28155;
            b = b + memory[(acc >>> 5) & 63] + 6;
          }
          case 40 -> {
            acc = acc * 26145 + (b ^ 12899) - memory[50];
            real = real / 2 + (trap(acc & 1023, 40) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 41 -> {
            acc = acc * 12915 + (b ^ 5977) - memory[13];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 12915;
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 42 -> {
            acc = acc * 13123 + (b ^ 6598) - memory[7];
            memory[24] = mix(acc) + mix(b + 42);
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 43 -> {
            acc = acc * 6841 + (b ^ 20523) - memory[56];
            memory[20] = mix(acc) + mix(b + 43);
            b = b + memory[(acc >>> 5) & 63] + 56;
          }
          case 44 -> {
            acc = acc * 11143 + (b ^ 661) - memory[6];
            memory[13] = mix(acc) + mix(b + 44);
            b = b + memory[(acc >>> 5) & 63] + 6;
          }
          case 45 -> {
            acc = acc * 18573 + (b ^ 22951) - memory[19];
            wide = wide * 31 + (acc > b ? mix(45) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 19;
          }
          case 46 -> {
            acc = acc * 20111 + (b ^ 27565) - memory[3];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 46);
            }
            b = b + memory[(acc >>> 5) & 63] + 3;
          }
          case 47 -> {
            acc = acc * 20123 + (b ^ 27598) - memory[48];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 20122;
            b = b + memory[(acc >>> 5) & 63] + 48;
          }
          case 48 -> {
            acc = acc * 8267 + (b ^ 24798) - memory[44];
            real = real / 2 + (trap(acc & 1023, 48) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 44;
          }
          case 49 -> {
            acc = acc * 4027 + (b ^ 12078) - memory[14];
            real = real / 2 + (trap(acc & 1023, 49) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 14;
          }
          case 50 -> {
            acc = acc * 15743 + (b ^ 14458) - memory[61];
            memory[39] = mix(acc) + mix(b + 50);
            b = b + memory[(acc >>> 5) & 63] + 61;
          }
          case 51 -> {
            acc = acc * 4723 + (b ^ 14169) - memory[13];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 4723;
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 52 -> {
            acc = acc * 8677 + (b ^ 26028) - memory[61];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 61;
          }
          case 53 -> {
            acc = acc * 757 + (b ^ 2271) - memory[26];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 53);
            }
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 54 -> {
            acc = acc * 22613 + (b ^ 2303) - memory[3];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 22613;
            b = b + memory[(acc >>> 5) & 63] + 3;
          }
          case 55 -> {
            acc = acc * 28291 + (b ^ 19334) - memory[11];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 56 -> {
            acc = acc * 12017 + (b ^ 3283) - memory[21];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 56);
            }
            b = b + memory[(acc >>> 5) & 63] + 21;
          }
          case 57 -> {
            acc = acc * 17453 + (b ^ 19588) - memory[42];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 42;
          }
          case 58 -> {
            acc = acc * 26593 + (b ^ 14240) - memory[24];
            real = real / 2 + (trap(acc & 1023, 58) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 24;
          }
          case 59 -> {
            acc = acc * 24245 + (b ^ 7199) - memory[29];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 60 -> {
            acc = acc * 16149 + (b ^ 15676) - memory[45];
            memory[3] = mix(acc) + mix(b + 60);
            b = b + memory[(acc >>> 5) & 63] + 45;
          }
          case 61 -> {
            acc = acc * 25891 + (b ^ 12137) - memory[35];
            wide = wide * 31 + (acc > b ? mix(61) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 62 -> {
            acc = acc * 6347 + (b ^ 19038) - memory[44];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 6346;
            b = b + memory[(acc >>> 5) & 63] + 44;
          }
          case 63 -> {
            acc = acc * 11455 + (b ^ 1594) - memory[46];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 63);
            }
            b = b + memory[(acc >>> 5) & 63] + 46;
          }
          case 64 -> {
            acc = acc * 3349 + (b ^ 10044) - memory[29];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 64);
            }
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 65 -> {
            acc = acc * 11067 + (b ^ 433) - memory[26];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 66 -> {
            acc = acc * 29503 + (b ^ 22970) - memory[0];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 29502;
            b = b + memory[(acc >>> 5) & 63] + 0;
          }
          case 67 -> {
            acc = acc * 11273 + (b ^ 1051) - memory[10];
            real = real / 2 + (trap(acc & 1023, 67) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 10;
          }
          case 68 -> {
            acc = acc * 25635 + (b ^ 11369) - memory[25];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 68);
            }
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 69 -> {
            acc = acc * 14219 + (b ^ 9889) - memory[42];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 14219;
            b = b + memory[(acc >>> 5) & 63] + 42;
          }
          case 70 -> {
            acc = acc * 12971 + (b ^ 6145) - memory[59];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 12971;
            b = b + memory[(acc >>> 5) & 63] + 59;
          }
          case 71 -> {
            acc = acc * 2783 + (b ^ 8349) - memory[20];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 71);
            }
            b = b + memory[(acc >>> 5) & 63] + 20;
          }
          case 72 -> {
            acc = acc * 903 + (b ^ 2709) - memory[19];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 903;
            b = b + memory[(acc >>> 5) & 63] + 19;
          }
          case 73 -> {
            acc = acc * 4791 + (b ^ 14370) - memory[60];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 73);
            }
            b = b + memory[(acc >>> 5) & 63] + 60;
          }
          case 74 -> {
            acc = acc * 17979 + (b ^ 21169) - memory[16];
            memory[2] = mix(acc) + mix(b + 74);
            b = b + memory[(acc >>> 5) & 63] + 16;
          }
          case 75 -> {
            acc = acc * 26195 + (b ^ 13046) - memory[13];
            real = real / 2 + (trap(acc & 1023, 75) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 76 -> {
            acc = acc * 28567 + (b ^ 20162) - memory[24];
            memory[27] = mix(acc) + mix(b + 76);
            b = b + memory[(acc >>> 5) & 63] + 24;
          }
          case 77 -> {
            acc = acc * 8253 + (b ^ 24759) - memory[27];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 27;
          }
          case 78 -> {
            acc = acc * 7883 + (b ^ 23646) - memory[41];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 41;
          }
          case 79 -> {
            acc = acc * 13731 + (b ^ 8425) - memory[16];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 13731;
            b = b + memory[(acc >>> 5) & 63] + 16;
          }
          case 80 -> {
            acc = acc * 11593 + (b ^ 2011) - memory[58];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 81 -> {
            acc = acc * 4285 + (b ^ 12855) - memory[19];
            real = real / 2 + (trap(acc & 1023, 81) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 19;
          }
          case 82 -> {
            acc = acc * 25445 + (b ^ 10799) - memory[23];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 82);
            }
            b = b + memory[(acc >>> 5) & 63] + 23;
          }
          case 83 -> {
            acc = acc * 5649 + (b ^ 16944) - memory[18];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 84 -> {
            acc = acc * 23765 + (b ^ 5756) - memory[15];
            wide = wide * 31 + (acc > b ? mix(84) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 15;
          }
          case 85 -> {
            acc = acc * 22359 + (b ^ 1541) - memory[61];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 61;
          }
          case 86 -> {
            acc = acc * 1863 + (b ^ 5586) - memory[31];
            wide = wide * 31 + (acc > b ? mix(86) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 87 -> {
            acc = acc * 1383 + (b ^ 4149) - memory[12];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 12;
          }
          case 88 -> {
            acc = acc * 915 + (b ^ 2742) - memory[8];
            wide = wide * 31 + (acc > b ? mix(88) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 8;
          }
          case 89 -> {
            acc = acc * 20073 + (b ^ 27448) - memory[25];
            real = real / 2 + (trap(acc & 1023, 89) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 90 -> {
            acc = acc * 16653 + (b ^ 17188) - memory[61];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 16652;
            b = b + memory[(acc >>> 5) & 63] + 61;
          }
          case 91 -> {
            acc = acc * 17145 + (b ^ 18667) - memory[33];
            real = real / 2 + (trap(acc & 1023, 91) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 33;
          }
          case 92 -> {
            acc = acc * 4495 + (b ^ 13482) - memory[53];
            real = real / 2 + (trap(acc & 1023, 92) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 53;
          }
          case 93 -> {
            acc = acc * 14489 + (b ^ 10696) - memory[40];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 14488;
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 94 -> {
            acc = acc * 7887 + (b ^ 23658) - memory[54];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 94);
            }
            b = b + memory[(acc >>> 5) & 63] + 54;
          }
          case 95 -> {
            acc = acc * 21939 + (b ^ 278) - memory[38];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 95);
            }
            b = b + memory[(acc >>> 5) & 63] + 38;
          }
          case 96 -> {
            acc = acc * 23467 + (b ^ 4862) - memory[46];
            wide = wide * 31 + (acc > b ? mix(96) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 46;
          }
          case 97 -> {
            acc = acc * 28929 + (b ^ 21251) - memory[17];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 97);
            }
            b = b + memory[(acc >>> 5) & 63] + 17;
          }
          case 98 -> {
            acc = acc * 24469 + (b ^ 7868) - memory[12];
            real = real / 2 + (trap(acc & 1023, 98) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 12;
          }
          case 99 -> {
            acc = acc * 5335 + (b ^ 16005) - memory[28];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 5335;
            b = b + memory[(acc >>> 5) & 63] + 28;
          }
          case 100 -> {
            acc = acc * 14141 + (b ^ 9655) - memory[51];
            real = real / 2 + (trap(acc & 1023, 100) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 51;
          }
          case 101 -> {
            acc = acc * 6415 + (b ^ 19245) - memory[45];
            memory[40] = mix(acc) + mix(b + 101);
            b = b + memory[(acc >>> 5) & 63] + 45;
          }
          case 102 -> {
            acc = acc * 23665 + (b ^ 5456) - memory[46];
            wide = wide * 31 + (acc > b ? mix(102) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 46;
          }
          case 103 -> {
            acc = acc * 18157 + (b ^ 21700) - memory[58];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 18156;
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 104 -> {
            acc = acc * 593 + (b ^ 1779) - memory[49];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 49;
          }
          case 105 -> {
            acc = acc * 20445 + (b ^ 28567) - memory[37];
            memory[8] = mix(acc) + mix(b + 105);
            b = b + memory[(acc >>> 5) & 63] + 37;
          }
          case 106 -> {
            acc = acc * 25835 + (b ^ 11966) - memory[29];
            memory[13] = mix(acc) + mix(b + 106);
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 107 -> {
            acc = acc * 8703 + (b ^ 26109) - memory[34];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 107);
            }
            b = b + memory[(acc >>> 5) & 63] + 34;
          }
          case 108 -> {
            acc = acc * 8863 + (b ^ 26586) - memory[16];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 8862;
            b = b + memory[(acc >>> 5) & 63] + 16;
          }
          case 109 -> {
            acc = acc * 26837 + (b ^ 14975) - memory[33];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 109);
            }
            b = b + memory[(acc >>> 5) & 63] + 33;
          }
          case 110 -> {
            acc = acc * 17585 + (b ^ 19984) - memory[63];
            memory[41] = mix(acc) + mix(b + 110);
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 111 -> {
            acc = acc * 9145 + (b ^ 27435) - memory[7];
            real = real / 2 + (trap(acc & 1023, 111) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 112 -> {
            acc = acc * 29337 + (b ^ 22475) - memory[9];
            memory[34] = mix(acc) + mix(b + 112);
            b = b + memory[(acc >>> 5) & 63] + 9;
          }
          case 113 -> {
            acc = acc * 20791 + (b ^ 29602) - memory[11];
            memory[33] = mix(acc) + mix(b + 113);
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 114 -> {
            acc = acc * 19929 + (b ^ 27019) - memory[28];
            wide = wide * 31 + (acc > b ? mix(114) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 28;
          }
          case 115 -> {
            acc = acc * 28273 + (b ^ 19280) - memory[15];
            memory[58] = mix(acc) + mix(b + 115);
            b = b + memory[(acc >>> 5) & 63] + 15;
          }
          case 116 -> {
            acc = acc * 11115 + (b ^ 574) - memory[53];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 53;
          }
          case 117 -> {
            acc = acc * 4235 + (b ^ 12705) - memory[5];
            memory[30] = mix(acc) + mix(b + 117);
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 118 -> {
            acc = acc * 5291 + (b ^ 15873) - memory[33];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 118);
            }
            b = b + memory[(acc >>> 5) & 63] + 33;
          }
          case 119 -> {
            acc = acc * 6613 + (b ^ 19836) - memory[39];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 120 -> {
            acc = acc * 24889 + (b ^ 9128) - memory[26];
            real = real / 2 + (trap(acc & 1023, 120) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 121 -> {
            acc = acc * 16387 + (b ^ 16393) - memory[22];
            wide = wide * 31 + (acc > b ? mix(121) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 22;
          }
          case 122 -> {
            acc = acc * 26335 + (b ^ 13469) - memory[2];
            memory[32] = mix(acc) + mix(b + 122);
            b = b + memory[(acc >>> 5) & 63] + 2;
          }
          case 123 -> {
            acc = acc * 503 + (b ^ 1509) - memory[2];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 2;
          }
          case 124 -> {
            acc = acc * 15557 + (b ^ 13903) - memory[31];
            memory[57] = mix(acc) + mix(b + 124);
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 125 -> {
            acc = acc * 21573 + (b ^ 31948) - memory[55];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 55;
          }
          case 126 -> {
            acc = acc * 27349 + (b ^ 16511) - memory[50];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 27349;
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 127 -> {
            acc = acc * 7053 + (b ^ 21156) - memory[29];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 127);
            }
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 128 -> {
            acc = acc * 27273 + (b ^ 16283) - memory[17];
            wide = wide * 31 + (acc > b ? mix(128) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 17;
          }
          case 129 -> {
            acc = acc * 1783 + (b ^ 5349) - memory[16];
            memory[1] = mix(acc) + mix(b + 129);
            b = b + memory[(acc >>> 5) & 63] + 16;
          }
          case 130 -> {
            acc = acc * 20495 + (b ^ 28717) - memory[32];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 130);
            }
            b = b + memory[(acc >>> 5) & 63] + 32;
          }
          case 131 -> {
            acc = acc * 1817 + (b ^ 5448) - memory[10];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 10;
          }
          case 132 -> {
            acc = acc * 21973 + (b ^ 383) - memory[36];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 21973;
            b = b + memory[(acc >>> 5) & 63] + 36;
          }
          case 133 -> {
            acc = acc * 9603 + (b ^ 28809) - memory[5];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 133);
            }
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 134 -> {
            acc = acc * 5163 + (b ^ 15489) - memory[34];
            memory[57] = mix(acc) + mix(b + 134);
            b = b + memory[(acc >>> 5) & 63] + 34;
          }
          case 135 -> {
            acc = acc * 8627 + (b ^ 25878) - memory[46];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 46;
          }
          case 136 -> {
            acc = acc * 10603 + (b ^ 31806) - memory[31];
            wide = wide * 31 + (acc > b ? mix(136) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 137 -> {
            acc = acc * 7141 + (b ^ 21420) - memory[45];
            memory[23] = mix(acc) + mix(b + 137);
            b = b + memory[(acc >>> 5) & 63] + 45;
          }
          case 138 -> {
            acc = acc * 10989 + (b ^ 199) - memory[48];
            real = real / 2 + (trap(acc & 1023, 138) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 48;
          }
          case 139 -> {
            acc = acc * 9141 + (b ^ 27420) - memory[25];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 140 -> {
            acc = acc * 25437 + (b ^ 10772) - memory[0];
            wide = wide * 31 + (acc > b ? mix(140) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 0;
          }
          case 141 -> {
            acc = acc * 26773 + (b ^ 14783) - memory[11];
            real = real / 2 + (trap(acc & 1023, 141) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 142 -> {
            acc = acc * 19229 + (b ^ 24919) - memory[5];
            memory[50] = mix(acc) + mix(b + 142);
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 143 -> {
            acc = acc * 9819 + (b ^ 29457) - memory[38];
            memory[29] = mix(acc) + mix(b + 143);
            b = b + memory[(acc >>> 5) & 63] + 38;
          }
          case 144 -> {
            acc = acc * 19189 + (b ^ 24799) - memory[19];
            wide = wide * 31 + (acc > b ? mix(144) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 19;
          }
          case 145 -> {
            acc = acc * 23617 + (b ^ 5312) - memory[63];
            wide = wide * 31 + (acc > b ? mix(145) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 146 -> {
            acc = acc * 23731 + (b ^ 5654) - memory[18];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 23730;
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 147 -> {
            acc = acc * 29229 + (b ^ 22148) - memory[54];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 54;
          }
          case 148 -> {
            acc = acc * 24671 + (b ^ 8474) - memory[2];
            memory[29] = mix(acc) + mix(b + 148);
            b = b + memory[(acc >>> 5) & 63] + 2;
          }
          case 149 -> {
            acc = acc * 1023 + (b ^ 3066) - memory[5];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 1022;
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 150 -> {
            acc = acc * 11821 + (b ^ 2692) - memory[13];
            real = real / 2 + (trap(acc & 1023, 150) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 151 -> {
            acc = acc * 18303 + (b ^ 22138) - memory[6];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 18302;
            b = b + memory[(acc >>> 5) & 63] + 6;
          }
          case 152 -> {
            acc = acc * 17415 + (b ^ 19477) - memory[31];
            wide = wide * 31 + (acc > b ? mix(152) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 153 -> {
            acc = acc * 109 + (b ^ 327) - memory[58];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 109;
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 154 -> {
            acc = acc * 16483 + (b ^ 16678) - memory[11];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 16482;
            b = b + memory[(acc >>> 5) & 63] + 11;
          }
          case 155 -> {
            acc = acc * 24145 + (b ^ 6896) - memory[60];
            memory[32] = mix(acc) + mix(b + 155);
            b = b + memory[(acc >>> 5) & 63] + 60;
          }
          case 156 -> {
            acc = acc * 27727 + (b ^ 17645) - memory[33];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 27727;
            b = b + memory[(acc >>> 5) & 63] + 33;
          }
          case 157 -> {
            acc = acc * 24789 + (b ^ 8828) - memory[26];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 24788;
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 158 -> {
            acc = acc * 21297 + (b ^ 31123) - memory[58];
            real = real / 2 + (trap(acc & 1023, 158) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 159 -> {
            acc = acc * 2515 + (b ^ 7545) - memory[61];
            memory[36] = mix(acc) + mix(b + 159);
            b = b + memory[(acc >>> 5) & 63] + 61;
          }
          case 160 -> {
            acc = acc * 20219 + (b ^ 27886) - memory[25];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 161 -> {
            acc = acc * 4831 + (b ^ 14493) - memory[42];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 4831;
            b = b + memory[(acc >>> 5) & 63] + 42;
          }
          case 162 -> {
            acc = acc * 24355 + (b ^ 7526) - memory[38];
            memory[17] = mix(acc) + mix(b + 162);
            b = b + memory[(acc >>> 5) & 63] + 38;
          }
          case 163 -> {
            acc = acc * 15809 + (b ^ 14656) - memory[7];
            wide = wide * 31 + (acc > b ? mix(163) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 164 -> {
            acc = acc * 22021 + (b ^ 527) - memory[12];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 22021;
            b = b + memory[(acc >>> 5) & 63] + 12;
          }
          case 165 -> {
            acc = acc * 16045 + (b ^ 15364) - memory[37];
            real = real / 2 + (trap(acc & 1023, 165) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 37;
          }
          case 166 -> {
            acc = acc * 15267 + (b ^ 13033) - memory[59];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 59;
          }
          case 167 -> {
            acc = acc * 6531 + (b ^ 19590) - memory[39];
            real = real / 2 + (trap(acc & 1023, 167) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 168 -> {
            acc = acc * 575 + (b ^ 1722) - memory[37];
            memory[58] = mix(acc) + mix(b + 168);
            b = b + memory[(acc >>> 5) & 63] + 37;
          }
          case 169 -> {
            acc = acc * 26867 + (b ^ 15065) - memory[57];
            real = real / 2 + (trap(acc & 1023, 169) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 57;
          }
          case 170 -> {
            acc = acc * 6877 + (b ^ 20628) - memory[26];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 171 -> {
            acc = acc * 2961 + (b ^ 8880) - memory[18];
            wide = wide * 31 + (acc > b ? mix(171) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 172 -> {
            acc = acc * 4347 + (b ^ 13038) - memory[35];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 4346;
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 173 -> {
            acc = acc * 11967 + (b ^ 3133) - memory[29];
            real = real / 2 + (trap(acc & 1023, 173) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 174 -> {
            acc = acc * 12915 + (b ^ 5974) - memory[3];
            memory[20] = mix(acc) + mix(b + 174);
            b = b + memory[(acc >>> 5) & 63] + 3;
          }
          case 175 -> {
            acc = acc * 16113 + (b ^ 15568) - memory[57];
            wide = wide * 31 + (acc > b ? mix(175) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 57;
          }
          case 176 -> {
            acc = acc * 23829 + (b ^ 5951) - memory[18];
            wide = wide * 31 + (acc > b ? mix(176) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 177 -> {
            acc = acc * 12325 + (b ^ 4207) - memory[40];
            wide = wide * 31 + (acc > b ? mix(177) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 178 -> {
            acc = acc * 59 + (b ^ 174) - memory[41];
            real = real / 2 + (trap(acc & 1023, 178) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 41;
          }
          case 179 -> {
            acc = acc * 3935 + (b ^ 11802) - memory[25];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 3934;
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 180 -> {
            acc = acc * 9499 + (b ^ 28494) - memory[32];
            memory[47] = mix(acc) + mix(b + 180);
            b = b + memory[(acc >>> 5) & 63] + 32;
          }
          case 181 -> {
            acc = acc * 12875 + (b ^ 5857) - memory[49];
            wide = wide * 31 + (acc > b ? mix(181) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 49;
          }
          case 182 -> {
            acc = acc * 14027 + (b ^ 9313) - memory[35];
            wide = wide * 31 + (acc > b ? mix(182) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 183 -> {
            acc = acc * 3333 + (b ^ 9999) - memory[6];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 3333;
            b = b + memory[(acc >>> 5) & 63] + 6;
          }
          case 184 -> {
            acc = acc * 4881 + (b ^ 14640) - memory[31];
            real = real / 2 + (trap(acc & 1023, 184) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 185 -> {
            acc = acc * 16745 + (b ^ 17464) - memory[40];
            wide = wide * 31 + (acc > b ? mix(185) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 186 -> {
            acc = acc * 25729 + (b ^ 11648) - memory[54];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 25728;
            b = b + memory[(acc >>> 5) & 63] + 54;
          }
          case 187 -> {
            acc = acc * 13109 + (b ^ 6559) - memory[26];
            memory[10] = mix(acc) + mix(b + 187);
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 188 -> {
            acc = acc * 23999 + (b ^ 6458) - memory[52];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 52;
          }
          case 189 -> {
            acc = acc * 24665 + (b ^ 8456) - memory[17];
            real = real / 2 + (trap(acc & 1023, 189) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 17;
          }
          case 190 -> {
            acc = acc * 1605 + (b ^ 4815) - memory[16];
            real = real / 2 + (trap(acc & 1023, 190) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 16;
          }
          case 191 -> {
            acc = acc * 13595 + (b ^ 8017) - memory[43];
            wide = wide * 31 + (acc > b ? mix(191) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 43;
          }
          case 192 -> {
            acc = acc * 8381 + (b ^ 25143) - memory[33];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 8381;
            b = b + memory[(acc >>> 5) & 63] + 33;
          }
          case 193 -> {
            acc = acc * 7821 + (b ^ 23463) - memory[38];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 38;
          }
          case 194 -> {
            acc = acc * 21919 + (b ^ 218) - memory[50];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 194);
            }
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 195 -> {
            acc = acc * 21077 + (b ^ 30463) - memory[20];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 195);
            }
            b = b + memory[(acc >>> 5) & 63] + 20;
          }
          case 196 -> {
            acc = acc * 16405 + (b ^ 16444) - memory[63];
            real = real / 2 + (trap(acc & 1023, 196) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 197 -> {
            acc = acc * 29697 + (b ^ 23555) - memory[42];
            real = real / 2 + (trap(acc & 1023, 197) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 42;
          }
          case 198 -> {
            acc = acc * 4575 + (b ^ 13725) - memory[24];
            memory[31] = mix(acc) + mix(b + 198);
            b = b + memory[(acc >>> 5) & 63] + 24;
          }
          case 199 -> {
            acc = acc * 5725 + (b ^ 17175) - memory[43];
            wide = wide * 31 + (acc > b ? mix(199) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 43;
          }
          case 200 -> {
            acc = acc * 7837 + (b ^ 23508) - memory[47];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 47;
          }
          case 201 -> {
            acc = acc * 6625 + (b ^ 19872) - memory[2];
            real = real / 2 + (trap(acc & 1023, 201) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 2;
          }
          case 202 -> {
            acc = acc * 13563 + (b ^ 7921) - memory[26];
            wide = wide * 31 + (acc > b ? mix(202) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 26;
          }
          case 203 -> {
            acc = acc * 11083 + (b ^ 481) - memory[7];
            wide = wide * 31 + (acc > b ? mix(203) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 204 -> {
            acc = acc * 18819 + (b ^ 23689) - memory[46];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 18819;
            b = b + memory[(acc >>> 5) & 63] + 46;
          }
          case 205 -> {
            acc = acc * 16497 + (b ^ 16720) - memory[27];
            wide = wide * 31 + (acc > b ? mix(205) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 27;
          }
          case 206 -> {
            acc = acc * 29387 + (b ^ 22625) - memory[31];
            real = real / 2 + (trap(acc & 1023, 206) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 207 -> {
            acc = acc * 21163 + (b ^ 30718) - memory[57];
            wide = wide * 31 + (acc > b ? mix(207) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 57;
          }
          case 208 -> {
            acc = acc * 27811 + (b ^ 17894) - memory[2];
            memory[16] = mix(acc) + mix(b + 208);
            b = b + memory[(acc >>> 5) & 63] + 2;
          }
          case 209 -> {
            acc = acc * 13933 + (b ^ 9031) - memory[60];
            memory[62] = mix(acc) + mix(b + 209);
            b = b + memory[(acc >>> 5) & 63] + 60;
          }
          case 210 -> {
            acc = acc * 2397 + (b ^ 7191) - memory[50];
            real = real / 2 + (trap(acc & 1023, 210) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 211 -> {
            acc = acc * 8143 + (b ^ 24426) - memory[13];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 211);
            }
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 212 -> {
            acc = acc * 4983 + (b ^ 14949) - memory[13];
            memory[58] = mix(acc) + mix(b + 212);
            b = b + memory[(acc >>> 5) & 63] + 13;
          }
          case 213 -> {
            acc = acc * 18073 + (b ^ 21448) - memory[5];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 213);
            }
            b = b + memory[(acc >>> 5) & 63] + 5;
          }
          case 214 -> {
            acc = acc * 7623 + (b ^ 22866) - memory[4];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 214);
            }
            b = b + memory[(acc >>> 5) & 63] + 4;
          }
          case 215 -> {
            acc = acc * 20529 + (b ^ 28819) - memory[32];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 20529;
            b = b + memory[(acc >>> 5) & 63] + 32;
          }
          case 216 -> {
            acc = acc * 25031 + (b ^ 9554) - memory[14];
            memory[12] = mix(acc) + mix(b + 216);
            b = b + memory[(acc >>> 5) & 63] + 14;
          }
          case 217 -> {
            acc = acc * 9843 + (b ^ 29526) - memory[24];
            wide = wide * 31 + (acc > b ? mix(217) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 24;
          }
          case 218 -> {
            acc = acc * 7327 + (b ^ 21981) - memory[0];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 0;
          }
          case 219 -> {
            acc = acc * 9881 + (b ^ 29643) - memory[58];
            wide = wide * 31 + (acc > b ? mix(219) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 58;
          }
          case 220 -> {
            acc = acc * 21123 + (b ^ 30598) - memory[31];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 221 -> {
            acc = acc * 7693 + (b ^ 23079) - memory[31];
            real = real / 2 + (trap(acc & 1023, 221) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 222 -> {
            acc = acc * 23091 + (b ^ 3737) - memory[39];
            memory[7] = mix(acc) + mix(b + 222);
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 223 -> {
            acc = acc * 6361 + (b ^ 19083) - memory[63];
            memory[53] = mix(acc) + mix(b + 223);
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 224 -> {
            acc = acc * 8431 + (b ^ 25290) - memory[29];
            wide = wide * 31 + (acc > b ? mix(224) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 29;
          }
          case 225 -> {
            acc = acc * 7433 + (b ^ 22296) - memory[63];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 7432;
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 226 -> {
            acc = acc * 11079 + (b ^ 466) - memory[53];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 11078;
            b = b + memory[(acc >>> 5) & 63] + 53;
          }
          case 227 -> {
            acc = acc * 12989 + (b ^ 6196) - memory[25];
            wide = wide * 31 + (acc > b ? mix(227) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 25;
          }
          case 228 -> {
            acc = acc * 24221 + (b ^ 7124) - memory[8];
            real = real / 2 + (trap(acc & 1023, 228) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 8;
          }
          case 229 -> {
            acc = acc * 6569 + (b ^ 19704) - memory[39];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 229);
            }
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 230 -> {
            acc = acc * 15241 + (b ^ 12955) - memory[28];
            wide = wide * 31 + (acc > b ? mix(230) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 28;
          }
          case 231 -> {
            acc = acc * 3573 + (b ^ 10716) - memory[63];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 231);
            }
            b = b + memory[(acc >>> 5) & 63] + 63;
          }
          case 232 -> {
            acc = acc * 15895 + (b ^ 14917) - memory[53];
            text = (text.length() > 8 ? "" : text) + (char) ('a' + (mix(acc) & 15));
            b ^= text.hashCode();
            b = b + memory[(acc >>> 5) & 63] + 53;
          }
          case 233 -> {
            acc = acc * 4797 + (b ^ 14391) - memory[50];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 233);
            }
            b = b + memory[(acc >>> 5) & 63] + 50;
          }
          case 234 -> {
            acc = acc * 775 + (b ^ 2325) - memory[18];
            memory[53] = mix(acc) + mix(b + 234);
            b = b + memory[(acc >>> 5) & 63] + 18;
          }
          case 235 -> {
            acc = acc * 23261 + (b ^ 4247) - memory[7];
            real = real / 2 + (trap(acc & 1023, 235) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          case 236 -> {
            acc = acc * 14735 + (b ^ 11434) - memory[40];
            memory[14] = mix(acc) + mix(b + 236);
            b = b + memory[(acc >>> 5) & 63] + 40;
          }
          case 237 -> {
            acc = acc * 5429 + (b ^ 16284) - memory[42];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 237);
            }
            b = b + memory[(acc >>> 5) & 63] + 42;
          }
          case 238 -> {
            acc = acc * 21381 + (b ^ 31375) - memory[59];
            wide = wide * 31 + (acc > b ? mix(238) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 59;
          }
          case 239 -> {
            acc = acc * 21773 + (b ^ 32551) - memory[48];
            wide = wide * 31 + (acc > b ? mix(239) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 48;
          }
          case 240 -> {
            acc = acc * 14499 + (b ^ 10726) - memory[21];
            memory[13] = mix(acc) + mix(b + 240);
            b = b + memory[(acc >>> 5) & 63] + 21;
          }
          case 241 -> {
            acc = acc * 2565 + (b ^ 7692) - memory[35];
            wide = wide * 31 + (acc > b ? mix(241) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 35;
          }
          case 242 -> {
            acc = acc * 13769 + (b ^ 8539) - memory[15];
            real = real / 2 + (trap(acc & 1023, 242) & 7);
            b -= (int) real;
            b = b + memory[(acc >>> 5) & 63] + 15;
          }
          case 243 -> {
            acc = acc * 11687 + (b ^ 2293) - memory[39];
            memory[55] = mix(acc) + mix(b + 243);
            b = b + memory[(acc >>> 5) & 63] + 39;
          }
          case 244 -> {
            acc = acc * 1615 + (b ^ 4845) - memory[60];
            wide = wide * 31 + (acc > b ? mix(244) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 60;
          }
          case 245 -> {
            acc = acc * 17745 + (b ^ 20467) - memory[57];
            wide = wide * 31 + (acc > b ? mix(245) : acc) * (long) mix(b);
            b = b + memory[(acc >>> 5) & 63] + 57;
          }
          case 246 -> {
            acc = acc * 11937 + (b ^ 3040) - memory[60];
            pc = (acc & 0x7) == 0 ? pc + (b & 3) : pc;
            memory[(acc >>> 3) & 63] += (int) (wide >>> 7) + 11936;
            b = b + memory[(acc >>> 5) & 63] + 60;
          }
          case 247 -> {
            acc = acc * 13463 + (b ^ 7618) - memory[31];
            memory[51] = mix(acc) + mix(b + 247);
            b = b + memory[(acc >>> 5) & 63] + 31;
          }
          case 248 -> {
            acc = acc * 12307 + (b ^ 4153) - memory[4];
            memory[59] = mix(acc) + mix(b + 248);
            b = b + memory[(acc >>> 5) & 63] + 4;
          }
          case 249 -> {
            acc = acc * 26325 + (b ^ 13436) - memory[7];
            for (int i = 0; i < (acc & 3); i++) {
              b += trap(mix(i + acc), 249);
            }
            b = b + memory[(acc >>> 5) & 63] + 7;
          }
          default -> acc++;
        }
      } catch (IllegalStateException e) {
        traps += e.getMessage().length() + mix(acc) % 3;
      }
    }
    return acc + b + (int) wide + (int) real + text.length() + traps * 1000;
  }

  public static void main(String[] args) {
    byte[] code = new byte[1009];
    int x = 1;
    for (int i = 0; i < code.length; i++) {
      x = x * 1103515245 + 12345;
      code[i] = (byte) (x >>> 16);
    }
    for (int i = 1; i <= 8; i++) {
      System.out.println(i + " " + run(code, i * 20_000) + " " + calls);
    }
  }
}

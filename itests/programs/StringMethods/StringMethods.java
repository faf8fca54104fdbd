import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** String, StringBuilder, Character and their relatives, widely; then long work on text. */
public class StringMethods {
  static void strings() {
    String s = "The quick brown fox, the lazy dog";
    System.out.println(
        s.length()
            + " "
            + s.charAt(4)
            + " "
            + s.codePointAt(0)
            + " "
            + s.indexOf("the")
            + " "
            + s.lastIndexOf('o')
            + " "
            + s.indexOf('q', 6));
    System.out.println(
        s.substring(4, 9)
            + "|"
            + s.subSequence(0, 3)
            + "|"
            + s.replace('o', '0')
            + "|"
            + s.replace("the", "a")
            + "|"
            + s.toUpperCase(Locale.ROOT));
    System.out.println(
        s.contains("fox")
            + " "
            + s.startsWith("The")
            + s.endsWith("dog")
            + s.regionMatches(true, 0, "THE", 0, 3)
            + s.matches(".*fox.*")
            + s.equalsIgnoreCase(s.toLowerCase())
            + " "
            + s.compareTo("Thf")
            + " "
            + "b".compareToIgnoreCase("A")
            + " "
            + s.hashCode());
    System.out.println(
        Arrays.toString(s.split("[ ,]+"))
            + Arrays.toString("a,b,,c,,".split(","))
            + Arrays.toString("a,b,,c,,".split(",", -1))
            + Arrays.toString("a1b2c3".split("\\d", 2)));
    System.out.println(
        "["
            + "  pad ".trim()
            + "]["
            + "\u2003x ".strip()
            + "]["
            + " x ".stripLeading()
            + "]["
            + " x ".stripTrailing()
            + "]"
            + " ".isBlank()
            + "".isEmpty());
    System.out.println(
        "ab".repeat(3)
            + String.join("-", List.of("x", "y"))
            + String.valueOf(new char[] {'c', 'd'})
            + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2)
            + "%d%%".formatted(5)
            + "x".concat("y")
            + "tab\\t".translateEscapes()
            + "q".indent(2).length());
    System.out.println(
        "l1\nl2\r\nl3".lines().map(String::length).toList()
            + " "
            + "héllo €😀".length()
            + " "
            + "héllo €😀".codePointCount(0, 9)
            + Arrays.toString("é€😀".getBytes(StandardCharsets.UTF_8))
            + new String(new byte[] {(byte) 0xc3, (byte) 0xa9}, StandardCharsets.UTF_8));
    System.out.println(
        "😀a".codePoints().boxed().toList()
            + " "
            + "ß".toUpperCase(Locale.ROOT)
            + "ǅ".toLowerCase(Locale.ROOT)
            + " "
            + "a\0b".length()
            + "  text\n    block\n".stripIndent().replace("\n", "/"));
    System.out.println(
        "x".equals(null)
            + " "
            + "abc".contentEquals(new StringBuilder("abc"))
            + " "
            + "banana".chars().filter(c -> c == 'a').count()
            + " "
            + "a".compareTo("abc")
            + " "
            + "a-b".replaceAll("(.)-(.)", "$2+$1")
            + " "
            + "aaa".replaceFirst("a", "b")
            + " "
            + "Zoë".charAt(2));
  }

  static void builders() {
    StringBuilder b = new StringBuilder("start");
    b.append(1)
        .append('c')
        .append(2L)
        .append(3.5f)
        .append(4.25)
        .append(true)
        .append((Object) null)
        .append(new char[] {'x'})
        .append("sub", 1, 2);
    b.insert(0, "<")
        .insert(3, 99)
        .insert(1, 1.5)
        .deleteCharAt(0)
        .delete(2, 4)
        .replace(0, 2, "RR")
        .reverse();
    System.out.println(
        b + " " + b.length() + " " + b.indexOf("n") + " " + b.lastIndexOf("l") + " " + b.charAt(2));
    b.setLength(5);
    b.setCharAt(1, '*');
    b.appendCodePoint(0x1F600).append("z".repeat(20), 3, 5);
    System.out.println(
        b
            + " "
            + b.compareTo(new StringBuilder("a"))
            + " "
            + b.isEmpty()
            + " "
            + b.codePointAt(5)
            + b.substring(7));
    StringBuffer f = new StringBuffer().append("buffer").reverse();
    StringJoiner j = new StringJoiner(", ", "{", "}").setEmptyValue("none");
    System.out.println(f + " " + j + j.add("a").add("b") + j.length());
    StringTokenizer t = new StringTokenizer("a b,c", " ,", true);
    while (t.hasMoreTokens()) {
      System.out.print(t.countTokens() + t.nextToken() + ";");
    }
    System.out.println();
  }

  static void characters() {
    StringBuilder b = new StringBuilder();
    for (char c : "aZ5 _é\t€\u0660".toCharArray()) {
      b.append(Character.isLetter(c) ? 'L' : '-')
          .append(Character.isDigit(c) ? 'D' : '-')
          .append(Character.isWhitespace(c) ? 'W' : '-')
          .append(Character.isUpperCase(c) ? 'U' : '-')
          .append(Character.isJavaIdentifierPart(c) ? 'J' : '-')
          .append(Character.getNumericValue(c))
          .append(' ')
          .append(Character.getType(c))
          .append(' ');
    }
    System.out.println(
        b
            + " "
            + Character.toUpperCase('é')
            + Character.forDigit(11, 16)
            + Character.digit('f', 16)
            + Character.toChars(0x1F600).length
            + Character.isSurrogate('\ud83d')
            + Character.reverseBytes('a')
            + Character.getName('a')
            + Character.MAX_VALUE % 10
            + Character.compare('a', 'b'));
  }

  static boolean palindrome(String s) {
    StringBuilder letters = new StringBuilder();
    for (char c : s.toCharArray()) {
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString().contentEquals(letters.reverse());
  }

  static String caesar(String s, int shift) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 'a' && c <= 'z') {
        c = (char) ('a' + (c - 'a' + shift + 26) % 26);
      }
      b.append(c);
    }
    return b.toString();
  }

  static String runLength(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0, j; i < s.length(); i = j) {
      j = i;
      while (j < s.length() && s.charAt(j) == s.charAt(i)) {
        j++;
      }
      b.append(j - i > 1 ? "" + (j - i) : "").append(s.charAt(i));
    }
    return b.toString();
  }

  public static void main(String[] args) {
    strings();
    builders();
    characters();
    System.out.println(
        palindrome("A man, a plan, a canal: Panama!")
            + " "
            + palindrome("not one")
            + " "
            + runLength("aaabccdddd"));
    String text = "it was the best of times, it was the worst of times, it was the age of wisdom";
    long sum = 0;
    for (int round = 0; round < 60; round++) {
      for (int i = 0; i < 250; i++) {
        String secret = caesar(text, i % 26);
        String[] words = secret.split(" ");
        Arrays.sort(
            words, Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        String joined = String.join("", words).toUpperCase(Locale.ROOT);
        sum =
            sum * 31
                + runLength(joined).hashCode()
                + joined.indexOf("WO")
                + secret.replace("t", "ttt").length();
        if (!caesar(secret, -(i % 26)).equals(text)) {
          throw new IllegalStateException("lost in round " + round);
        }
      }
      text = text.substring(7) + text.substring(0, 7);
      System.out.println(round + " " + sum + " " + text.substring(0, 12));
    }
  }
}

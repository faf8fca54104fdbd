import java.util.*;
import java.util.regex.*;

public class Text1 {
  static class Named implements CharSequence { final String s; Named(String s) { this.s = s; } public int length() { return s.length(); } public char charAt(int i) { return s.charAt(i); } public CharSequence subSequence(int a, int b) { return new Named(s.substring(a, b)); } public String toString() { return s; } }
  static class Fmt implements Formattable { public void formatTo(Formatter f, int flags, int w, int p) { f.format("<%d,%d>", w, p); } }
  public static void main(String[] args) throws Exception {
    System.out.println(String.format("%5d|%-5d|%05d|%x|%X|%o|%,d|%+d|%(d", 42, 42, 42, 255, 255, 8, 1234567, 5, -7));
    System.out.println(String.format("%.3f|%10.2f|%e|%g|%a|%s", 3.14159, 2.5, 12345.678, 0.0001, 1.0, 1e10));
    System.out.println(String.format("%s|%10s|%-10s|%S|%c|%b|%n", "a", "b", "c", "d", 'e', true).trim());
    System.out.println(String.format("%2$s %1$s %%|%3$h|%4$08.2f|%5$,.2f", "a", "b", "hi", -3.5, 9876543.21));
    System.out.println(String.format(Locale.GERMANY, "%,.2f", 1234.5) + String.format(Locale.ROOT, "%,d", 1000) + "%d-%s".formatted(1, "z") + String.format("%s", new Fmt()) + String.format("%10s", List.of(1)));
    try { String.format("%d", "x"); } catch (IllegalFormatException e) { System.out.println(e); }
    try { String.format("%q", 1); } catch (UnknownFormatConversionException e) { System.out.println(e + "|" + e.getMessage()); }
    System.out.printf("%s and %d%n", "printf", 3);
    System.out.println(String.join("-", "a", "b") + String.join("/", List.of("x", "y")) + new StringJoiner(",", "{", "}").add("1").add("2"));
    Matcher m = Pattern.compile("(?<key>\\w+)=(?<val>\\d+)").matcher("a=1, bc=22"); while (m.find()) System.out.print(m.group("key") + ":" + m.group(2) + "@" + m.start() + " "); System.out.println();
    System.out.println("a1b22c".replaceAll("\\d+", "#") + "x.y.z".replace('.', '/') + "aXbX".replaceFirst("X", "\\$") + Arrays.toString("a, b,c".split(",\\s*")) + "abc".matches("[a-c]+") + Arrays.toString("a:b:c".split(":", 2)));
    System.out.println(Pattern.compile("b+").splitAsStream("abbcbd").toList() + " " + Pattern.compile("\\p{Lu}\\p{L}*").matcher("hello World Ünder").results().map(MatchResult::group).toList());
    System.out.println(Pattern.compile("(a)(b)?").matcher("aab").replaceAll(r -> r.group(1).toUpperCase()) + Pattern.compile("^\\s*(\\d{1,3})(?:,(\\d{3}))*$").matcher("1,234").matches());
    try { Pattern.compile("(x"); } catch (PatternSyntaxException e) { System.out.println(e.getMessage()); }
    try { "a".split("["); } catch (PatternSyntaxException e) { System.out.println(e.getDescription()); }
    StringBuilder sb = new StringBuilder(new Named("seq")); sb.append(new Named("xyz")).append(List.of(1, 2)).append((Object) null).append('c').append(1.5).append(2L).append(true).insert(0, new Named("in")).append(new char[] {'k'}).append(new Named("12345"), 1, 3); System.out.println(sb + " " + sb.length() + sb.reverse() + sb.indexOf("k"));
    System.out.println("Straße".toUpperCase() + "ABC".toLowerCase(Locale.ROOT) + "TITLE".toLowerCase(Locale.of("tr")) + " x ".strip() + "ab".repeat(3) + "abc".contains(new Named("bc")) + "abc".contentEquals(new Named("abc")) + "aba".replace(new Named("a"), new Named("zz")));
    System.out.println("""
        Text block
          indented "quotes" \
        joined
        """.stripIndent() + "a\nb".indent(2) + "x".compareTo("y") + "a".equalsIgnoreCase("A") + "  ".isBlank() + "abc".transform(s -> s + "!"));
    byte[] b = "héllo €".getBytes("UTF-8"); System.out.println(b.length + " " + new String(b, java.nio.charset.StandardCharsets.UTF_8) + new String(b, "ISO-8859-1").length() + Arrays.toString("é".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)));
    try { "x".getBytes("nope"); } catch (java.io.UnsupportedEncodingException e) { System.out.println(e); }
    System.out.println(Integer.toBinaryString(10) + Integer.parseInt("-12") + Long.toHexString(255L) + Double.parseDouble("1e3") + Character.isLetter('x') + Integer.valueOf(127).equals(127) + Character.getName('a') + Integer.MAX_VALUE);
    try { Integer.parseInt("zz"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); }
    Scanner sc = new Scanner("12 word 3.5\nnext line\n7"); System.out.println(sc.nextInt() + sc.next() + sc.nextDouble() + sc.nextLine() + "|" + sc.nextLine() + sc.nextLong() + sc.hasNext());
    try { new Scanner("abc").nextInt(); } catch (InputMismatchException e) { System.out.println(e); }
    StringTokenizer st = new StringTokenizer("a b;c", " ;"); while (st.hasMoreTokens()) System.out.print(st.nextToken() + "."); System.out.println();
    char[] cs = {'d', 'a'}; Arrays.sort(cs); System.out.println(cs); System.out.println(String.valueOf(cs) + String.copyValueOf(cs) + "interned".intern());
    Object o = new Object[] {1}; System.out.println(("" + o).startsWith("[Ljava.lang.Object;@") + ("" + new List[0]).substring(0, 17));
    System.out.println(1 + "x" + 2.0f + 'c' + null + true + 10L + new int[0].length + List.of("l"));
  }
}

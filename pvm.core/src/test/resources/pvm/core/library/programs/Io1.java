import java.io.*;
import java.nio.*;
import java.nio.charset.*;
import java.util.*;

public class Io1 {
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in)); String l; int n = 0; while ((l = in.readLine()) != null) System.out.println(++n + ":" + l);
    BufferedReader br = new BufferedReader(new StringReader("x\ny\r\nz")); System.out.println(br.lines().toList());
    StringWriter sw = new StringWriter(); PrintWriter pw = new PrintWriter(sw); pw.printf("%d %s", 5, "w"); pw.println(List.of(1)); pw.print('c'); pw.flush(); System.out.println(sw);
    ByteArrayOutputStream bo = new ByteArrayOutputStream(); DataOutputStream dos = new DataOutputStream(bo); dos.writeInt(7); dos.writeUTF("héy"); dos.writeDouble(1.5); dos.writeLong(-1); DataInputStream di = new DataInputStream(new ByteArrayInputStream(bo.toByteArray())); System.out.println(di.readInt() + di.readUTF() + di.readDouble() + di.readLong()); try { di.readByte(); } catch (EOFException e) { System.out.println(e); }
    PrintStream ps = new PrintStream(bo, true, "UTF-8"); bo.reset(); ps.println("tö"); ps.print(3.5); ps.append("z").write(65); ps.flush(); System.out.println(bo.size() + bo.toString("UTF-8") + bo.toString(StandardCharsets.ISO_8859_1));
    PrintStream old = System.out; ByteArrayOutputStream cap = new ByteArrayOutputStream(); System.setOut(new PrintStream(cap)); System.out.print("captured"); System.setOut(old); System.out.println("[" + cap + "]");
    try { new InputStreamReader(new ByteArrayInputStream(new byte[0]), "bad-cs"); } catch (UnsupportedEncodingException e) { System.out.println(e); }
    ByteBuffer bb = ByteBuffer.allocate(16); bb.putInt(1).putLong(2L).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 258).flip(); System.out.println(bb + " " + bb.getInt() + bb.getLong(4) + Arrays.toString(bb.array()));
    CharBuffer cb = StandardCharsets.UTF_8.decode(ByteBuffer.wrap("añb".getBytes(StandardCharsets.UTF_8))); System.out.println(cb + " " + cb.length() + Charset.forName("latin1") + Charset.defaultCharset() + Charset.isSupported("UTF-32"));
    ByteBuffer e = Charset.forName("UTF-16").encode("hi"); System.out.println(e.remaining()); CharsetDecoder d = StandardCharsets.UTF_8.newDecoder(); try { d.decode(ByteBuffer.wrap(new byte[] {(byte) 0xff})); } catch (CharacterCodingException x) { System.out.println(x); }
    try { Charset.forName("no-such"); } catch (UnsupportedCharsetException x) { System.out.println(x); } System.out.println(new String("日本".getBytes(Charset.forName("windows-1252")), "windows-1252"));
    IntBuffer ib = IntBuffer.wrap(new int[] {3, 4}); System.out.println(ib.get(1) + " " + ByteBuffer.allocateDirect(4).putInt(9).flip().getInt()); ByteBuffer sl = bb.duplicate(); System.out.println(sl.equals(bb) + " " + bb.compareTo(sl));
    PushbackReader pr = new PushbackReader(new StringReader("ab")); int c = pr.read(); pr.unread(c); System.out.println((char) pr.read()); StreamTokenizer st = new StreamTokenizer(new StringReader("foo 12")); st.nextToken(); System.out.println(st.sval); LineNumberReader lr = new LineNumberReader(new StringReader("1\n2")); lr.readLine(); System.out.println(lr.getLineNumber());
    Properties p = new Properties(); p.load(new StringReader("# c\nk=v\nlong=a\\\n  b\nu=\\u00e9")); System.out.println(new TreeMap<>(p)); 
    SequenceInputStream sq = new SequenceInputStream(new ByteArrayInputStream("ab".getBytes()), new ByteArrayInputStream("cd".getBytes())); System.out.println(new String(sq.readAllBytes())); BufferedWriter bw = new BufferedWriter(new OutputStreamWriter(System.out)); bw.write("bw"); bw.newLine(); bw.flush(); 
    File f = new File("a/b.txt"); System.out.println(f.getName() + f.getParent() + f.getPath() + " " + new File("/x", "y").getAbsolutePath()); CharArrayWriter cw = new CharArrayWriter(); cw.write("caw"); System.out.println(cw.toCharArray().length); ByteArrayInputStream bi = new ByteArrayInputStream("transfer".getBytes()); bi.transferTo(System.out); System.out.println();
    Console con = System.console(); System.out.println(System.lineSeparator().length() + System.getProperty("file.separator") + System.getProperty("nope", "dv") + System.getProperty("java.specification.version")); System.setProperty("mine", "1"); System.out.println(System.getProperty("mine") + Integer.getInteger("mine") + Boolean.getBoolean("mine"));
    System.out.println(new Scanner(new ByteArrayInputStream("5 6".getBytes())).nextInt()); System.out.write('w'); System.out.write('\n'); System.out.flush(); System.out.println((Object) null); System.out.println(new char[] {'o', 'k'}); System.exit(3);
  }
}

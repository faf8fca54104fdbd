import java.io.*;
import java.util.*;

public class Errors1 {
  static class MyEx extends Exception { final int code; MyEx(String m, Throwable c, int code) { super(m, c); this.code = code; } @Override public String getMessage() { return "[" + code + "] " + super.getMessage(); } }
  static class Quiet extends RuntimeException { Quiet() { super("quiet", null, false, false); } @Override public String toString() { return "Quiet!"; } }
  static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n; System.out.println("open " + n); } public void close() throws IOException { System.out.println("close " + n); throw new IOException("closing " + n); } }
  static void deep(int n) { if (n == 0) throw new IllegalStateException("deep"); deep(n - 1); }
  static void wrap() throws MyEx { try { deep(2); } catch (IllegalStateException e) { throw new MyEx("wrapped", e, 7); } }
  public static void main(String[] args) throws Exception {
    try { wrap(); } catch (MyEx e) { e.printStackTrace(System.out); System.out.println(e + "|" + e.getMessage() + "|" + e.getLocalizedMessage() + "|" + e.getCause()); StackTraceElement t = e.getStackTrace()[0]; System.out.println(t + " " + t.getClassName() + t.getMethodName() + t.getLineNumber()); }
    try (Res a = new Res("a"); Res b = new Res("b")) { throw new IllegalArgumentException("body"); } catch (Exception e) { e.printStackTrace(System.out); System.out.println(e.getSuppressed().length + " " + e.getSuppressed()[0]); }
    try { throw new Quiet(); } catch (Quiet e) { e.printStackTrace(System.out); System.out.println("" + e); }
    StringWriter w = new StringWriter(); new UncheckedIOException("unchecked", new FileNotFoundException("gone")).printStackTrace(new PrintWriter(w)); System.out.println(w);
    try { Object s = "x"; Integer i = (Integer) s; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Object s = new ArrayList<>(); Map<?, ?> i = (Map<?, ?>) s; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Object s = new Quiet(); List<?> i = (List<?>) s; } catch (ClassCastException e) { System.out.println(e.getMessage()); }
    try { Object[] s = new Integer[1]; s[0] = "x"; } catch (ArrayStoreException e) { System.out.println(e); }
    try { int[] a = new int[2]; a[2] = 1; } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    try { System.out.println(1 / (args.length)); } catch (ArithmeticException e) { System.out.println(e); }
    try { new ArrayList<>(List.of(1)).get(3); } catch (IndexOutOfBoundsException e) { System.out.println(e + " " + e.getStackTrace()[e.getStackTrace().length - 1].getMethodName()); }
    try { Iterator<String> it = new TreeMap<String, String>().keySet().iterator(); it.next(); } catch (NoSuchElementException e) { StackTraceElement t = e.getStackTrace()[0]; System.out.println(t.getClassName() + "." + t.getMethodName() + " " + t.getModuleName()); }
    Throwable self = new Exception("outer", new RuntimeException(new IOException("inner"))); self.printStackTrace(System.out);
    Throwable c1 = new Exception("c1"), c2 = new Exception("c2", c1); c1.initCause(c2); c1.printStackTrace(System.out);
    Exception sup = new Exception("sup"); sup.addSuppressed(new Error("s1", new Exception("s1c"))); sup.printStackTrace(System.out);
    Exception set = new Exception("set"); set.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 3)}); set.printStackTrace(System.out);
    System.out.println(new AssertionError(List.of(1)) + " " + new AssertionError("m") + new AssertionError(5) + " " + new AssertionError(new Quiet()).getCause());
    System.out.println(new DateTimeEx().toString() + new NoSuchElementException("nse") + new MissingResourceException("m", "c", "k").getKey());
    try { throw new Error(new EOFException()); } catch (Error e) { System.out.println(e.getMessage() + " " + e.getCause().getClass().getName()); }
    System.err.println("to err"); new EOFException("err trace").printStackTrace();
    List.of(1, 2).forEach(i -> { if (i == 2) throw new IllegalStateException("uncaught " + i); });
  }
  static class DateTimeEx extends java.time.DateTimeException { DateTimeEx() { super("dt"); } }
}

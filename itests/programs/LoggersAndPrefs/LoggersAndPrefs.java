import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.logging.XMLFormatter;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/** System loggers, java.util.logging and preferences. */
public class LoggersAndPrefs {
  static class Lines extends Handler {
    @Override
    public void publish(LogRecord record) {
      System.out.println(
          record.getLevel()
              + " "
              + record.getLoggerName()
              + " "
              + new SimpleFormatter().formatMessage(record)
              + " "
              + record.getSourceClassName()
              + "."
              + record.getSourceMethodName()
              + (record.getThrown() == null ? "" : " " + record.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static java.util.logging.Logger quiet(String name) {
    java.util.logging.Logger logger = java.util.logging.Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    for (Handler handler : logger.getHandlers()) {
      logger.removeHandler(handler);
    }
    logger.addHandler(new Lines());
    logger.setLevel(java.util.logging.Level.ALL);
    return logger;
  }

  static void systemLogger() {
    java.util.logging.Logger target = quiet("app.system");
    Logger logger = System.getLogger("app.system");
    System.out.println(
        logger.getName()
            + " "
            + logger.isLoggable(Level.TRACE)
            + " "
            + logger.isLoggable(Level.OFF));
    logger.log(Level.INFO, "plain");
    logger.log(Level.WARNING, "with {0} and {1}", "one", 2);
    logger.log(Level.DEBUG, () -> "supplied");
    logger.log(Level.ERROR, "thrown", new IllegalStateException("why"));
    target.setLevel(java.util.logging.Level.WARNING);
    logger.log(Level.INFO, "unseen");
    System.out.println(logger.isLoggable(Level.INFO) + " " + logger.isLoggable(Level.ERROR));
  }

  static void logging() {
    java.util.logging.Logger logger = quiet("app.own");
    logger.fine("fine");
    logger.entering("C", "m");
    logger.log(java.util.logging.Level.SEVERE, "params {0}", new Object[] {"x"});
    java.util.logging.Logger child = java.util.logging.Logger.getLogger("app.own.child");
    child.info("from the child");
    System.out.println(child.getParent().getName());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamHandler stream = new StreamHandler(bytes, new SimpleFormatter());
    MemoryHandler memory = new MemoryHandler(stream, 3, java.util.logging.Level.SEVERE);
    logger.addHandler(memory);
    for (int i = 0; i < 5; i++) {
      logger.info("kept " + i);
    }
    logger.severe("now");
    stream.flush();
    System.out.println(
        bytes
            .toString()
            .lines()
            .filter(l -> l.startsWith("INFO") || l.startsWith("SEVERE"))
            .toList());
    LogRecord record = new LogRecord(java.util.logging.Level.CONFIG, "<xml>");
    System.out.println(new XMLFormatter().format(record).contains("&lt;xml&gt;"));
  }

  static void preferences() throws BackingStoreException {
    Preferences root = Preferences.userRoot().node("pvm-test");
    root.clear();
    Preferences node = root.node("a/b");
    node.put("name", "value");
    node.putInt("int", 5);
    node.putBoolean("flag", true);
    node.putByteArray("bytes", new byte[] {1, 2});
    System.out.println(
        node.absolutePath()
            + " "
            + node.get("name", "")
            + node.getInt("int", 0)
            + node.getBoolean("flag", false)
            + node.getByteArray("bytes", null).length
            + node.get("none", "d"));
    node.addPreferenceChangeListener(event -> {});
    node.flush();
    String[] keys = node.keys();
    Arrays.sort(keys);
    System.out.println(
        Arrays.toString(keys)
            + Arrays.toString(root.childrenNames())
            + root.nodeExists("a/b")
            + node.isUserNode());
    Preferences of = Preferences.userNodeForPackage(String.class);
    System.out.println(of.absolutePath());
    node.remove("int");
    root.node("a").removeNode();
    System.out.println(root.nodeExists("a/b") + " " + root.keys().length);
    try {
      node.get("name", "");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    root.removeNode();
    System.out.println(Preferences.systemRoot().name().isEmpty());
  }

  public static void main(String[] args) throws Exception {
    systemLogger();
    logging();
    preferences();
  }
}

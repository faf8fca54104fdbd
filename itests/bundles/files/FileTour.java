import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files in every way that programs use them. */
public class FileTour {
  public static void main(String[] args) throws Exception {
    streams();
    randomAccess();
    names();
    paths();
    channels();
    folders();
    openAndDeleted();
    formats();
    errors();
  }

  private static void streams() throws IOException {
    File file = new File("streams.txt");
    System.out.println(file.exists() + " " + file.length() + " " + file.isFile());
    try (PrintWriter out = new PrintWriter(new FileWriter(file))) {
      for (int i = 0; i < 3; i++) {
        out.printf("line %d%n", i);
      }
    }
    try (FileWriter out = new FileWriter(file, true)) {
      out.write("added \u00e4\u20ac\n");
    }
    try (BufferedReader in = new BufferedReader(new FileReader(file))) {
      in.lines().forEach(System.out::println);
    }
    System.out.println(file.exists() + " " + file.length() + " " + file.canWrite());
    try (FileInputStream in = new FileInputStream(file)) {
      System.out.println(in.read() + " " + in.available() + " " + in.skip(4) + " " + in.read());
      System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8).length());
      System.out.println(in.read() + " " + in.available());
    }
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write("short".getBytes(StandardCharsets.UTF_8));
    }
    System.out.println(Files.readString(file.toPath()));
    try (Scanner in = new Scanner(file)) {
      System.out.println(in.next());
    }
  }

  private static void randomAccess() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile("random.bin", "rw")) {
      for (int i = 0; i < 1000; i++) {
        file.writeInt(i * i);
      }
      file.seek(4 * 30);
      System.out.println(file.readInt() + " " + file.getFilePointer() + " " + file.length());
      file.seek(4 * 30);
      file.writeInt(-1);
      file.seek(4 * 29);
      System.out.println(file.readInt() + " " + file.readInt() + " " + file.readInt());
      file.seek(5000);
      file.writeUTF("beyond");
      System.out.println(file.length());
      file.setLength(4 * 10);
      System.out.println(file.length() + " " + file.getFilePointer() + " " + file.read());
    }
    try (RandomAccessFile file = new RandomAccessFile("random.bin", "r")) {
      file.seek(36);
      System.out.println(file.readInt() + " " + file.read());
      file.write(1);
    } catch (IOException e) {
      System.out.println("not written: " + e.getClass().getName());
    }
  }

  private static void names() throws IOException {
    File folder = new File("names");
    System.out.println(folder.mkdir() + " " + folder.mkdir() + " " + folder.isDirectory());
    File file = new File(folder, "a");
    System.out.println(file.createNewFile() + " " + file.createNewFile() + " " + file.getParent());
    System.out.println(new File(folder, "x/y/z").mkdirs() + " " + folder.delete());
    System.out.println(file.renameTo(new File(folder, "b")) + " " + file.exists());
    String[] list = folder.list();
    Arrays.sort(list);
    System.out.println(Arrays.toString(list) + " " + folder.listFiles(File::isFile).length);
    System.out.println(new File(folder, "b").delete() + " " + new File(folder, "b").delete());
    System.out.println(new File("x/../names").getCanonicalFile().getName());
    File temporary = File.createTempFile("some", ".tmp");
    System.out.println(temporary.exists() + " " + temporary.delete());
    System.out.println(file.setLastModified(1) + " " + new File("none").lastModified());
  }

  private static void paths() throws IOException {
    Path path = Paths.get("a", "b", "..", "c.txt");
    System.out.println(path + " " + path.normalize() + " " + path.getNameCount());
    System.out.println(path.getFileName() + " " + path.getParent() + " " + path.getName(1));
    System.out.println(path.startsWith("a") + " " + path.endsWith("c.txt") + " " + path.isAbsolute());
    System.out.println(Path.of("/x/y").relativize(Path.of("/x/z/w")) + " " + Path.of("/").getRoot());
    System.out.println(Path.of("a/b").resolve("c") + " " + Path.of("a/b").resolveSibling("d"));
    System.out.println(Path.of("/x//y/").toString() + " " + Path.of("").toString().isEmpty());
    System.out.println(Path.of("/x/y").toUri() + " " + Path.of("b").compareTo(Path.of("a")));
    System.out.println(path.subpath(0, 2) + " " + Path.of("/a").getParent() + " " + Path.of("a").getRoot());
    var matcher = path.getFileSystem().getPathMatcher("glob:*.{txt,md}");
    System.out.println(matcher.matches(path.getFileName()) + " " + matcher.matches(path));
  }

  private static void channels() throws IOException {
    Path path = Path.of("channel.bin");
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(64);
      bytes.putLong(1).putLong(2).flip();
      System.out.println(channel.write(bytes) + " " + channel.position() + " " + channel.size());
      channel.write(ByteBuffer.wrap(new byte[] {9}), 3);
      bytes.clear();
      System.out.println(channel.read(bytes, 0) + " " + bytes.flip().getLong());
      channel.truncate(5);
      System.out.println(channel.size() + " " + channel.position() + " " + channel.read(ByteBuffer.allocate(1)));
      try (var lock = channel.tryLock()) {
        System.out.println(lock.isValid() + " " + lock.isShared());
      }
      channel.force(false);
    }
    try (FileChannel from = FileChannel.open(path);
        FileChannel to = new FileOutputStream("copy.bin").getChannel()) {
      System.out.println(from.transferTo(0, from.size(), to) + " " + to.position());
      from.write(ByteBuffer.allocate(1));
    } catch (java.nio.channels.NonWritableChannelException e) {
      System.out.println(e.getClass().getName());
    }
    System.out.println(Files.mismatch(path, Path.of("copy.bin")));
    try (var in = Channels.newInputStream(Files.newByteChannel(path))) {
      System.out.println(in.readAllBytes().length);
    }
  }

  private static void folders() throws IOException {
    Path root = Files.createDirectories(Path.of("tree/one/two"));
    Files.writeString(root.resolve("deep.txt"), "deep");
    Files.write(Path.of("tree/top.txt"), List.of("a", "b"));
    Files.writeString(Path.of("tree/top.txt"), "c\n", StandardOpenOption.APPEND);
    try (var all = Files.walk(Path.of("tree"))) {
      all.sorted().forEach(System.out::println);
    }
    try (var found = Files.find(Path.of("tree"), 9, (p, a) -> a.isRegularFile() && a.size() > 4)) {
      System.out.println(found.toList());
    }
    Files.copy(root.resolve("deep.txt"), Path.of("tree/copy.txt"));
    Files.move(Path.of("tree/top.txt"), Path.of("tree/copy.txt"), StandardCopyOption.REPLACE_EXISTING);
    System.out.println(Files.readAllLines(Path.of("tree/copy.txt")) + " " + Files.size(Path.of("tree/copy.txt")));
    Files.setLastModifiedTime(root, FileTime.fromMillis(86_400_000));
    System.out.println(Files.getLastModifiedTime(root) + " " + Files.isSameFile(root, root.resolve(".")));
    System.out.println(Files.readAttributes(root, "isDirectory,isOther"));
    Files.move(Path.of("tree/one"), Path.of("tree/moved"));
    System.out.println(Files.exists(Path.of("tree/moved/two/deep.txt")));
    List<String> order = new ArrayList<>();
    Files.walkFileTree(
        Path.of("tree"),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            order.add(folder.getFileName().toString());
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
    System.out.println(order + " " + Files.exists(Path.of("tree")));
  }

  private static void openAndDeleted() throws IOException {
    File file = new File("open.txt");
    try (RandomAccessFile open = new RandomAccessFile(file, "rw")) {
      open.writeBytes("before ");
      System.out.println(file.delete() + " " + file.exists());
      Files.writeString(file.toPath(), "another");
      open.writeBytes("after");
      open.seek(0);
      System.out.println(open.readLine() + ", " + Files.readString(file.toPath()));
    }
    try (FileWriter log = new FileWriter("log.txt")) {
      log.write("one\n");
      log.flush();
      Files.move(Path.of("log.txt"), Path.of("log.1.txt"));
      log.write("two\n");
    }
    System.out.println(Files.readAllLines(Path.of("log.1.txt")) + " " + new File("log.txt").exists());
    Path gone = Files.createTempFile("gone", "");
    try (var out = Files.newOutputStream(gone, StandardOpenOption.DELETE_ON_CLOSE)) {
      out.write(1);
    }
    System.out.println(Files.exists(gone));
  }

  private static void formats() throws Exception {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(new FileOutputStream("d.gz")))) {
      for (int i = 0; i < 5000; i++) {
        out.writeInt(i % 17);
      }
    }
    long sum = 0;
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(new FileInputStream("d.gz")))) {
      for (int i = 0; i < 5000; i++) {
        sum += in.readInt();
      }
    }
    System.out.println(sum);
    try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream("o.ser"))) {
      out.writeObject(new ArrayList<>(List.of("x", 1, 2.5)));
    }
    try (ObjectInputStream in = new ObjectInputStream(new FileInputStream("o.ser"))) {
      System.out.println(in.readObject());
    }
    Properties properties = new Properties();
    properties.setProperty("key", "value");
    try (BufferedWriter out = Files.newBufferedWriter(Path.of("p.properties"))) {
      properties.store(out, null);
    }
    Properties read = new Properties();
    try (FileReader in = new FileReader("p.properties")) {
      read.load(in);
    }
    System.out.println(read);
  }

  private interface Attempt {
    Object make() throws Exception;
  }

  private static void attempt(Attempt attempt) {
    try {
      System.out.println(attempt.make());
    } catch (Exception e) {
      System.out.println(e.getClass().getName() + ": " + e.getMessage());
    }
  }

  private static void errors() throws IOException {
    attempt(() -> new FileInputStream("none.txt"));
    attempt(() -> new FileReader("none/none.txt"));
    attempt(() -> new FileOutputStream("none/none.txt"));
    attempt(() -> new RandomAccessFile("none.txt", "r"));
    attempt(() -> Files.readString(Path.of("none.txt")));
    attempt(() -> Files.createDirectory(Path.of("names")));
    attempt(() -> Files.createFile(Path.of("streams.txt")));
    attempt(
        () -> {
          Files.delete(Path.of("names"));
          return null;
        });
    attempt(() -> Files.size(Path.of("none")));
    attempt(() -> Files.list(Path.of("streams.txt")).count());
    attempt(() -> Files.move(Path.of("none"), Path.of("other")));
    attempt(() -> Files.copy(Path.of("streams.txt"), Path.of("random.bin")));
    attempt(() -> Files.newBufferedWriter(Path.of("none"), StandardOpenOption.WRITE));
    attempt(() -> Path.of("a\0b"));
    FileInputStream closed = new FileInputStream("streams.txt");
    closed.close();
    attempt(closed::read);
    System.out.println(new File("none").list() == null);
  }
}

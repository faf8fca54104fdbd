import java.io.FileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of the machine. */
public class Outside {
  private interface Attempt {
    Object make() throws IOException;
  }

  private static void attempt(Attempt attempt) {
    try {
      System.out.println(attempt.make());
    } catch (IOException e) {
      System.out.println(e);
    }
  }

  public static void main(String[] args) {
    Path path = Path.of(args[0]);
    attempt(() -> Files.readString(path));
    attempt(() -> new FileReader(path.toFile()).read());
    attempt(() -> Files.exists(path));
    attempt(() -> Files.list(path.getParent()).map(Path::getFileName).toList());
    attempt(() -> Files.writeString(path, "changed"));
    attempt(() -> Files.readString(Path.of("/files/../" + path)));
  }
}

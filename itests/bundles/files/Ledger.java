import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the same count in files in different ways, until it is large enough. */
public class Ledger {
  public static void main(String[] args) throws IOException, InterruptedException {
    int last = Integer.parseInt(args[0]);
    try (PrintWriter open = new PrintWriter(new FileWriter("open.txt"), true);
        RandomAccessFile total = new RandomAccessFile("total.bin", "rw")) {
      for (int i = 1; i <= last; i++) {
        open.println(i);
        try (FileWriter again = new FileWriter("again.txt", true)) {
          again.write(i + "\n");
        }
        total.seek(0);
        long sum = total.length() == 0 ? 0 : total.readLong();
        total.seek(0);
        total.writeLong(sum + i);
        Files.writeString(Path.of("next.tmp"), "" + i);
        Files.move(Path.of("next.tmp"), Path.of("newest.txt"), StandardCopyOption.REPLACE_EXISTING);
        if (i % 50 == 0) {
          System.out.println(i);
        }
        Thread.sleep(2);
      }
      total.seek(0);
      System.out.println(total.readLong());
    }
  }
}

package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.impl.ffm.FfmTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell of a hub on a pseudo terminal. */
class ShellIT {
  private static final int LIMIT_SECONDS = 60;

  @TempDir Path folder;
  private Terminal terminal;
  private Process hub;
  private OutputStream keys;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws Exception {
    terminal =
        new FfmTerminalProvider()
            .newTerminal(
                "test",
                "xterm",
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                Terminal.SignalHandler.SIG_DFL,
                true,
                null,
                new Size(100, 40));
    Pty pty = ((AbstractPosixTerminal) terminal).getPty();
    File device = device(pty);
    ProcessBuilder command =
        new ProcessBuilder("sh", Installation.built().home().resolve("pvm").toString(), "hub");
    command.environment().put("TERM", "xterm");
    hub =
        command
            .directory(folder.toFile())
            .redirectInput(device)
            .redirectOutput(device)
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    keys = pty.getMasterOutput();
    InputStream output = pty.getMasterInput();
    Thread.ofPlatform().daemon().start(() -> copy(output));
  }

  /** The pair's name, by which a child process opens its side. */
  private static File device(Pty pty) throws Exception {
    var name = pty.getClass().getMethod("getName");
    name.setAccessible(true);
    return new File((String) name.invoke(pty));
  }

  private void copy(InputStream output) {
    byte[] bytes = new byte[1024];
    try {
      for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
        synchronized (screen) {
          screen.write(bytes, 0, count);
          screen.notifyAll();
        }
      }
    } catch (java.io.IOException e) {
      // The other side is closed.
    }
  }

  private void type(String text) throws Exception {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private void await(String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    synchronized (screen) {
      while (!screen.toString(StandardCharsets.UTF_8).contains(text)) {
        if (System.nanoTime() > end) {
          throw new AssertionError(
              "no '" + text + "' in " + screen + Files.readString(folder.resolve("err.txt")));
        }
        TimeUnit.MILLISECONDS.timedWait(screen, 100);
      }
    }
  }

  @AfterEach
  void stop() throws Exception {
    hub.destroyForcibly().waitFor();
    terminal.close();
  }

  @Test
  void completesCommandsAndStopsTheHubOnExit() throws Exception {
    await("pvm> ");
    type("pvm:driver\t");
    await("pvm:drivers");
    type("\r");
    await("BUNDLE");
    type("pvm:rollback drivers.g\t");
    await("drivers.gpio");
    type("\u0015"); // gives the line up
    type("exit\r");
    hub.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    assertEquals(0, hub.exitValue());
  }
}

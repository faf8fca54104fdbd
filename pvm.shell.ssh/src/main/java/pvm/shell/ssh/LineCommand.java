package pvm.shell.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line that is executed on a thread of its own, and whose exit code the client gets. */
final class LineCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(LineCommand.class);

  private final String text;
  private final Execution execution;
  private InputStream input;
  private OutputStream output;
  private OutputStream error;
  private ExitCallback callback;
  private volatile Thread thread;

  /** What the client reads and writes. */
  record Streams(InputStream input, OutputStream output, OutputStream error) {}

  /** Executes a line; its exit code. */
  interface Execution {
    int execute(String text, Streams streams) throws IOException;
  }

  LineCommand(String text, Execution execution) {
    this.text = text;
    this.execution = execution;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    thread = Thread.ofPlatform().daemon().name("pvm ssh line").start(this::run);
  }

  private void run() {
    int exitCode = 1;
    try {
      exitCode = execution.execute(text, new Streams(input, output, error));
    } catch (IOException e) {
      LOG.warn("a line of a client was lost: {}", e.toString());
    } finally {
      callback.onExit(exitCode);
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void setInputStream(InputStream stream) {
    input = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    output = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    error = stream;
  }

  @Override
  public void setExitCallback(ExitCallback exit) {
    callback = exit;
  }
}

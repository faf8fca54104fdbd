package pvm.shell.ssh;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jline.terminal.Terminal;

/**
 * A command of JLine, started with JLine's class loader: it looks for its terminals by the context
 * class loader, and that of a thread of the SSH server has none.
 */
record JLineCommand(Command command) implements Command {
  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Terminal.class.getClassLoader());
    try {
      command.start(channel, environment);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void destroy(ChannelSession channel) throws Exception {
    command.destroy(channel);
  }

  @Override
  public void setInputStream(InputStream input) {
    command.setInputStream(new UntilClosed(input));
  }

  /** Ends where the client's side is closed; JLine would print a stack trace for that. */
  private static final class UntilClosed extends FilterInputStream {
    UntilClosed(InputStream input) {
      super(input);
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        return -1; // the end
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        return -1; // the end
      }
    }
  }

  @Override
  public void setOutputStream(OutputStream output) {
    command.setOutputStream(new WhileOpen(output));
  }

  /** Drops what comes after the client's side was closed: nobody reads it any more. */
  private static final class WhileOpen extends FilterOutputStream {
    WhileOpen(OutputStream output) {
      super(output);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        // as above; JLine would print a stack trace
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        // as above
      }
    }
  }

  @Override
  public void setErrorStream(OutputStream error) {
    command.setErrorStream(error);
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    command.setExitCallback(callback);
  }
}

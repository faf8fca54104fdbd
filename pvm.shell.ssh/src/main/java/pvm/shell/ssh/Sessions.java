package pvm.shell.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jline.builtins.ssh.ShellFactoryImpl;
import org.jline.builtins.ssh.Ssh;
import org.jline.terminal.Terminal;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions of the shell for those who have come in by SSH. Thread-safe. */
final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  /** Plain names are the framework's first, as in the terminal's shell: etc/shell_profile. */
  private static final String SCOPE = "felix:gogo:*";

  private static final int COLUMNS = 80;

  private final CommandProcessor processor;
  private final BundleContext context;
  private final ShellFactoryImpl terminals = new ShellFactoryImpl(this::serve);

  Sessions(CommandProcessor processor, BundleContext context) {
    this.processor = processor;
    this.context = context;
  }

  /** A shell on a terminal. */
  Command shell(ChannelSession channel) {
    return new JLineCommand(terminals.createShell(channel));
  }

  /** A line that is executed without one, as by {@code pvm exec}. */
  Command line(ChannelSession channel, String text) {
    return new LineCommand(text, this::execute);
  }

  private void serve(Ssh.ShellParams client) {
    Terminal terminal = client.getTerminal();
    try (CommandSession session =
        processor.createSession(terminal.input(), terminal.output(), terminal.output())) {
      Shell shell = new Shell(new ShellContext(context), processor, null, "ssh_profile");
      session.put(Shell.VAR_TERMINAL, terminal);
      session.put("exit", end(shell));
      shell.gosh(session, new String[] {"--login", "--nohistory", "--noshutdown"});
    } catch (Exception e) { // whatever ends it is told to no command
      LOG.warn(
          "a session of {} was lost: {}", client.getSession().getClientAddress(), e.toString());
    } finally {
      client.getCloser().run();
    }
  }

  /** Ends a session, and nothing else: the hub runs on. */
  private static Function end(Shell shell) {
    return (session, arguments) -> {
      shell.stop();
      return null;
    };
  }

  private int execute(String text, LineCommand.Streams streams) throws IOException {
    OutputStream error = streams.error();
    try (CommandSession session =
        processor.createSession(streams.input(), streams.output(), error)) {
      session.put("COLUMNS", COLUMNS);
      session.put("SCOPE", SCOPE);
      Object result = session.execute(text);
      if (result != null) {
        session.getConsole().println(session.format(result, Converter.INSPECT));
      }
      session.getConsole().flush();
      return 0;
    } catch (Exception e) { // whatever a command throws is its user's to read
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      error.write(("pvm: ssh: " + message + "\n").getBytes(StandardCharsets.UTF_8));
      error.flush();
      return 1;
    }
  }

  /** What a shell asks of who started it. */
  private record ShellContext(BundleContext context) implements Shell.Context {
    @Override
    public String getProperty(String name) {
      return context.getProperty(name);
    }

    @Override
    public void exit() {
      // the session's end is not the hub's
    }
  }
}

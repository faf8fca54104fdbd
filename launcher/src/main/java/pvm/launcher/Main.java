package pvm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The program {@code pvm}: does what the command line says and ends with an exit code. */
public final class Main {
  private static final Duration RUNNER_LIMIT = Duration.ofSeconds(10);

  private final Distribution distribution;

  private Main(Distribution distribution) {
    this.distribution = distribution;
  }

  public static void main(String[] words) throws InterruptedException {
    int exitCode;
    try {
      Path home = Path.of(System.getProperty("pvm.home", ".")).toAbsolutePath().normalize();
      exitCode = new Main(new Distribution(home)).run(CommandLine.parse(List.of(words)));
    } catch (UserException e) {
      System.err.println("pvm: " + e.getMessage());
      exitCode = e.exitCode();
    } catch (IOException e) {
      System.err.println("pvm: " + e);
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private int run(Command command) throws UserException, IOException, InterruptedException {
    return switch (command) {
      case Command.Run run -> runProgram(run, Host.PROGRAMS, Map.of());
      case Command.Demo demo -> runDemo(home(demo));
      case Command.Hub hub -> runHub(hub);
      case Command.Exec exec ->
          new ExecClient(System.out, System.err).run(exec, Integer.getInteger("pvm.columns", 80));
      case Command.Store store -> runStore(store);
      case Command.Version() -> {
        System.out.println("pvm " + Distribution.version() + ", Java " + Runtime.version());
        yield 0;
      }
      case Command.Train train -> runProgram(warmup(train), Host.PROGRAMS, Map.of());
    };
  }

  private int runProgram(Command.Run run, int level, Map<String, String> settings)
      throws UserException, InterruptedException {
    return runService("run", run.data(), order(run), level, settings);
  }

  private int runStore(Command.Store store) throws UserException, InterruptedException {
    return runService(
        "store",
        store.data(),
        Map.of("action", store.action(), "name", store.name(), "argument", store.argument()),
        Host.PROGRAMS,
        Map.of());
  }

  @SuppressWarnings("unchecked") // the property names the service, which bundle pvm.shell provides
  private int runService(
      String command,
      Path folder,
      Map<String, Object> order,
      int level,
      Map<String, String> settings)
      throws UserException, InterruptedException {
    try (DataFolder data = DataFolder.open(folder, command);
        Host host = Host.boot(distribution, data, level, settings)) {
      ToIntFunction<Map<String, Object>> service =
          host.service(ToIntFunction.class, "pvm.command=" + command, RUNNER_LIMIT)
              .orElseThrow(
                  () ->
                      new UserException(
                          command
                              + ": bundle pvm.shell is not there or did not start; see "
                              + data.path().resolve("log/pvm.log"),
                          1));
      return service.applyAsInt(order);
    }
  }

  private static Map<String, Object> order(Command.Run run) {
    Map<String, Object> order = new HashMap<>();
    order.put("name", run.name());
    order.put("source", run.source());
    order.put("classPath", run.classPath());
    order.put("mainClass", run.mainClass());
    order.put("arguments", run.arguments());
    order.put("everyMillis", run.everyMillis());
    order.put("printsFigures", run.printsFigures());
    order.put("from", run.from());
    order.put("isUpgrade", run.isUpgrade());
    order.put("grants", run.grants());
    return order;
  }

  private Command.Run warmup(Command.Train train) {
    return program(
        train.data(), "warmup", distribution.folder().resolve("etc/Warmup.java"), List.of());
  }

  /**
   * With the shell of a hub, for {@code pvm exec}: so that lines can be driven, drivers updated.
   */
  private int runDemo(Command.Run run) throws UserException, IOException, InterruptedException {
    try (HubSocket socket = HubSocket.of(run.data())) {
      return runProgram(run, Host.COMMANDS, Map.of("pvm.hub.socket", socket.path().toString()));
    }
  }

  private Command.Run home(Command.Demo demo) throws UserException {
    Path program = distribution.examples().resolve("home.jar");
    if (!Files.exists(program)) {
      throw new UserException("demo: " + program + " is missing; build PVM again: mvn package", 1);
    }
    return program(demo.data(), "home", program, List.of("gpio"));
  }

  private static Command.Run program(Path data, String name, Path source, List<String> grants) {
    return new Command.Run(
        data,
        name,
        source,
        List.of(),
        null,
        List.of(),
        CommandLine.EVERY_MILLIS,
        false,
        Command.Run.LATEST,
        false,
        grants);
  }

  private int runHub(Command.Hub hub) throws UserException, IOException, InterruptedException {
    boolean isTerminal = Boolean.getBoolean("pvm.terminal");
    boolean isSsh =
        hub.sshPort() != 0 || distribution.frameworkSettings().containsKey("pvm.ssh.port");
    int level = isSsh ? Host.SSH : isTerminal ? Host.TERMINAL : Host.COMMANDS;
    try (DataFolder data = DataFolder.open(hub.data(), "hub");
        HubSocket socket = HubSocket.of(data.path());
        Host host = Host.boot(distribution, data, level, settings(hub, socket, isTerminal))) {
      host.waitUntilStopped();
      return 0;
    }
  }

  private static Map<String, String> settings(
      Command.Hub hub, HubSocket socket, boolean isTerminal) {
    Map<String, String> settings = new HashMap<>();
    settings.put("pvm.hub.socket", socket.path().toString());
    if (isTerminal) {
      settings.put("pvm.shell.reads", "true");
    } else {
      // The bundle of the terminal's shell may be there for SSH; it reads nothing.
      settings.put("gosh.args", "--nointeractive --noshutdown");
    }
    if (hub.sshPort() != 0) {
      settings.put("pvm.ssh.port", Long.toString(hub.sshPort()));
    }
    return settings;
  }
}

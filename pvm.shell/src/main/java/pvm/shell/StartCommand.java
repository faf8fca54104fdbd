package pvm.shell;

import static pvm.shell.Options.NO;
import static pvm.shell.Options.YES;
import static pvm.shell.Options.present;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;

/** The command of the shell that starts programs. */
@Component(
    service = StartCommand.class,
    property = {"osgi.command.scope=pvm", "osgi.command.function=start"})
public final class StartCommand {

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Pvm pvm;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile BootPrograms bootPrograms;

  @Descriptor("starts a program as a process, or goes on with it where it was")
  public String start(
      @Descriptor("name of the process; default: the program's file name without its ending")
          @Parameter(
              names = {"-n", "--name"},
              absentValue = "")
          String name,
      @Descriptor("class whose main is run; default: the jar's, or the only one")
          @Parameter(
              names = {"-m", "--main"},
              absentValue = "")
          String mainClass,
      @Descriptor("milliseconds between checkpoints")
          @Parameter(
              names = {"-e", "--every"},
              absentValue = "100")
          long everyMillis,
      @Descriptor("number of the checkpoint to go on from; default: the newest")
          @Parameter(
              names = {"-a", "--at"},
              absentValue = "0")
          long checkpoint,
      @Descriptor("start anew, whatever was kept")
          @Parameter(
              names = {"-f", "--fresh"},
              presentValue = YES,
              absentValue = NO)
          boolean fresh,
      @Descriptor("go on with the program's new code, if it has changed since; default: the old")
          @Parameter(
              names = {"-u", "--upgrade"},
              presentValue = YES,
              absentValue = NO)
          boolean upgrade,
      @Descriptor(
              "what it may use, separated by commas: gpio:17:out,net; default: what it had last")
          @Parameter(
              names = {"-g", "--grant"},
              absentValue = "")
          String grants,
      @Descriptor("have the hub start it again, each time that the hub starts, until pvm:stop")
          @Parameter(
              names = {"-b", "--boot"},
              presentValue = YES,
              absentValue = NO)
          boolean boot,
      @Descriptor("a .java file, a jar or a folder of classes") String program,
      @Descriptor("arguments of main") String... arguments) {
    Path source = Path.of(program).toAbsolutePath().normalize();
    Program started =
        new Program(
            name.isEmpty() ? nameOf(source) : name,
            source,
            List.of(),
            mainClass.isEmpty() ? null : mainClass,
            List.of(arguments),
            Duration.ofMillis(notNegative("--every", everyMillis)),
            from(fresh, notNegative("--at", checkpoint), upgrade),
            upgrade,
            grants.isEmpty() ? Set.of() : Set.of(grants.split(",")));
    PvmProcess process = present(pvm).start(started);
    if (boot) {
      present(bootPrograms).add(started, process);
    }
    return told(process);
  }

  private static String nameOf(Path source) {
    return String.valueOf(source.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  private static long notNegative(String option, long value) {
    if (value < 0) {
      throw new PvmException("start: " + option + " can't be negative, but is " + value);
    }
    return value;
  }

  private static long from(boolean isFresh, long checkpoint, boolean isUpgrade) {
    if (isFresh && (checkpoint > 0 || isUpgrade)) {
      throw new PvmException("start: --fresh excludes --at and --upgrade");
    }
    return isFresh ? Program.FRESH : checkpoint;
  }

  private static String told(PvmProcess process) {
    long from = process.figures().resumedFrom();
    return from == 0
        ? process.name() + " started"
        : process.name() + " goes on from checkpoint " + from;
  }
}

package pvm.itests.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Component;
import pvm.api.Checkpoint;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;

/** Does what the first argument of a program says. */
@Component(property = "service.ranking:Integer=1000")
public final class ScriptedPvm implements Pvm {
  private final Map<String, PvmProcess> processes = new ConcurrentSkipListMap<>();

  @Override
  public PvmProcess start(Program program) {
    System.out.println("started " + program);
    if (program.arguments().contains("refuse")) {
      throw new PvmException("program " + program.name() + " is refused; give another");
    }
    PvmProcess process = new ScriptedProcess(program);
    processes.put(program.name(), process);
    return process;
  }

  @Override
  public Optional<PvmProcess> process(String name) {
    return Optional.ofNullable(processes.get(name));
  }

  @Override
  public List<PvmProcess> processes() {
    return List.copyOf(processes.values());
  }

  @Override
  public List<Checkpoint> checkpoints(String name) {
    return processes.get(name).checkpoints();
  }
}

package pvm.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.natives.NativeProvider;

/**
 * What every bundle with natives has to stand: that it fits, and that a program which uses it
 * prints the same whether it is left alone, its natives are swapped all the time, or it is
 * restarted again and again. The program is a {@code .java} file that comes to its end by itself;
 * what it prints is in the file beside it that ends with {@code .expected}.
 */
public abstract class NativesContract {
  /** Folder for the logs of the program; set by JUnit. */
  @TempDir public Path folder;

  /** The bundle's jar. */
  protected abstract Path bundle();

  /** The program. */
  protected abstract Path program();

  /** What the program is granted. */
  protected Set<String> grants() {
    return Set.of();
  }

  /** Makes the bodies; override it for a component that needs services. */
  protected NativeProvider make(Class<?> type) {
    try {
      return (NativeProvider) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(
          type.getName() + " can't be made by a constructor without parameters: override make", e);
    }
  }

  @Test
  public final void aHubCanUseTheBundle() throws Exception {
    try (VendorJar jar = new VendorJar(bundle())) {
      assertEquals(List.of(), jar.problems());
      for (VendorJar.Service service : jar.services()) {
        jar.provider(service, make(jar.load(service)));
      }
    }
  }

  private interface Disturbance {
    String run(ContractRun run, Random random) throws Exception;
  }

  @Test
  public final void theProgramPrintsWhatItShould() throws Exception {
    check((run, random) -> run.undisturbed());
  }

  @Test
  public final void theProgramDoesNotNoticeThatItsNativesAreSwapped() throws Exception {
    check(ContractRun::swapped);
  }

  @Test
  public final void theProgramGoesOnAfterRestarts() throws Exception {
    check(ContractRun::restarted);
  }

  private void check(Disturbance disturbance) throws Exception {
    long seed = Long.getLong("pvm.seed", System.nanoTime());
    String name = program().getFileName().toString().replaceFirst("\\.[^.]*$", ".expected");
    String expected = Files.readString(program().resolveSibling(name));
    Path logs = Files.createTempDirectory(folder, "run");
    try (VendorJar jar = new VendorJar(bundle());
        ContractRun run = new ContractRun(jar, this::make, program(), grants(), logs)) {
      assertEquals(expected, disturbance.run(run, new Random(seed)), "-Dpvm.seed=" + seed);
    }
  }
}

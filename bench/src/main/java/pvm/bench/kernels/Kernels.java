package pvm.bench.kernels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All kernels by name. */
public final class Kernels {

  private final Map<String, Supplier<Kernel>> kernels = new LinkedHashMap<>();

  /** Lists them; none is created yet. */
  public Kernels() {
    kernels.put("scheduler", TaskScheduler::new);
    kernels.put("constraints", Constraints::new);
    kernels.put("nbody", NBody::new);
    kernels.put("mandelbrot", Mandelbrot::new);
    kernels.put("sieve", Sieve::new);
    kernels.put("queens", Queens::new);
    kernels.put("permutations", Permutations::new);
    kernels.put("towers", Towers::new);
    kernels.put("list", ListRecursion::new);
    kernels.put("json", JsonParse::new);
    kernels.put("hashmap", HashMapCounts::new);
    kernels.put("strings", StringBuilding::new);
    kernels.put("sort", SortComparator::new);
    kernels.put("treemap", TreeMapScan::new);
    kernels.put("streams", Streams::new);
    kernels.put("matrix", MatrixMultiply::new);
    kernels.put("interpreter", BytecodeLoop::new);
    kernels.put("exceptions", Exceptions::new);
    kernels.put("format", Formatting::new);
    kernels.put("synchronized", SynchronizedCounter::new);
    kernels.put("trees", ObjectTrees::new);
    kernels.put("arrays", BigArrays::new);
    kernels.put("regex", RegexParse::new);
  }

  /** The names, in the order in which they are reported. */
  public List<String> names() {
    return List.copyOf(kernels.keySet());
  }

  /**
   * Creates a kernel.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Kernel create(String name) {
    Supplier<Kernel> kernel = kernels.get(name);
    if (kernel == null) {
      throw new IllegalArgumentException(
          "no kernel " + name + "; there are " + String.join(", ", names()));
    }
    return kernel.get();
  }
}

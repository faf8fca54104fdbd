package pvm.bench.kernels;

/** One kind of work with a known result. Its runs are independent of each other and all alike. */
public interface Kernel {

  /** Does the work once; returns its checksum. */
  long run();

  /** The checksum that {@link #run} gives. */
  long expected();
}

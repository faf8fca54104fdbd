package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Path;
import pvm.store.disk.Disk;
import pvm.store.disk.ForwardingDisk;
import pvm.store.disk.SimulatedDisk;

/** Chronicle Maps of a simulated disk: the files that Chronicle maps are real ones in a folder. */
record MappedHeap(Path real) implements HeapFormat {
  @Override
  public Heap create(Disk disk, String name, int[] lengths) throws IOException {
    simulated(disk).mapIn(real);
    return new ChronicleHeap().create(disk, name, lengths);
  }

  @Override
  public Heap open(Disk disk, String name) throws IOException {
    simulated(disk).mapIn(real);
    return new ChronicleHeap().open(disk, name);
  }

  private static SimulatedDisk simulated(Disk disk) {
    return disk instanceof ForwardingDisk outer ? simulated(outer.disk()) : (SimulatedDisk) disk;
  }
}

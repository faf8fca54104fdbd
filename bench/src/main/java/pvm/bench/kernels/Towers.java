package pvm.bench.kernels;

/** The towers of Hanoi with linked disks: recursion and writes to reference fields. */
final class Towers implements Kernel {

  private static final int DISKS = 24;

  private static final class Disk {
    final int size;
    Disk below;

    Disk(int size) {
      this.size = size;
    }
  }

  private final Disk[] piles = new Disk[3];
  private long moves;

  @Override
  public long run() {
    piles[0] = null;
    piles[1] = null;
    piles[2] = null;
    for (int size = DISKS; size > 0; size--) {
      push(new Disk(size), 0);
    }
    moves = 0;
    move(DISKS, 0, 1);
    return moves * 100 + piles[1].size;
  }

  private void move(int disks, int from, int to) {
    if (disks == 0) {
      return;
    }
    int other = 3 - from - to;
    move(disks - 1, from, other);
    push(pop(from), to);
    moves++;
    move(disks - 1, other, to);
  }

  private void push(Disk disk, int pile) {
    Disk top = piles[pile];
    if (top != null && disk.size >= top.size) {
      throw new IllegalStateException("disk " + disk.size + " on disk " + top.size);
    }
    disk.below = top;
    piles[pile] = disk;
  }

  private Disk pop(int pile) {
    Disk top = piles[pile];
    piles[pile] = top.below;
    top.below = null;
    return top;
  }

  @Override
  public long expected() {
    return 1677721501L;
  }
}

package pvm.bench.kernels;

/** Bodies that attract each other: floating point in fields of few objects. */
final class NBody implements Kernel {

  private static final int STEPS = 1_000_000;

  private static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    final double mass;

    Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
      this.x = x;
      this.y = y;
      this.z = z;
      this.vx = vx;
      this.vy = vy;
      this.vz = vz;
      this.mass = mass;
    }

    void pull(Body o, double dt) {
      double dx = x - o.x;
      double dy = y - o.y;
      double dz = z - o.z;
      double square = dx * dx + dy * dy + dz * dz + 0.01;
      double force = dt / (square * Math.sqrt(square));
      vx -= dx * o.mass * force;
      vy -= dy * o.mass * force;
      vz -= dz * o.mass * force;
      o.vx += dx * mass * force;
      o.vy += dy * mass * force;
      o.vz += dz * mass * force;
    }

    void move(double dt) {
      x += dt * vx;
      y += dt * vy;
      z += dt * vz;
    }
  }

  @Override
  public long run() {
    Body[] bodies = {
      new Body(0, 0, 0, 0, 0, 0, 30),
      new Body(5, 0, 0, 0, 2.4, 0.1, 0.03),
      new Body(0, 8, 0, -1.9, 0, 0.2, 0.01),
      new Body(-12, 0, 1, 0, -1.5, 0, 0.02),
      new Body(0, -20, 2, 1.2, 0, 0, 0.001)
    };
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < bodies.length; i++) {
        for (int j = i + 1; j < bodies.length; j++) {
          bodies[i].pull(bodies[j], 0.001);
        }
      }
      for (Body b : bodies) {
        b.move(0.001);
      }
    }
    double sum = 0;
    for (Body b : bodies) {
      sum += b.x + 3 * b.y + 7 * b.z;
    }
    return Math.round(sum * 1e6);
  }

  @Override
  public long expected() {
    return 39545358L;
  }
}

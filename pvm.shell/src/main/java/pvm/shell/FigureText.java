package pvm.shell;

import pvm.api.ProcessFigures;
import pvm.api.Spread;

/** The counts of a process in a line that programs can read: words of a name and a number. */
final class FigureText {

  private FigureText() {}

  static String of(ProcessFigures figures) {
    return "figures runNanos="
        + figures.runNanos()
        + " checkpoints="
        + figures.checkpoints()
        + of("stop", figures.stopNanos())
        + of("pause", figures.pauseNanos())
        + " objects="
        + figures.objects()
        + " writtenBytes="
        + figures.writtenBytes()
        + " diskBytes="
        + figures.disk().writtenBytes()
        + " restoredObjects="
        + figures.restoredObjects()
        + " restoreNanos="
        + figures.restoreNanos()
        + " pins="
        + figures.pins()
        + " pinNanosMax="
        + figures.pinNanosMax();
  }

  private static String of(String name, Spread spread) {
    return " %1$sNanosP50=%2$d %1$sNanosP99=%3$d %1$sNanosMax=%4$d"
        .formatted(name, spread.p50(), spread.p99(), spread.max());
  }
}

package pvm.core.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes the images of all processes may write in a day, and how far apart checkpoints are
 * for that: what is left of the day's bytes is spread over what is left of the day, in equal shares
 * for the processes that run. Days are those of UTC. Thread-safe.
 *
 * <p>A checkpoint that is asked for is taken in any case, and counts.
 */
public final class WriteBudget {
  private final long dailyBytes;
  private final InstantSource clock;
  private final Map<String, Share> shares = new HashMap<>();

  /**
   * @param dailyBytes for all together; 0: as many as they like
   */
  public WriteBudget(long dailyBytes, InstantSource clock) {
    this.dailyBytes = dailyBytes;
    this.clock = clock;
  }

  /** A budget without a limit. */
  public static WriteBudget unlimited() {
    return new WriteBudget(0, InstantSource.system());
  }

  /** What all together may write in a day; 0: as much as they like. */
  long dailyBytes() {
    return dailyBytes;
  }

  /**
   * The share of a process that starts.
   *
   * @param note what {@link Share#note} gave when its image was last written; null if it is new
   */
  synchronized Share open(String process, String note) {
    Share share = shares.computeIfAbsent(process, _ -> new Share(note));
    share.seenBytes = 0;
    share.isRunning = true;
    return share;
  }

  private long today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private long nanosLeftOfDay() {
    Instant tomorrow = Instant.EPOCH.plus(Duration.ofDays(today() + 1));
    return Duration.between(clock.instant(), tomorrow).toNanos();
  }

  /** What one process has written. */
  final class Share {
    private long day;
    private long dayBytes;

    /** Of the count that {@link #wrote} is given. */
    private long seenBytes;

    private boolean isRunning;

    private Share(String note) {
      String[] parts = note == null ? new String[0] : note.split(" ");
      if (parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].matches("\\d{1,18}")) {
        day = Long.parseLong(parts[0]);
        dayBytes = Long.parseLong(parts[1]);
      }
    }

    /**
     * Tells what the process has written since it was started.
     *
     * @return how much more that is than the last time
     */
    long wrote(long bytes) {
      synchronized (WriteBudget.this) {
        turnDay();
        long more = bytes - seenBytes;
        seenBytes = bytes;
        dayBytes += more;
        return more;
      }
    }

    private void turnDay() {
      if (day != today()) {
        day = today();
        dayBytes = 0;
      }
    }

    /** What the process has written today, before its last start, too. */
    long todayBytes() {
      synchronized (WriteBudget.this) {
        turnDay();
        return dayBytes;
      }
    }

    /** To be kept in the image, so that a restart doesn't begin the day anew. */
    String note() {
      synchronized (WriteBudget.this) {
        turnDay();
        return day + " " + dayBytes;
      }
    }

    /** The least time from one checkpoint of so many bytes to the next, in ns; 0 if any will do. */
    long nanos(long bytes) {
      if (dailyBytes == 0) {
        return 0;
      }
      synchronized (WriteBudget.this) {
        long written = 0;
        int running = 0;
        for (Share share : shares.values()) {
          written += share.todayBytes();
          running += share.isRunning ? 1 : 0;
        }
        double left = nanosLeftOfDay();
        double budget = dailyBytes - written;
        return budget <= 0 ? (long) left : (long) Math.min(left, left / budget * bytes * running);
      }
    }

    /** The process has ended; what it has written today stays written. */
    void close() {
      synchronized (WriteBudget.this) {
        isRunning = false;
      }
    }
  }
}

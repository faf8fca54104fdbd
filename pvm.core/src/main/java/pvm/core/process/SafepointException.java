package pvm.core.process;

/** A process could not be stopped in time; it runs on. The message names the threads. */
@SuppressWarnings("serial")
public final class SafepointException extends RuntimeException {
  SafepointException(String message) {
    super(message);
  }
}

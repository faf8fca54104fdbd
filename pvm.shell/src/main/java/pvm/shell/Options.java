package pvm.shell;

import pvm.api.PvmException;

/** What the commands' annotations have in common. */
final class Options {
  static final String YES = "true";
  static final String NO = "false";
  static final String JSON = "--json";
  static final String JSON_TEXT = "as JSON, not as a table";
  static final String D = "-d";
  static final String DEADLINE = "--deadline";
  static final String DEADLINE_TEXT = "milliseconds that the version has to become healthy";
  static final String DEADLINE_MILLIS = "10000";
  static final String PROCESS_TEXT = "name of the process";
  static final String BUNDLE_TEXT = "symbolic name of the bundle";

  private Options() {}

  /** A service that commands need; they are there without it, to say so. */
  static <T> T present(T service) {
    if (service == null) {
      throw new PvmException("the engine is not there; see 'lb' and the log for what is missing");
    }
    return service;
  }
}

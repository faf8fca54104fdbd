package thermostat;

/**
 * What the command line says.
 *
 * @param steps to do before the program ends
 * @param millisPerStep pause after each step
 */
record Options(long steps, long millisPerStep) {

  static Options parse(String[] args) {
    long steps = Long.MAX_VALUE;
    long millis = 500;
    for (int i = 0; i < args.length; i += 2) {
      switch (args[i]) {
        case "--steps" -> steps = number(args, i);
        case "--millis" -> millis = number(args, i);
        default ->
            throw new IllegalArgumentException(
                "unknown option " + args[i] + "; there are --steps N and --millis M");
      }
    }
    return new Options(steps, millis);
  }

  private static long number(String[] args, int option) {
    String text = option + 1 < args.length ? args[option + 1] : "";
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(
          args[option] + " wants a number of at most 18 digits, found '" + text + "'");
    }
    return Long.parseLong(text);
  }
}

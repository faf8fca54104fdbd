package pvm.api;

/**
 * Is told of alarms: a service of any bundle, called one alarm after the other. What it throws is
 * logged.
 */
@FunctionalInterface
public interface AlarmListener {
  /** An alarm that was just raised. */
  void raised(Alarm alarm);
}

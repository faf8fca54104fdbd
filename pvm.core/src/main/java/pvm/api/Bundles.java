package pvm.api;

import java.net.URI;
import java.util.List;

/** Changes installed bundles over while programs use them, and knows how they do. Thread-safe. */
public interface Bundles {

  /**
   * Installs another version of a bundle beside it, and changes over once that is healthy.
   *
   * @param name symbolic name
   * @param millis how long the new version has to become healthy
   * @return both versions in words
   * @throws PvmException if it can't be installed or does not become healthy; nothing has changed
   */
  String update(String name, URI jar, long millis);

  /** Changes over to the version that {@link #update} kept; otherwise the same. */
  String rollback(String name, long millis);

  /** Natives that bundles provide, those that are refused at the end. */
  List<NativeStatus> natives();

  /** The bundles that ever were at fault, by name. */
  List<BundleHealth> health();

  /** The newest alarms, oldest first. */
  List<Alarm> alarms();
}

package pvm.core.library.guest.body;

import java.util.prefs.PreferencesFactory;
import pvm.core.library.guest.prefs.ProcessPreferences;

/** Bodies of {@link java.util.prefs.Preferences}: they are the process's own. */
public final class PreferencesBody {
  private PreferencesBody() {}

  public static PreferencesFactory factory() {
    return new ProcessPreferences.Factory();
  }
}

package pvm.core.library.guest.prefs;

import java.util.Map;
import java.util.TreeMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/** Preferences in memory: they live as long as the process. */
public final class ProcessPreferences extends AbstractPreferences {
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, AbstractPreferences> children = new TreeMap<>();
  private final boolean isOfUser;

  private ProcessPreferences(ProcessPreferences parent, String name, boolean isOfUser) {
    super(parent, name);
    this.isOfUser = isOfUser;
    newNode = parent != null;
  }

  /** Makes the two roots. */
  public static final class Factory implements PreferencesFactory {
    private final Preferences user = new ProcessPreferences(null, "", true);
    private final Preferences system = new ProcessPreferences(null, "", false);

    @Override
    public Preferences systemRoot() {
      return system;
    }

    @Override
    public Preferences userRoot() {
      return user;
    }
  }

  @Override
  public boolean isUserNode() {
    return isOfUser;
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {
    if (parent() instanceof ProcessPreferences above) {
      above.children.remove(name());
    }
  }

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(new String[0]);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return children.keySet().toArray(new String[0]);
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    AbstractPreferences child = children.get(name);
    if (child == null) {
      child = new ProcessPreferences(this, name, isOfUser);
      children.put(name, child);
    }
    return child;
  }

  @Override
  protected void syncSpi() {}

  @Override
  protected void flushSpi() {}
}

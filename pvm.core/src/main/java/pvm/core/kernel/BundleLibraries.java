package pvm.core.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import pvm.core.loader.GuestLibraries;
import pvm.natives.GuestPackage;
import pvm.natives.Natives;

/**
 * Guest packages and natives as the manifests of installed bundles declare them: that they are
 * installed is enough, since no class of theirs is loaded here. Of several bundles with one package
 * the one that was installed last counts. Thread-safe.
 */
final class BundleLibraries implements GuestLibraries {
  private static final String END = ".class";

  private final BundleContext context;

  /**
   * @param context of the system bundle, which sees all
   */
  BundleLibraries(BundleContext context) {
    this.context = context;
  }

  @Override
  public Map<String, byte[]> classes(String packageName) {
    String name = packageName.replace('/', '.');
    List<Bundle> bundles = bundles().filter(b -> declares(b, "package", name)).toList();
    return bundles.isEmpty()
        ? Extensions.own(packageName)
        : classes(bundles.getLast(), packageName);
  }

  /** Whether an installed bundle has natives for a class. */
  boolean declaresNatives(String type) {
    return bundles().anyMatch(b -> declares(b, "type", type));
  }

  private Stream<Bundle> bundles() {
    return Arrays.stream(context.getBundles()).filter(b -> b.getState() != Bundle.UNINSTALLED);
  }

  /**
   * @param attribute of the capability; that of natives is {@code type}, of packages {@code
   *     package}
   */
  private static boolean declares(Bundle bundle, String attribute, String value) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return false;
    }
    String namespace = attribute.equals("type") ? Natives.NAMESPACE : GuestPackage.NAMESPACE;
    for (BundleCapability capability : revision.getDeclaredCapabilities(namespace)) {
      if (value.equals(capability.getAttributes().get(attribute))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, byte[]> classes(Bundle bundle, String packageName) {
    Map<String, byte[]> classes = new HashMap<>();
    for (URL entry : Collections.list(entries(bundle, packageName))) {
      String path = entry.getPath().replaceFirst("^/", "");
      if (!path.endsWith("package-info.class")) {
        classes.put(path.substring(0, path.length() - END.length()), read(bundle, entry));
      }
    }
    return classes;
  }

  private static Enumeration<URL> entries(Bundle bundle, String packageName) {
    Enumeration<URL> found = bundle.findEntries("/" + packageName, "*" + END, false);
    return found == null ? Collections.emptyEnumeration() : found;
  }

  private static byte[] read(Bundle bundle, URL entry) {
    try (InputStream in = entry.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          entry.getPath() + " of bundle " + bundle.getSymbolicName() + " can't be read", e);
    }
  }
}

package pvm.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import pvm.core.kernel.Extensions;
import pvm.core.loader.GuestLibraries;
import pvm.core.natives.Provider;
import pvm.natives.NativeProvider;

/** A bundle's jar, and what it has for programs. Thread-safe. */
final class VendorJar implements GuestLibraries, AutoCloseable {
  private static final String TYPE = "pvm.natives.type";
  private static final String END = ".class";
  private static final GuestLibraries API = Extensions.none().libraries();

  private final JarFile jar;
  private final URLClassLoader classes;
  private final String bundle;
  private final String provided;

  /**
   * A component that has bodies.
   *
   * @param type the guest class, with dots
   * @param bodies name of the component's class
   */
  record Service(String type, String bodies) {}

  VendorJar(Path file) throws IOException {
    if (!file.toFile().exists()) {
      throw new AssertionError("no bundle " + file.toAbsolutePath() + "; build it first");
    }
    jar = new JarFile(file.toFile());
    classes = new URLClassLoader(new URL[] {file.toUri().toURL()}, getClass().getClassLoader());
    Attributes main = jar.getManifest().getMainAttributes();
    bundle = main.getValue("Bundle-SymbolicName") + " " + main.getValue("Bundle-Version");
    provided = String.valueOf(main.getValue("Provide-Capability"));
  }

  /** What keeps a hub from using the bundle, a line each; empty if nothing does. */
  List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    if (bundle.startsWith("null ")) {
      problems.add(jar.getName() + " is no bundle: its manifest has no Bundle-SymbolicName");
    }
    if (!provided.contains("pvm.guest")) {
      problems.add(bundle + " provides no guest package; mark one @GuestPackage");
    }
    if (services().isEmpty()) {
      problems.add(bundle + " has no component marked @Natives");
    }
    for (Service service : services()) {
      if (!provided.contains(service.type())) {
        problems.add(
            bundle + " does not provide the capability pvm.natives;type=" + service.type());
      }
    }
    return problems;
  }

  /** The components that have bodies, as the bundle's descriptions name them. */
  List<Service> services() throws IOException {
    List<Service> found = new ArrayList<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (entry.getName().matches("OSGI-INF/[^/]*\\.xml")) {
        Element component = parse(entry);
        String type = property(component, TYPE);
        if (type != null) {
          Element made = (Element) component.getElementsByTagName("implementation").item(0);
          found.add(new Service(type, made.getAttribute("class")));
        }
      }
    }
    return found;
  }

  private Element parse(JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(entry.getName() + " of " + bundle + " is no description of DS", e);
    }
  }

  private static String property(Element component, String name) {
    var properties = component.getElementsByTagName("property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      if (property.getAttribute("name").equals(name)) {
        return property.getAttribute("value");
      }
    }
    return null;
  }

  /** The class of a service. */
  Class<?> load(Service service) throws ClassNotFoundException {
    return classes.loadClass(service.bodies());
  }

  /** Fits bodies to their guest class, as the hub does. */
  Provider provider(Service service, NativeProvider bodies) throws IOException {
    return Provider.of(
        new Provider.Origin(bundle, service.type(), ""),
        bodies,
        read(service.type().replace('.', '/') + END));
  }

  private byte[] read(String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public Map<String, byte[]> classes(String packageName) {
    Map<String, byte[]> found = new HashMap<>(API.classes(packageName));
    if (!provided.contains(packageName.replace('/', '.'))) {
      return found;
    }
    try {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(END)
            && name.lastIndexOf('/') == packageName.length()
            && name.startsWith(packageName)) {
          found.put(name.substring(0, name.length() - END.length()), read(name));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(jar.getName() + " can't be read", e);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    classes.close();
    jar.close();
  }
}

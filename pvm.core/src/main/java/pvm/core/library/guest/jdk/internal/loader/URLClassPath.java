package pvm.core.library.guest.jdk.internal.loader;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLStreamHandlerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import pvm.core.library.guest.net.ElementHandler;

/**
 * {@code jdk.internal.loader.URLClassPath}: where a {@code URLClassLoader} looks. Folders and jars
 * that the process may read; other URLs have nothing.
 */
public final class URLClassPath {
  private final List<URL> urls = new ArrayList<>();
  private final Map<String, JarFile> jars = new HashMap<>();

  public URLClassPath(URL[] urls) {
    for (URL url : urls) {
      addURL(url);
    }
  }

  public URLClassPath(URL[] urls, URLStreamHandlerFactory factory) {
    this(urls);
  }

  public synchronized void addURL(URL url) {
    if (url != null && !getURLList().contains(url.toString())) {
      urls.add(url);
    }
  }

  private List<String> getURLList() {
    List<String> texts = new ArrayList<>();
    for (URL url : urls) {
      texts.add(url.toString());
    }
    return texts;
  }

  public synchronized URL[] getURLs() {
    return urls.toArray(new URL[0]);
  }

  /** The first of a name; null if there is none. */
  public Resource getResource(String name) {
    for (URL url : getURLs()) {
      Resource found = in(url, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public URL findResource(String name) {
    Resource found = getResource(name);
    return found == null ? null : found.getURL();
  }

  public Enumeration<URL> findResources(String name) {
    List<URL> found = new ArrayList<>();
    for (URL url : getURLs()) {
      Resource resource = in(url, name);
      if (resource != null) {
        found.add(resource.getURL());
      }
    }
    return Collections.enumeration(found);
  }

  private Resource in(URL url, String name) {
    if (!url.getProtocol().equals("file")) {
      return null;
    }
    try {
      String path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
      return path.endsWith("/") ? inFolder(url, path, name) : inJar(url, path, name);
    } catch (IOException e) {
      return null; // as the JDK does
    }
  }

  private static Resource inFolder(URL url, String folder, String name) throws IOException {
    File file = new File(folder, name);
    if (!file.isFile()) {
      return null;
    }
    try (InputStream in = new FileInputStream(file)) {
      byte[] bytes = in.readAllBytes();
      return new Resource(element(url.toString() + name, bytes), url, bytes, null);
    }
  }

  private Resource inJar(URL url, String path, String name) throws IOException {
    JarFile jar;
    synchronized (this) {
      jar = jars.get(path);
      if (jar == null) {
        jar = new JarFile(new File(path), false);
        jars.put(path, jar);
      }
    }
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return new Resource(
          element("jar:" + url + "!/" + name, bytes), url, bytes, jar.getManifest());
    }
  }

  @SuppressWarnings("deprecation") // URL.of needs a URI, which refuses names that resources have
  private static URL element(String text, byte[] bytes) throws MalformedURLException {
    return new URL(null, text, new ElementHandler(bytes));
  }

  /** Closes the jars; gives what went wrong. */
  public synchronized List<IOException> closeLoaders() {
    List<IOException> errors = new ArrayList<>();
    for (JarFile jar : jars.values()) {
      try {
        jar.close();
      } catch (IOException e) {
        errors.add(e);
      }
    }
    jars.clear();
    urls.clear();
    return errors;
  }
}

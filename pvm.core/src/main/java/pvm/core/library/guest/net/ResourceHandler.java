package pvm.core.library.guest.net;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import pvm.core.abi.Vm;

/** URLs of resources on the program's class path: {@code resource:/path}, {@code #1} the second. */
public final class ResourceHandler extends URLStreamHandler {
  private static final String PROTOCOL = "resource";

  private ResourceHandler() {}

  /** The URL of a resource; of several of the name the one at an index. */
  @SuppressWarnings("deprecation") // URL.of needs a URI, which refuses names that resources have
  public static URL url(String name, int index) {
    try {
      return new URL(
          null, PROTOCOL + ":/" + name + (index == 0 ? "" : "#" + index), new ResourceHandler());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  @Override
  protected URLConnection openConnection(URL url) throws IOException {
    String path = url.getPath();
    int index = url.getRef() == null ? 0 : Integer.parseInt(url.getRef());
    byte[] bytes = Vm.resource(path.startsWith("/") ? path.substring(1) : path, index);
    if (bytes == null) {
      throw new FileNotFoundException(url.toString());
    }
    return new ElementHandler.Element(url, bytes);
  }
}

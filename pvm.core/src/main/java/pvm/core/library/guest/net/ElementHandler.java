package pvm.core.library.guest.net;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** The URL of one element of a class path, with what it held when it was found. */
public final class ElementHandler extends URLStreamHandler {
  private final byte[] bytes;

  public ElementHandler(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  protected URLConnection openConnection(URL url) {
    return new Element(url, bytes);
  }

  /** Of {@code jar:} URLs the file is all after the protocol, a {@code #} with it. */
  @Override
  protected void parseURL(URL url, String text, int start, int limit) {
    setURL(url, url.getProtocol(), "", -1, "", null, text.substring(start), null, null);
  }

  @Override
  protected String toExternalForm(URL url) {
    return url.getProtocol() + ":" + url.getPath();
  }

  static final class Element extends URLConnection {
    private final byte[] bytes;

    Element(URL url, byte[] bytes) {
      super(url);
      this.bytes = bytes;
    }

    @Override
    public void connect() {
      connected = true;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long getContentLengthLong() {
      return bytes.length;
    }

    @Override
    public long getLastModified() {
      return 0;
    }
  }
}

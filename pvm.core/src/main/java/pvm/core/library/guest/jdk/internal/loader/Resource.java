package pvm.core.library.guest.jdk.internal.loader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.CodeSigner;
import java.util.jar.Manifest;

/** {@code jdk.internal.loader.Resource}: an element of a class path, read when it was found. */
public final class Resource {
  private final URL url;
  private final URL source;
  private final byte[] bytes;
  private final Manifest manifest;

  Resource(URL url, URL source, byte[] bytes, Manifest manifest) {
    this.url = url;
    this.source = source;
    this.bytes = bytes;
    this.manifest = manifest;
  }

  public URL getURL() {
    return url;
  }

  public URL getCodeSourceURL() {
    return source;
  }

  public InputStream getInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  public int getContentLength() {
    return bytes.length;
  }

  public byte[] getBytes() {
    return bytes;
  }

  /** None: it is in an array. */
  public ByteBuffer getByteBuffer() {
    return null;
  }

  /** Of the jar that has it; null if it is in none. */
  public Manifest getManifest() throws IOException {
    return manifest;
  }

  /** Signatures are not checked. */
  public CodeSigner[] getCodeSigners() {
    return null;
  }

  public Exception getDataError() {
    return null;
  }
}

package pvm.core.library.guest.body;

/** Bodies of {@code java.util.zip.ZipUtils}: nothing native is needed. */
public final class ZipUtilsBody {
  private ZipUtilsBody() {}

  public static void loadLibrary() {}
}

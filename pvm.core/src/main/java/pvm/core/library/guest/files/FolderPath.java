package pvm.core.library.guest.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A path of names between slashes. Immutable. */
final class FolderPath implements Path {
  private final FolderFileSystem system;
  private final String text;
  private final List<String> names;

  /**
   * @param text without empty names, and no slash at its end
   */
  private FolderPath(FolderFileSystem system, String text) {
    this.system = system;
    this.text = text;
    String bare = text.startsWith("/") ? text.substring(1) : text;
    this.names = bare.isEmpty() && text.startsWith("/") ? List.of() : List.of(bare.split("/", -1));
  }

  static FolderPath of(FolderFileSystem system, String text) {
    String clean = text.replaceAll("/{2,}", "/");
    return new FolderPath(
        system,
        clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean);
  }

  private FolderPath of(String other) {
    return of(system, other);
  }

  private FolderPath of(boolean isAbsolute, List<String> parts) {
    return new FolderPath(system, (isAbsolute ? "/" : "") + String.join("/", parts));
  }

  static FolderPath own(Path path) {
    if (path instanceof FolderPath own) {
      return own;
    }
    if (path == null) {
      throw new NullPointerException();
    }
    throw new ProviderMismatchException();
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return text.startsWith("/");
  }

  private boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public Path getRoot() {
    return isAbsolute() ? of("/") : null;
  }

  @Override
  public Path getFileName() {
    return names.isEmpty() ? null : of(names.getLast());
  }

  @Override
  public Path getParent() {
    if (names.size() <= 1) {
      return names.isEmpty() ? null : getRoot();
    }
    return of(isAbsolute(), names.subList(0, names.size() - 1));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public Path getName(int index) {
    return subpath(index, index + 1);
  }

  @Override
  public Path subpath(int begin, int end) {
    if (begin < 0 || begin >= end || end > names.size()) {
      throw new IllegalArgumentException();
    }
    return of(false, names.subList(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    if (!(other instanceof FolderPath path)) {
      return false;
    }
    if (path.isEmpty() || isEmpty()) {
      return path.isEmpty() && isEmpty();
    }
    int count = path.names.size();
    return isAbsolute() == path.isAbsolute()
        && count <= names.size()
        && names.subList(0, count).equals(path.names);
  }

  @Override
  public boolean endsWith(Path other) {
    if (!(other instanceof FolderPath path)) {
      return false;
    }
    if (path.isEmpty() || isEmpty()) {
      return path.isEmpty() && isEmpty();
    }
    int from = names.size() - path.names.size();
    if (path.isAbsolute()) {
      return from == 0 && equals(path);
    }
    return from >= 0 && names.subList(from, names.size()).equals(path.names);
  }

  @Override
  public Path normalize() {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      boolean isBack = name.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..");
      if (isBack) {
        kept.removeLast();
      } else if (!name.equals(".") && !(name.equals("..") && isAbsolute())) {
        kept.add(name);
      }
    }
    return of(isAbsolute(), kept);
  }

  @Override
  public Path resolve(Path other) {
    FolderPath path = own(other);
    if (path.isAbsolute() || isEmpty()) {
      return path;
    }
    return path.isEmpty() ? this : of(text + "/" + path.text);
  }

  @Override
  public Path relativize(Path other) {
    FolderPath path = own(other);
    if (isAbsolute() != path.isAbsolute()) {
      throw new IllegalArgumentException("'other' is different type of Path");
    }
    if (equals(path) || isEmpty()) {
      return isEmpty() ? path : of("");
    }
    List<String> from = names;
    List<String> to = path.isEmpty() ? List.of() : path.names;
    int same = 0;
    while (same < from.size() && same < to.size() && from.get(same).equals(to.get(same))) {
      same++;
    }
    if (from.subList(same, from.size()).contains("..")) {
      throw new IllegalArgumentException(
          "Unable to compute relative  path from " + this + " to " + other);
    }
    List<String> steps = new ArrayList<>();
    for (int i = same; i < from.size(); i++) {
      steps.add("..");
    }
    steps.addAll(to.subList(same, to.size()));
    return of(false, steps);
  }

  @Override
  public URI toUri() {
    String absolute = toAbsolutePath().toString();
    boolean isFolder = system.facts(this) instanceof FileFacts facts && facts.isDirectory();
    String path = isFolder && !absolute.endsWith("/") ? absolute + "/" : absolute;
    try {
      return new URI("file", "", path, null, null);
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Path toAbsolutePath() {
    return isAbsolute() ? this : system.current().resolve(this);
  }

  /** The absolute path without dots, as natives take it. */
  String absolute() {
    return GuestPaths.absolute(text);
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    if (system.facts(this) == null) {
      throw new NoSuchFileException(text);
    }
    return of(absolute());
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("watching folders");
  }

  @Override
  public int compareTo(Path other) {
    return text.compareTo(((FolderPath) other).text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FolderPath path && text.equals(path.text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text.toCharArray());
  }

  @Override
  public String toString() {
    return text;
  }
}

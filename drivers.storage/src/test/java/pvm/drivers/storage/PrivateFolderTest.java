package pvm.drivers.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir Path data;
  private final MapState state = new MapState();

  private PrivateFolder open(MapState of) throws IOException {
    return PrivateFolder.open(data, "p", of, Steps.UNTOLD);
  }

  private void append(PrivateFolder folder, String path, String text) throws IOException {
    folder.write(state, path, -1, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String text(String path) throws IOException {
    return Files.readString(data.resolve("files/p" + path));
  }

  /** A checkpoint; what the process knows then. */
  private MapState checkpoint(PrivateFolder folder) throws IOException {
    folder.captured();
    MapState copy = state.copy();
    folder.force();
    folder.stored(state);
    return copy;
  }

  @Test
  void goesBackToAnyOfTheLastEightCheckpoints() throws Exception {
    PrivateFolder folder = open(state);
    folder.create(state, "/log");
    MapState[] checkpoints = new MapState[12];
    for (int i = 0; i < checkpoints.length; i++) {
      append(folder, "/log", i + " ");
      checkpoints[i] = checkpoint(folder);
    }
    folder.close();
    open(checkpoints[7]).close();
    assertEquals("0 1 2 3 4 5 6 7 ", text("/log"));
    open(checkpoints[4]).close();
    assertEquals("0 1 2 3 4 ", text("/log"));
  }

  @Test
  void forgetsWhatNoCheckpointNeeds() throws Exception {
    PrivateFolder folder = open(state);
    for (int i = 0; i < 40; i++) {
      folder.create(state, "/file");
      folder.delete(state, "/file", false);
      checkpoint(folder);
    }
    folder.close();
    try (var left = Files.walk(data.resolve("undo"))) {
      long files = left.filter(Files::isRegularFile).count();
      assertTrue(files <= 1 + 2 * 8, files + " files");
    }
  }

  @Test
  void whatNoCheckpointHasIsTakenBackWhenTheProcessBeginsAnew() throws Exception {
    Files.createDirectories(data.resolve("files/p"));
    Files.writeString(data.resolve("files/p/config"), "by hand");
    PrivateFolder folder = open(state);
    append(folder, "/config", " and by program");
    folder.create(state, "/new");
    folder.close();
    open(new MapState()).close();
    assertEquals("by hand", text("/config"));
    assertTrue(Files.notExists(data.resolve("files/p/new")));
  }

  @Test
  void anOpenFileThatIsDeletedIsKeptUntilItIsForgotten() throws Exception {
    PrivateFolder folder = open(state);
    folder.create(state, "/file");
    append(folder, "/file", "still there");
    String token = folder.delete(state, "/file", true);
    for (int i = 0; i < 12; i++) {
      folder.create(state, "/other" + i);
      checkpoint(folder);
    }
    ByteBuffer bytes = ByteBuffer.allocate(20);
    assertEquals(11, folder.read(token, 0, bytes));
    append(folder, token, "!");
    folder.forget(state, token);
    for (int i = 12; i < 24; i++) {
      folder.create(state, "/other" + i);
      checkpoint(folder);
    }
    assertTrue(Files.notExists(folder.path(token)));
    folder.close();
  }

  @Test
  void refusesTheFilesOfAnotherProcess() throws Exception {
    PrivateFolder folder = open(state);
    folder.create(state, "/file");
    folder.close();
    MapState other = state.copy();
    other.put("kept.origin", "other");
    IOException thrown = assertThrows(IOException.class, () -> open(other));
    assertTrue(thrown.getMessage().contains("are not those of its image"), thrown.getMessage());
  }

  @Test
  void listsNamesInOrder() throws Exception {
    PrivateFolder folder = open(state);
    folder.create(state, "/b");
    folder.createFolder(state, "/a");
    assertArrayEquals(new String[] {"a", "b", "tmp"}, folder.list("/"));
    folder.close();
  }
}

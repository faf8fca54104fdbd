package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell of a hub by SSH, used by a client of its own library. */
class SshIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final SshClient client = SshClient.setUpDefaultClient();
  private final Set<PublicKey> hostKeys = ConcurrentHashMap.newKeySet();
  private Started hub;

  @AfterEach
  void stop() throws Exception {
    client.stop();
    if (hub != null) {
      hub.process().destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isOpen(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  private void start(String... options) throws Exception {
    hub =
        Installation.built()
            .start(
                folder, Stream.concat(Stream.of("hub"), Stream.of(options)).toArray(String[]::new));
    hub.awaitFile(folder.resolve(".pvm/run/hub.sock"));
  }

  private void awaitOpen(int port) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isOpen(port)) {
      assertTrue(System.nanoTime() < end && hub.process().isAlive(), "no server on " + port);
      Thread.sleep(20); // another process is waited for
    }
  }

  private ClientSession session(int port, KeyPair key) throws Exception {
    ClientSession session = client.connect("anybody", "127.0.0.1", port).verify(LIMIT).getSession();
    session.addPublicKeyIdentity(key);
    session.auth().verify(LIMIT);
    return session;
  }

  /** What comes back until the channel is closed, and the exit code. */
  private static String finish(ClientChannel channel) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    channel.setOut(out);
    channel.setErr(out);
    channel.open().verify(LIMIT);
    var events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
    assertTrue(events.contains(ClientChannelEvent.CLOSED), () -> "open yet: " + out);
    return out.toString(StandardCharsets.UTF_8) + channel.getExitStatus();
  }

  /** Types as a person does, who reads what comes before leaving. */
  private static void type(ClientChannel shell) throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PipedOutputStream keys = new PipedOutputStream();
    shell.setIn(new PipedInputStream(keys));
    shell.setOut(screen);
    shell.open().verify(LIMIT);
    await(screen, "'exit' leaves");
    keys.write("pvm:driver\t\r".getBytes(StandardCharsets.UTF_8));
    keys.flush();
    await(screen, "BUNDLE");
    keys.write("exit\r".getBytes(StandardCharsets.UTF_8));
    keys.flush();
    var events = shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LIMIT);
    assertTrue(events.contains(ClientChannelEvent.CLOSED), screen::toString);
  }

  private static void await(ByteArrayOutputStream screen, String text) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!screen.toString(StandardCharsets.UTF_8).contains(text)) {
      assertTrue(System.nanoTime() < end, () -> "no " + text + " in " + screen);
      Thread.sleep(20); // another process is waited for
    }
  }

  @Test
  void keysThatAreListedHaveTheShellAndOthersDoNot() throws Exception {
    int port = freePort();
    KeyPair key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    KeyPair other = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    client.setServerKeyVerifier((session, address, hostKey) -> hostKeys.add(hostKey) || true);
    client.start();
    start("--ssh", Integer.toString(port));
    awaitOpen(port);
    assertThrows(IOException.class, () -> session(port, key), "nobody is listed yet");
    Files.writeString(
        folder.resolve(".pvm/ssh/authorized_keys"), PublicKeyEntry.toString(key.getPublic()));
    assertThrows(IOException.class, () -> session(port, other));
    try (ClientSession session = session(port, key)) {
      assertEquals(
          "NAME  STATE  THREADS  OBJECTS  CHECKPOINTS  PAUSE MS  RESUMED FROM\n0",
          finish(session.createExecChannel("pvm:ps")));
      assertEquals(
          "pvm: ssh: Command not found: pvm:nothing\n1",
          finish(session.createExecChannel("pvm:nothing")));
      var shell = session.createShellChannel();
      shell.setPtyType("xterm");
      shell.setPtyColumns(100);
      type(shell);
    }
    assertTrue(hub.process().isAlive(), "leaving does not stop the hub");

    hub.process().destroyForcibly().waitFor();
    Files.delete(folder.resolve(".pvm/run/hub.sock"));
    start("--ssh", Integer.toString(port));
    awaitOpen(port);
    session(port, key).close();
    assertEquals(1, hostKeys.size(), "the host key is kept");
  }

  @Test
  void thereIsNoServerByDefault() throws Exception {
    start();
    String bundles = new HubShell(folder.resolve(".pvm/run/hub.sock")).exec("lb -s ssh");
    assertFalse(bundles.contains("Active"), bundles);
    assertFalse(Files.exists(folder.resolve(".pvm/ssh")));
  }
}

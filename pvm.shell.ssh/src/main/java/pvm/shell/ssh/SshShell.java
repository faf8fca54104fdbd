package pvm.shell.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the shell by SSH, if the framework property {@code pvm.ssh.port} says where, on {@code
 * pvm.ssh.host}, which is the machine itself if nothing is said. Who has a key that {@code
 * DIR/ssh/authorized_keys} lists comes in, under any user name; nobody else does, and there is no
 * other way to. The host key is made at the first start, and kept.
 */
@Component(
    service = {},
    immediate = true)
public final class SshShell {
  private static final Logger LOG = LoggerFactory.getLogger(SshShell.class);
  private static final int KEY_BITS = 256;

  private final SshServer server;

  @Activate
  public SshShell(@Reference CommandProcessor processor, BundleContext context) throws IOException {
    String port = context.getProperty("pvm.ssh.port");
    server = port == null ? null : server(context, new Sessions(processor, context));
    if (server != null) {
      server.setPort(Integer.parseInt(port.strip()));
      server.start();
      LOG.info("SSH on {} port {}", server.getHost(), server.getPort());
    }
  }

  private static SshServer server(BundleContext context, Sessions sessions) throws IOException {
    Path folder = Path.of(context.getProperty("pvm.data"), "ssh");
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    String host = context.getProperty("pvm.ssh.host");
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(host == null ? "127.0.0.1" : host.strip());
    server.setKeyPairProvider(hostKey(folder.resolve("host_key")));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        new AuthorizedKeysAuthenticator(folder.resolve("authorized_keys")));
    server.setShellFactory(sessions::shell);
    server.setCommandFactory(sessions::line);
    return server;
  }

  private static SimpleGeneratorHostKeyProvider hostKey(Path file) {
    SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(file);
    provider.setAlgorithm(KeyUtils.EC_ALGORITHM);
    provider.setKeySize(KEY_BITS);
    return provider;
  }

  /** Ends all sessions. */
  @Deactivate
  public void close() throws IOException {
    if (server != null) {
      server.stop(true);
    }
  }
}

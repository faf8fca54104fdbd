/**
 * The shell of a hub by SSH, off by default: {@code pvm.ssh.port} in {@code
 * etc/framework.properties} turns it on. Start reading at {@link pvm.shell.ssh.SshShell}.
 */
package pvm.shell.ssh;

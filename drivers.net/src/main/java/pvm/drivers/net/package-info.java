/**
 * The driver of network interfaces, and the sockets of programs.
 *
 * <p>After a restart the listeners of a process are bound again, and its connections are lost.
 * Start reading at {@link pvm.drivers.net.SocketBodies}; {@link pvm.drivers.net.NetDriver} finds
 * the interfaces.
 */
package pvm.drivers.net;

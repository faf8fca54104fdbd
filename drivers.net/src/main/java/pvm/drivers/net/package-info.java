/** The driver of network interfaces. Start reading at {@link pvm.drivers.net.NetDriver}. */
package pvm.drivers.net;

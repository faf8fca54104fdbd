package pvm.drivers.net;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import pvm.device.Device;
import pvm.device.DeviceException;
import pvm.device.Driver;

/** Finds the network interfaces of the machine. */
@Component(property = "pvm.device.kind=net")
public final class NetDriver implements Driver {

  @Override
  public String kind() {
    return "net";
  }

  @Override
  public List<Device> devices() {
    try {
      return NetworkInterface.networkInterfaces()
          .map(NetDriver::device)
          .sorted(Comparator.comparing(Device::name))
          .toList();
    } catch (SocketException e) {
      throw new DeviceException("network interfaces can't be listed: " + e.getMessage(), e);
    }
  }

  private static Device device(NetworkInterface net) {
    try {
      String addresses =
          net.getInterfaceAddresses().stream()
              .map(a -> a.getAddress().getHostAddress().replaceFirst("%.*", ""))
              .collect(Collectors.joining(", "));
      String state = net.isUp() ? "up" : "down";
      return new Device(net.getName(), addresses.isEmpty() ? state : state + ", " + addresses);
    } catch (SocketException e) {
      throw new DeviceException(
          "network interface " + net.getName() + " can't be read: " + e.getMessage(), e);
    }
  }
}

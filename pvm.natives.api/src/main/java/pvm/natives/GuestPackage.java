package pvm.natives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Marks, on its {@code package-info}, a package whose classes run inside of processes: programs use
 * them like classes of their own. What the classes refer to must be in such packages too, or of the
 * JDK. The manifest gets {@code Provide-Capability: pvm.guest;package=NAME}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
@Capability(namespace = GuestPackage.NAMESPACE, attribute = "package=${@package}")
public @interface GuestPackage {
  /** The namespace of the capability; its attribute {@code package} is the name with dots. */
  String NAMESPACE = "pvm.guest";
}

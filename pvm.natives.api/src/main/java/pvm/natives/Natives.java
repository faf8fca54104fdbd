package pvm.natives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Says which guest class a {@link NativeProvider} has the bodies for, beside {@code @Component}.
 *
 * <p>The manifest gets {@code Provide-Capability: pvm.natives;type=CLASS}, the service the
 * properties {@code pvm.natives.type} and {@code pvm.natives.grant}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Capability(namespace = Natives.NAMESPACE)
public @interface Natives {
  /** The namespace of the capability; its attribute {@code type} is the class, with dots. */
  String NAMESPACE = "pvm.natives";

  /** Begins the names of the service properties. */
  String PREFIX_ = "pvm.natives.";

  /** The guest class, in a {@link GuestPackage} of the same bundle. */
  @Attribute("type")
  Class<?> type();

  /**
   * The first word of the grants that a process needs one of: {@code gpio} is had by one with the
   * grant {@code gpio} or {@code gpio:17:out}. Empty: every process may call.
   */
  String grant() default "";
}

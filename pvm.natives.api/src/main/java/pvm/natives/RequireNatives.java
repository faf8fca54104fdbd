package pvm.natives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;

/**
 * Says, on a class or a package of a bundle or of a program's jar, that it does not work without
 * the bodies of a guest class: a bundle is not resolved, and a program not started, before there is
 * a bundle with them, and what is missing is told. A class that calls several guest classes marks
 * its helpers, too: one mark is for one of them.
 *
 * <p>The manifest gets {@code Require-Capability: pvm.natives;filter:="(type=CLASS)"}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Requirement(namespace = Natives.NAMESPACE, filter = "(type=${#value})")
public @interface RequireNatives {
  /** The guest class. */
  Class<?> value();
}

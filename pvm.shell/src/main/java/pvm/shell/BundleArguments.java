package pvm.shell;

import java.util.Arrays;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Lets commands take bundles by id or symbolic name. The interactive shell brings the like, but a
 * hub without a terminal has none.
 */
@Component(property = "osgi.converter.classes=org.osgi.framework.Bundle")
public final class BundleArguments implements Converter {
  private final BundleContext context;

  @Activate
  public BundleArguments(BundleContext context) {
    this.context = context.getBundle(0).getBundleContext();
  }

  /** The bundle, or null if {@code in} names none: the shell then says that it can't convert it. */
  @Override
  public Object convert(Class<?> desiredType, Object in) {
    if (desiredType != Bundle.class || !(in instanceof CharSequence)) {
      return null;
    }
    String text = in.toString();
    if (text.matches("[0-9]{1,18}")) {
      return context.getBundle(Long.parseLong(text));
    }
    return Arrays.stream(context.getBundles())
        .filter(bundle -> text.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElse(null);
  }

  /** The shell's own way. */
  @Override
  public CharSequence format(Object target, int level, Converter escape) {
    return null;
  }
}

package pvm.core.library.guest.logging;

import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** A {@link System.Logger} that logs to the {@link Logger} of its name, as the JDK's does. */
public final class SystemLogger implements System.Logger {
  private final Logger target;
  private final ResourceBundle bundle;

  public SystemLogger(String name, ResourceBundle bundle) {
    target = Logger.getLogger(Objects.requireNonNull(name));
    this.bundle = bundle;
  }

  private static java.util.logging.Level level(Level level) {
    return switch (level) {
      case ALL -> java.util.logging.Level.ALL;
      case TRACE -> java.util.logging.Level.FINER;
      case DEBUG -> java.util.logging.Level.FINE;
      case INFO -> java.util.logging.Level.INFO;
      case WARNING -> java.util.logging.Level.WARNING;
      case ERROR -> java.util.logging.Level.SEVERE;
      case OFF -> java.util.logging.Level.OFF;
    };
  }

  @Override
  public String getName() {
    return target.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return target.isLoggable(level(level));
  }

  @Override
  public void log(Level level, String message) {
    log(level, bundle, message, (Object[]) null);
  }

  @Override
  public void log(Level level, Supplier<String> message) {
    if (isLoggable(level)) {
      target.log(level(level), message.get());
    }
  }

  @Override
  public void log(Level level, Object object) {
    if (isLoggable(level)) {
      target.log(level(level), object.toString());
    }
  }

  @Override
  public void log(Level level, String message, Throwable thrown) {
    log(level, bundle, message, thrown);
  }

  @Override
  public void log(Level level, Supplier<String> message, Throwable thrown) {
    if (isLoggable(level)) {
      target.log(level(level), message.get(), thrown);
    }
  }

  @Override
  public void log(Level level, String format, Object... parameters) {
    log(level, bundle, format, parameters);
  }

  @Override
  public void log(Level level, ResourceBundle other, String message, Throwable thrown) {
    ResourceBundle used = other == null ? bundle : other;
    if (used == null) {
      target.log(level(level), message, thrown);
    } else {
      target.logrb(level(level), used, message, thrown);
    }
  }

  @Override
  public void log(Level level, ResourceBundle other, String format, Object... parameters) {
    ResourceBundle used = other == null ? bundle : other;
    if (used == null) {
      target.log(level(level), format, parameters);
    } else {
      target.logrb(level(level), used, format, parameters);
    }
  }
}

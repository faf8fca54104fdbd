package pvm.natives;

import org.osgi.annotation.versioning.ProviderType;

/**
 * An object of a process, of which a body sees no more than this. It is valid until the call that
 * it was given to has ended: what is to be kept is kept by guest classes.
 */
@ProviderType
public interface GuestRef {

  /** The name of its class as the guest knows it, with dots. */
  String className();
}

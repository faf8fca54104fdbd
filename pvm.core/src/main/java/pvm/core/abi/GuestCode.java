package pvm.core.abi;

/** Marks the class loader whose classes are translated code. */
public interface GuestCode {}

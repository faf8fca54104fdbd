package pvm.core.library.guest;

/** What {@code new Object()} makes in a guest: its class is shown as {@link Object}. */
public class PlainObject {}

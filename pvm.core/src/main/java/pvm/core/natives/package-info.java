/**
 * Native methods of guest classes, and the services of bundles that are their bodies.
 *
 * <p>{@link pvm.core.natives.NativeRegistry} knows the providers, {@link
 * pvm.core.natives.ProcessNatives} what one process has linked to them and which of its calls are
 * on their way. A provider is given up at a safepoint: while all threads of a process are captured,
 * none of them is in a body that runs on its own thread, so such calls need no count. One that
 * knows nothing of processes takes over before, while they run. {@link pvm.core.natives.Watch}
 * finds bodies that are at fault, and {@link pvm.core.natives.Ladder} says what is done about their
 * bundles.
 *
 * <p>The package knows no OSGi. Start reading at {@link pvm.core.natives.ProcessNatives}.
 */
package pvm.core.natives;

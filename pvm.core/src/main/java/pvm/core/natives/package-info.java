/**
 * Native methods of guest classes, and the services of bundles that are their bodies.
 *
 * <p>{@link pvm.core.natives.NativeRegistry} knows the providers, {@link
 * pvm.core.natives.ProcessNatives} what one process has linked to them and which of its calls are
 * on their way; {@link pvm.core.natives.Serving} sets its call sites. A body on the guest's own
 * thread is not counted as a call: none is in one any more once each thread has passed a poll, or
 * while all are captured. So a provider that knows nothing of processes takes over while they run,
 * and others at a safepoint. {@link pvm.core.natives.Watch} finds bodies that are at fault, and
 * {@link pvm.core.natives.Ladder} says what is done about their bundles.
 *
 * <p>The package knows no OSGi. Start reading at {@link pvm.core.natives.ProcessNatives}.
 */
package pvm.core.natives;

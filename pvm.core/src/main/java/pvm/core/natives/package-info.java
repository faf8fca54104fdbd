/**
 * Native methods of guest classes, and the services of bundles that are their bodies.
 *
 * <p>{@link pvm.core.natives.NativeRegistry} knows the providers, {@link
 * pvm.core.natives.ProcessNatives} what one process has linked to them and which of its calls are
 * on their way. A provider is taken away at a safepoint: while all threads of a process are
 * captured, none of them is in a body that runs on its own thread, so such calls need no count.
 *
 * <p>The package knows no OSGi. Start reading at {@link pvm.core.natives.ProcessNatives}.
 */
package pvm.core.natives;

/**
 * Changes of installed bundles: the only place that installs, starts, stops or removes one. It
 * knows nothing of the engine. Start reading at {@link pvm.core.kernel.bundles.BundleSwap}.
 */
package pvm.core.kernel.bundles;

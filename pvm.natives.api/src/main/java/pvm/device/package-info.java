/**
 * What a driver bundle implements: {@link pvm.device.Driver}, registered as an OSGi service. Start
 * reading there. This package depends on nothing of PVM, so that a driver knows nothing else.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package pvm.device;

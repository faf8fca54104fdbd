/**
 * What the shell, the launcher and a console call: {@link pvm.api.Pvm} and its processes. Start
 * reading at {@link pvm.api.Pvm}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package pvm.api;

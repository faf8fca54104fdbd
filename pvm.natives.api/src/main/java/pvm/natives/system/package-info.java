/**
 * The native methods that the class library of programs stands on: {@link
 * pvm.natives.system.FileNatives} and {@link pvm.natives.system.SocketNatives}. They are there for
 * every program; a driver has the bodies.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package pvm.natives.system;

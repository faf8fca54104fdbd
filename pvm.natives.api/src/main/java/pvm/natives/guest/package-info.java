/** What programs that call natives may catch. The classes run inside of processes. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package pvm.natives.guest;

/**
 * How a bundle gives a body to native methods of guest classes. Start reading at {@link
 * pvm.natives.NativeProvider}.
 *
 * <p>A bundle holds two sides that never share an object but strings, numbers and arrays: a package
 * of <em>guest classes</em>, marked {@link pvm.natives.GuestPackage}, whose copies run inside of
 * processes and survive crashes with them; and a component, marked {@link pvm.natives.Natives},
 * that runs on the host and is swapped when the bundle is updated. This package depends on nothing
 * of PVM.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package pvm.natives;

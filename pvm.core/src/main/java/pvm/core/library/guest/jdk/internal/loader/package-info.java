/** What stands for classes of jdk.internal.loader in a guest. */
package pvm.core.library.guest.jdk.internal.loader;

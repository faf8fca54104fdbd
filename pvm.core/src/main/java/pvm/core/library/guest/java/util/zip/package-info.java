/** What stands for classes of java.util.zip that are native in the JDK. */
package pvm.core.library.guest.java.util.zip;

/** What stands for classes of java.util in a guest. */
package pvm.core.library.guest.java.util;

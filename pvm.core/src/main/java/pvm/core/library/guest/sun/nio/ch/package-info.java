/** Stands for classes of the JDK that are channels of the operating system. */
package pvm.core.library.guest.sun.nio.ch;

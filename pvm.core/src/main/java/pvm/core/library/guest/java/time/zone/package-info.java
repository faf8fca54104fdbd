/** What stands for, or is declared of, classes of java.time.zone in a guest. */
package pvm.core.library.guest.java.time.zone;

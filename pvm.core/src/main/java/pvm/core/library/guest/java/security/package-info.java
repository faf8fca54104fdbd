/** What stands for, or beside, classes of java.security in a guest. */
package pvm.core.library.guest.java.security;

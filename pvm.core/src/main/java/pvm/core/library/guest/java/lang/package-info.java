/**
 * What stands for classes of java.lang in a guest: threads and the runtime are the VM's own. {@link
 * pvm.core.library.guest.java.lang.ThreadLocal} only declares what the threads here use of the
 * lifted one.
 */
package pvm.core.library.guest.java.lang;

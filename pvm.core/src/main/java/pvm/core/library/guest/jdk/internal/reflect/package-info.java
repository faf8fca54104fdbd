/** What stands for classes of jdk.internal.reflect in a guest. */
package pvm.core.library.guest.jdk.internal.reflect;

/** Replacements of helpers inside the JDK that belong to reference objects. */
package pvm.core.library.guest.jdk.internal.ref;

/**
 * What stands for, or beside, classes of java.lang.reflect in a guest. Method, Field and their like
 * are lifted; the classes of their names here only declare what {@code Members} uses of them.
 */
package pvm.core.library.guest.java.lang.reflect;

/**
 * The records of an image: objects, frames, threads, classes, as bytes and back.
 *
 * <p>The package knows what a record looks like, never when one is written or where it lives. What
 * it has to know of translated classes it learns from {@link pvm.core.image.ClassLayout} and {@link
 * pvm.core.image.GuestClasses}, which higher packages provide.
 */
package pvm.core.image;

/**
 * The records of an image: objects, frames, threads, classes, as bytes and back.
 *
 * <p>The package knows what a record looks like, never when one is written or where it lives. What
 * it has to know of translated classes it learns from {@link pvm.core.image.ClassLayout} and {@link
 * pvm.core.image.GuestClasses}, which higher packages provide. {@link pvm.core.image.CodeMap},
 * which says what a stack that is read in place means, comes from them too; it is in no image.
 * docs/image-format.md has the bytes. Start reading at {@link pvm.core.image.RecordKind}.
 */
package pvm.core.image;

/**
 * The classes of one process: finds original class bytes, has them translated, defines the result,
 * and answers for it as {@link pvm.core.image.GuestClasses}. Start reading at {@link
 * pvm.core.loader.GuestLoader}.
 */
package pvm.core.loader;

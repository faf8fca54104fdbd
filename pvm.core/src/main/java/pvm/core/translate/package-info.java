/**
 * Turns the bytes of an original class file into a translated class: a pure function, one {@link
 * pvm.core.translate.Transform} per concern, in a fixed order.
 *
 * <p>A class travels as a {@link pvm.core.translate.ClassUnit}: its tree with expanded frames, kept
 * valid by every transform, and an {@link pvm.core.translate.OriginLabel} before every instruction,
 * by which frames in images keep to original bytecode indexes. The package loads no class and runs
 * no guest code; what it has to know of other classes it asks of {@link
 * pvm.core.translate.ClassWorld}. What can't be translated is refused with a {@link
 * pvm.core.translate.TranslationException}.
 */
package pvm.core.translate;

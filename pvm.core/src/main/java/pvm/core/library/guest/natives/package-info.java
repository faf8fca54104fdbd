/**
 * The slow way of native methods, as guest code: what a call has done so far is in objects and
 * frames, and so in the image. Start reading at {@link pvm.core.library.guest.natives.NativeCall}.
 */
package pvm.core.library.guest.natives;

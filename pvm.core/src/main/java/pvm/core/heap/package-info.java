/**
 * The objects of a process as the image knows them: ids, the dirty set, the identity tables of
 * objects that have no state word, and the weak references. It knows what is to be written, never
 * how or when. Start reading at {@link pvm.core.heap.Heap}.
 */
package pvm.core.heap;

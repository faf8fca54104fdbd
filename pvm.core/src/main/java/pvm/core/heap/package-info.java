/**
 * The objects of a process as the image knows them: ids, the dirty set, the identity tables of
 * objects that have no state word, and the weak references.
 */
package pvm.core.heap;

/**
 * The objects of a process as the image knows them: ids, the dirty set, and the identity tables of
 * objects that have no state word.
 */
package pvm.core.heap;

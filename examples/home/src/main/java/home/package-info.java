/**
 * A home on five lines of a board, in plain Java: no saving, no files, only objects, collections
 * and threads that wait.
 *
 * <p>{@link home.Home} is the program; the other classes are what it is made of.
 */
package home;

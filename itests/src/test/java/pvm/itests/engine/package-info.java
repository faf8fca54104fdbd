/**
 * An engine for tests of the command line: it runs no program, but behaves in every way that the
 * command line has to answer to. The tests make a bundle of this package.
 */
package pvm.itests.engine;

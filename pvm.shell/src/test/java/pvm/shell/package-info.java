/** Power cuts of what the shell keeps. */
package pvm.shell;

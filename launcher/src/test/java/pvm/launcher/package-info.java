/** Power cuts and damage of what the launcher keeps. */
package pvm.launcher;

/** Tests of the natives' engine that need no process. */
package pvm.core.natives;

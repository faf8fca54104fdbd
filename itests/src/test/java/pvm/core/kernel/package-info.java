/** What the tests of the whole need from inside the kernel. */
package pvm.core.kernel;

/** What the tests of the whole need from inside the store. */
package pvm.persistence.chronicle;

/** Tests of the whole: the build's workspace view, the shipped bundles, the command line. */
package pvm.itests;

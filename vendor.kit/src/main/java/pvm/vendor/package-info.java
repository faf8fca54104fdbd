/**
 * Contract tests that a vendor runs against a bundle with natives: a test class extends {@link
 * pvm.vendor.NativesContract}, names the bundle's jar and a program that uses it. They run on the
 * engine itself, in the JVM of the test and without a framework. Start reading at {@link
 * pvm.vendor.NativesContract}.
 */
package pvm.vendor;

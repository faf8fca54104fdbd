/** Guest package of the benchmark of native calls. */
@pvm.natives.GuestPackage
package pvm.bench.natives;

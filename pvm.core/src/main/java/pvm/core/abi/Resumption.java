package pvm.core.abi;

/**
 * Runs captured frames of one class on. Each class has one of its own, so that its frames have none
 * of the VM's between them and the carrier.
 */
public interface Resumption {

  /** Runs a frame on: its callee's outcome is set; its own is in it afterwards. */
  void $resume(Frame frame) throws Throwable;
}

package pvm.core.library.guest.jdk.internal.reflect;

import pvm.core.abi.Vm;
import pvm.core.library.host.ClassFileParts;

/** {@code jdk.internal.reflect.ConstantPool}, of which annotations are read. */
public class ConstantPool {
  private final Class<?> owner;
  private Object[] constants;

  public ConstantPool(Class<?> owner) {
    this.owner = owner;
  }

  private Object at(int index) {
    if (constants == null) {
      constants = ClassFileParts.constants(Vm.classFile(owner));
    }
    return constants[index];
  }

  public int getSize() {
    at(0);
    return constants.length;
  }

  public int getIntAt(int index) {
    return (Integer) at(index);
  }

  public long getLongAt(int index) {
    return (Long) at(index);
  }

  public float getFloatAt(int index) {
    return (Float) at(index);
  }

  public double getDoubleAt(int index) {
    return (Double) at(index);
  }

  public String getStringAt(int index) {
    return (String) at(index);
  }

  public String getUTF8At(int index) {
    return (String) at(index);
  }
}

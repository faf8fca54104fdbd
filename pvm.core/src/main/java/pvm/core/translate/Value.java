package pvm.core.translate;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A local variable slot and the verification type of what it holds.
 *
 * @param type as in an expanded frame: an {@code Opcodes} constant or an internal name
 */
record Value(int local, Object type) {

  /** Its value is always null: nothing to save. */
  boolean isNull() {
    return type == Opcodes.NULL;
  }

  /** It is made anew when a frame goes on: not saved. */
  boolean isScratch() {
    return Emit.LOCALS.equals(type);
  }

  /** Neither initialized nor null: can't be saved. */
  boolean isUninitialized() {
    return type == Opcodes.UNINITIALIZED_THIS || type instanceof org.objectweb.asm.Label;
  }

  /** The type for loads, stores, casts and descriptors; Object for null. */
  Type asType() {
    if (type instanceof String name) {
      return Type.getObjectType(name);
    }
    if (type == Opcodes.INTEGER) {
      return Type.INT_TYPE;
    }
    if (type == Opcodes.LONG) {
      return Type.LONG_TYPE;
    }
    if (type == Opcodes.FLOAT) {
      return Type.FLOAT_TYPE;
    }
    if (type == Opcodes.DOUBLE) {
      return Type.DOUBLE_TYPE;
    }
    return Type.getObjectType("java/lang/Object");
  }

  char kind() {
    return Emit.kind(asType());
  }
}

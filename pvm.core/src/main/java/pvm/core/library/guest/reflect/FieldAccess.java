package pvm.core.library.guest.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.FieldAccessor;

/** Reads and writes of one field by reflection. */
public final class FieldAccess implements FieldAccessor {
  private final Class<?> owner;
  private final Class<?> type;
  private final String name;
  private final int modifiers;
  private final boolean isReadOnly;
  private final MemberPlace place;
  private MemberAccess access;

  public FieldAccess(Field field, boolean isReadOnly) {
    owner = field.getDeclaringClass();
    type = field.getType();
    name = field.getName();
    modifiers = field.getModifiers();
    this.isReadOnly = isReadOnly;
    place = MemberPlace.ofField(owner, name, type);
  }

  private MemberAccess access() {
    if (access == null) {
      access = Accesses.of(owner);
    }
    return access;
  }

  // ---- reading

  @Override
  public Object get(Object self) {
    checkSelf(self, "get");
    return access().get(place.index(), self);
  }

  private Object get(Object self, Class<?> wanted) {
    Object value = type.isPrimitive() ? get(self) : null;
    if (!type.isPrimitive() || !Arguments.fits(value, wanted)) {
      checkSelf(self, "get");
      throw new IllegalArgumentException(
          "Attempt to get "
              + type.getName()
              + " field \""
              + qualifiedName()
              + "\" with illegal data type conversion to "
              + wanted.getName());
    }
    return value;
  }

  @Override
  public boolean getBoolean(Object self) {
    return (Boolean) get(self, boolean.class);
  }

  @Override
  public byte getByte(Object self) {
    return (Byte) get(self, byte.class);
  }

  @Override
  public char getChar(Object self) {
    return (Character) get(self, char.class);
  }

  @Override
  public short getShort(Object self) {
    return Arguments.toShort(get(self, short.class));
  }

  @Override
  public int getInt(Object self) {
    return Arguments.toInt(get(self, int.class));
  }

  @Override
  public long getLong(Object self) {
    return Arguments.toLong(get(self, long.class));
  }

  @Override
  public float getFloat(Object self) {
    return Arguments.toFloat(get(self, float.class));
  }

  @Override
  public double getDouble(Object self) {
    return Arguments.toDouble(get(self, double.class));
  }

  // ---- writing

  @Override
  public void set(Object self, Object value) throws IllegalAccessException {
    String valueType = value == null ? "null value" : value.getClass().getName();
    checkSelf(self, "set");
    if (isReadOnly) {
      throw new IllegalAccessException(cannotSet(valueType));
    }
    if (!Arguments.fits(value, type)) {
      throw new IllegalArgumentException(cannotSet(valueType));
    }
    access().set(place.index(), self, value);
  }

  private void setPrimitive(Object self, Object value, String valueType)
      throws IllegalAccessException {
    checkSelf(self, "set");
    String shown = "(" + valueType + ")" + value;
    if (isReadOnly) {
      throw new IllegalAccessException(cannotSet(shown));
    }
    if (!type.isPrimitive() || !Arguments.fits(value, type)) {
      throw new IllegalArgumentException(cannotSet(shown));
    }
    access().set(place.index(), self, value);
  }

  @Override
  public void setBoolean(Object self, boolean value) throws IllegalAccessException {
    setPrimitive(self, value, "boolean");
  }

  @Override
  public void setByte(Object self, byte value) throws IllegalAccessException {
    setPrimitive(self, value, "byte");
  }

  @Override
  public void setChar(Object self, char value) throws IllegalAccessException {
    setPrimitive(self, value, "char");
  }

  @Override
  public void setShort(Object self, short value) throws IllegalAccessException {
    setPrimitive(self, value, "short");
  }

  @Override
  public void setInt(Object self, int value) throws IllegalAccessException {
    setPrimitive(self, value, "int");
  }

  @Override
  public void setLong(Object self, long value) throws IllegalAccessException {
    setPrimitive(self, value, "long");
  }

  @Override
  public void setFloat(Object self, float value) throws IllegalAccessException {
    setPrimitive(self, value, "float");
  }

  @Override
  public void setDouble(Object self, double value) throws IllegalAccessException {
    setPrimitive(self, value, "double");
  }

  // ---- checks

  private void checkSelf(Object self, String what) {
    if (Modifier.isStatic(modifiers)) {
      return;
    }
    if (self == null) {
      throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
    }
    if (!owner.isInstance(self)) {
      throw new IllegalArgumentException(
          "Can not "
              + what
              + " "
              + kind()
              + type.getName()
              + " field "
              + qualifiedName()
              + (what.equals("get") ? " on " : " to ")
              + self.getClass().getName());
    }
  }

  private String cannotSet(String value) {
    return "Can not set " + kind() + type.getName() + " field " + qualifiedName() + " to " + value;
  }

  private String kind() {
    return (Modifier.isStatic(modifiers) ? "static " : "")
        + (Modifier.isFinal(modifiers) ? "final " : "");
  }

  private String qualifiedName() {
    return owner.getName() + "." + name;
  }
}

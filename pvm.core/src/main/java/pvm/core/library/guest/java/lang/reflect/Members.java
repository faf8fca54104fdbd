package pvm.core.library.guest.java.lang.reflect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.reflect.ConstructorAccessor;
import pvm.core.abi.Vm;
import pvm.core.library.guest.reflect.MemberPlace;
import pvm.core.library.host.ClassFileParts;
import pvm.core.library.host.HostClasses;

/**
 * The members that a class declares, made of its original class file. What is given out is a copy
 * each time, as by the JDK; the arrays that hold them are fresh too.
 */
public final class Members {
  private static final int ACCESS = 0;
  private static final int NAME = 1;
  private static final int DESCRIPTOR = 2;
  private static final int SIGNATURE = 3;
  private static final int ANNOTATIONS = 4;
  private static final int TYPE_ANNOTATIONS = 5;
  private static final int THROWN = 6;
  private static final int PARAMETER_ANNOTATIONS = 7;
  private static final int DEFAULT = 8;
  private static final int PARAMETER_NAMES = 9;
  private static final int PARAMETER_FLAGS = 10;
  private static final int STATIC = 0x8;

  private static final Object[][] NONE = {};
  private static final ConcurrentHashMap<Class<?>, Members> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> owner;
  private final int epoch = Vm.epoch();
  private java.lang.reflect.Field[] fields;
  private java.lang.reflect.Method[] methods;
  private java.lang.reflect.Constructor<?>[] constructors;

  private Members(Class<?> owner) {
    this.owner = owner;
  }

  /** The members of a class; a primitive or an array has none. */
  public static Members of(Class<?> owner) {
    Members known = KNOWN.get(owner);
    if (known == null || known.epoch != Vm.epoch()) {
      known = new Members(owner);
      KNOWN.put(owner, known);
    }
    return known;
  }

  private boolean isWithoutFile() {
    return owner.isPrimitive() || owner.isArray();
  }

  // ---- fields

  /** Declared fields, in the order of the class file. */
  public java.lang.reflect.Field[] fields() {
    java.lang.reflect.Field[] roots = fieldRoots();
    java.lang.reflect.Field[] copies = new java.lang.reflect.Field[roots.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copy(roots[i]);
    }
    return copies;
  }

  /** A declared field; null if there is none of this name. */
  public java.lang.reflect.Field field(String name) {
    for (java.lang.reflect.Field root : fieldRoots()) {
      if (root.getName().equals(name)) {
        return copy(root);
      }
    }
    return null;
  }

  private static java.lang.reflect.Field copy(java.lang.reflect.Field root) {
    return (java.lang.reflect.Field) (Object) ((Field) (Object) root).copy();
  }

  private synchronized java.lang.reflect.Field[] fieldRoots() {
    if (fields == null) {
      Object[][] parts = isWithoutFile() ? NONE : ClassFileParts.fields(Vm.classFile(owner));
      List<Object> found = new ArrayList<>();
      for (int i = 0; i < parts.length; i++) {
        try {
          found.add(field(parts[i], i));
        } catch (NoClassDefFoundError e) {
          throwUnlessOfLibrary(e);
        }
      }
      fields = found.toArray(new java.lang.reflect.Field[0]);
    }
    return fields;
  }

  private java.lang.reflect.Field field(Object[] part, int index) {
    int access = (Integer) part[ACCESS];
    boolean isTrusted = (access & STATIC) != 0 || owner.isRecord();
    Object made =
        new Field(
            owner,
            Vm.intern((String) part[NAME]),
            type((String) part[DESCRIPTOR], 0),
            access,
            isTrusted,
            index,
            (String) part[SIGNATURE],
            (byte[]) part[ANNOTATIONS]);
    return (java.lang.reflect.Field) made;
  }

  // ---- methods

  /** Declared methods, in the order of the class file. */
  public java.lang.reflect.Method[] methods() {
    java.lang.reflect.Method[] roots = methodRoots();
    java.lang.reflect.Method[] copies = new java.lang.reflect.Method[roots.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copy(roots[i]);
    }
    return copies;
  }

  /** A copy of a method that may be changed. */
  public static java.lang.reflect.Method copy(java.lang.reflect.Method root) {
    return (java.lang.reflect.Method) (Object) ((Method) (Object) root).copy();
  }

  /** Declared methods themselves; nobody may change them. */
  public synchronized java.lang.reflect.Method[] methodRoots() {
    if (methods == null) {
      readMethods();
    }
    return methods;
  }

  /** Declared constructors. */
  public synchronized java.lang.reflect.Constructor<?>[] constructors() {
    if (constructors == null) {
      readMethods();
    }
    java.lang.reflect.Constructor<?>[] copies =
        new java.lang.reflect.Constructor<?>[constructors.length];
    for (int i = 0; i < copies.length; i++) {
      Object copy = ((Constructor) (Object) constructors[i]).copy();
      copies[i] = (java.lang.reflect.Constructor<?>) copy;
    }
    return copies;
  }

  private void readMethods() {
    Object[][] parts = isWithoutFile() ? NONE : ClassFileParts.methods(Vm.classFile(owner));
    List<Object> foundMethods = new ArrayList<>();
    List<Object> foundConstructors = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      try {
        switch ((String) parts[i][NAME]) {
          case "<clinit>" -> {}
          case "<init>" -> foundConstructors.add(constructor(parts[i], i));
          default -> foundMethods.add(method(parts[i], i));
        }
      } catch (NoClassDefFoundError e) {
        throwUnlessOfLibrary(e);
      }
    }
    methods = foundMethods.toArray(new java.lang.reflect.Method[0]);
    constructors = foundConstructors.toArray(new java.lang.reflect.Constructor<?>[0]);
  }

  /** Members of the library that mention what programs are not offered are left out. */
  private void throwUnlessOfLibrary(NoClassDefFoundError missing) {
    if (!HostClasses.isOfLibrary(owner)) {
      throw missing;
    }
  }

  private Object method(Object[] part, int index) {
    String descriptor = (String) part[DESCRIPTOR];
    return new Method(
        owner,
        Vm.intern((String) part[NAME]),
        parameters(descriptor),
        type(descriptor, descriptor.indexOf(')') + 1),
        classes((String[]) part[THROWN]),
        (Integer) part[ACCESS],
        index,
        (String) part[SIGNATURE],
        (byte[]) part[ANNOTATIONS],
        (byte[]) part[PARAMETER_ANNOTATIONS],
        (byte[]) part[DEFAULT]);
  }

  private Object constructor(Object[] part, int index) {
    return new Constructor(
        owner,
        parameters((String) part[DESCRIPTOR]),
        classes((String[]) part[THROWN]),
        (Integer) part[ACCESS],
        index,
        (String) part[SIGNATURE],
        (byte[]) part[ANNOTATIONS],
        (byte[]) part[PARAMETER_ANNOTATIONS]);
  }

  /** A constructor that runs on an object of another class. */
  public static java.lang.reflect.Constructor<?> withAccessor(
      java.lang.reflect.Constructor<?> constructor, ConstructorAccessor accessor) {
    Constructor given = (Constructor) (Object) constructor;
    Constructor copy = given.root == null ? given.copy() : given.root.copy();
    copy.setConstructorAccessor(accessor);
    return (java.lang.reflect.Constructor<?>) (Object) copy;
  }

  // ---- types of descriptors

  /** The types of the parameters of a descriptor, and that of the result behind them. */
  public static Class<?>[] types(String descriptor) {
    Class<?>[] parameters = parameters(descriptor);
    Class<?>[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = type(descriptor, descriptor.indexOf(')') + 1);
    return all;
  }

  private static Class<?>[] parameters(String descriptor) {
    List<Class<?>> types = new ArrayList<>();
    for (int at = 1; descriptor.charAt(at) != ')'; at = end(descriptor, at)) {
      types.add(type(descriptor, at));
    }
    return types.toArray(new Class<?>[0]);
  }

  private static int end(String descriptor, int from) {
    int at = from;
    while (descriptor.charAt(at) == '[') {
      at++;
    }
    return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
  }

  private static Class<?> type(String descriptor, int from) {
    String name = descriptor.substring(from, end(descriptor, from));
    return switch (name.charAt(0)) {
      case 'L' -> named(name.substring(1, name.length() - 1));
      case '[' -> named(name);
      default -> HostClasses.primitive(name.charAt(0));
    };
  }

  private static Class<?> named(String internalName) {
    try {
      return Vm.classForName(internalName.replace('/', '.'), false, null);
    } catch (ClassNotFoundException e) {
      NoClassDefFoundError missing = new NoClassDefFoundError(internalName);
      missing.initCause(e);
      throw missing;
    }
  }

  private static Class<?>[] classes(String[] internalNames) {
    Class<?>[] found = new Class<?>[internalNames.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = named(internalNames[i]);
    }
    return found;
  }

  // ---- what is seldom asked for

  /** The parameters of a method or constructor; null if its class file doesn't tell. */
  public static java.lang.reflect.Parameter[] parameters(java.lang.reflect.Executable of) {
    Object[] part = part(of);
    String[] names = (String[]) part[PARAMETER_NAMES];
    if (names == null) {
      return null;
    }
    int[] flags = (int[]) part[PARAMETER_FLAGS];
    java.lang.reflect.Parameter[] made = new java.lang.reflect.Parameter[names.length];
    for (int i = 0; i < made.length; i++) {
      Object parameter = new Parameter(names[i], flags[i], of, i);
      made[i] = (java.lang.reflect.Parameter) parameter;
    }
    return made;
  }

  public static byte[] typeAnnotations(java.lang.reflect.Executable of) {
    return (byte[]) part(of)[TYPE_ANNOTATIONS];
  }

  public static byte[] typeAnnotations(java.lang.reflect.Field of) {
    Class<?> owner = of.getDeclaringClass();
    int index = MemberPlace.ofField(owner, of.getName(), of.getType()).index();
    return (byte[]) ClassFileParts.fields(Vm.classFile(owner))[index][TYPE_ANNOTATIONS];
  }

  private static Object[] part(java.lang.reflect.Executable of) {
    Class<?> owner = of.getDeclaringClass();
    MemberPlace place =
        of instanceof java.lang.reflect.Method method
            ? MemberPlace.ofMethod(
                owner, of.getName(), of.getParameterTypes(), method.getReturnType())
            : MemberPlace.ofMethod(owner, "<init>", of.getParameterTypes(), void.class);
    return ClassFileParts.methods(Vm.classFile(owner))[place.index()];
  }

  /** The components of a record class; null for other classes. */
  public java.lang.reflect.RecordComponent[] recordComponents() {
    Object[][] parts =
        isWithoutFile() ? null : ClassFileParts.recordComponents(Vm.classFile(owner));
    if (parts == null) {
      return null;
    }
    java.lang.reflect.RecordComponent[] made = new java.lang.reflect.RecordComponent[parts.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = component(parts[i]);
    }
    return made;
  }

  private java.lang.reflect.RecordComponent component(Object[] part) {
    RecordComponent component = new RecordComponent();
    component.clazz = owner;
    component.name = (String) part[0];
    component.type = type((String) part[1], 0);
    component.signature = (String) part[2];
    component.annotations = (byte[]) part[3];
    component.typeAnnotations = (byte[]) part[4];
    for (java.lang.reflect.Method method : methodRoots()) {
      if (method.getName().equals(component.name) && method.getParameterCount() == 0) {
        component.accessor = copy(method);
      }
    }
    Object made = component;
    return (java.lang.reflect.RecordComponent) made;
  }
}

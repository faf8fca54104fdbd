package pvm.core.image;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import pvm.core.abi.FieldWriter;

/**
 * How an object of {@code java.lang.invoke} was made: an image holds that, because it can't hold
 * what the JVM keeps in such an object.
 *
 * <p>In a record: the operation, then its arguments by the types of its descriptor. A number is an
 * int, a reference an object id, an array its length and then its elements.
 *
 * @param operation name and parameters, for example {@code
 *     MethodHandles.constant(Ljava/lang/Class;Ljava/lang/Object;)}
 * @param arguments numbers as Integer, references, arrays of references or of ints
 */
public record Recipe(String operation, List<Object> arguments) {

  public Recipe {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments)); // they may be null
    if (parameters(operation).length != arguments.size()) {
      throw new AssertionError(operation + " with " + arguments.size() + " arguments");
    }
  }

  /** A recipe whose arrays nobody else can change. */
  public static Recipe of(String operation, Object... arguments) {
    Object[] own = arguments.clone();
    Class<?>[] parameters = parameters(operation);
    for (int i = 0; i < own.length; i++) {
      if (parameters[i].isArray()) {
        own[i] = own[i] instanceof int[] numbers ? numbers.clone() : ((Object[]) own[i]).clone();
      }
    }
    return new Recipe(operation, Arrays.asList(own));
  }

  /** The operation without its parameters. */
  public String name() {
    return operation.substring(0, operation.indexOf('('));
  }

  /** The types of the arguments. */
  public Class<?>[] parameters() {
    return parameters(operation);
  }

  private static Class<?>[] parameters(String operation) {
    try {
      String parameters = operation.substring(operation.indexOf('('));
      return MethodType.fromMethodDescriptorString(parameters + "V", null).parameterArray();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | TypeNotPresentException e) {
      throw new ImageException("it was made by " + operation + ", which is no operation", e);
    }
  }

  /** Writes the recipe. */
  public void write(RecordBuffer out, FieldWriter references) {
    out.putString(operation);
    Class<?>[] parameters = parameters();
    for (int i = 0; i < parameters.length; i++) {
      Object argument = arguments.get(i);
      if (parameters[i].isPrimitive()) {
        out.putInt((Integer) argument);
      } else if (!parameters[i].isArray()) {
        references.putRef(argument);
      } else if (argument instanceof int[] numbers) {
        out.putVarint(numbers.length);
        Arrays.stream(numbers).forEach(out::putInt);
      } else {
        Object[] elements = (Object[]) argument;
        out.putVarint(elements.length);
        Arrays.stream(elements).forEach(references::putRef);
      }
    }
  }

  /** Reads what {@link #write} wrote; arrays of references are of class {@code Object[]}. */
  public static Recipe read(RecordCursor in, References references) {
    String operation = in.getString();
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : parameters(operation)) {
      if (type.isPrimitive()) {
        arguments.add(in.getInt());
      } else {
        arguments.add(
            type.isArray() ? readArray(in, references, type) : references.get(in.getVarint()));
      }
    }
    return new Recipe(operation, arguments);
  }

  private static Object readArray(RecordCursor in, References references, Class<?> type) {
    int length = in.getCount(1);
    if (type == int[].class) {
      int[] numbers = new int[length];
      Arrays.setAll(numbers, _ -> in.getInt());
      return numbers;
    }
    Object[] elements = new Object[length];
    Arrays.setAll(elements, _ -> references.get(in.getVarint()));
    return elements;
  }

  /** Gives the object of an id, or does something else with it; 0 stands for null. */
  public interface References {
    Object get(int id);
  }
}

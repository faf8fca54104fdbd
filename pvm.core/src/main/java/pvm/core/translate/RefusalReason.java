package pvm.core.translate;

/** Why a class can't be translated, and what its author can do. */
public enum RefusalReason {
  MALFORMED_CLASS_FILE("the class file is damaged", "compile it again"),
  NEWER_CLASS_FILE("the class file is of a newer Java than 25", "compile it with --release 25"),
  BOOTSTRAP_METHOD(
      "it links a call or a constant at run time by a bootstrap method that PVM does not know",
      "compile it with javac"),
  HOST_SUPERCLASS(
      "programs can't extend that class of the JDK here",
      "hold an object of that class in a field instead of extending it"),
  RESERVED_NAME("it declares a name that PVM needs for itself", "rename the method"),
  UNINITIALIZED_OBJECT(
      "it holds an object whose constructor has not run in a way that javac never does",
      "compile it with javac"),
  OLD_METHOD_TOO_LARGE(
      "it is a class file of Java 6 or older with a method too large to convert",
      "compile it with --release 8 or later"),
  VM_CLASS(
      "programs can't use classes of the VM itself", "use classes of the JDK and those of bundles"),
  MISSING_CLASS("a class that it needs is not there", "add that class to the program");

  private final String explanation;
  private final String remedy;

  RefusalReason(String explanation, String remedy) {
    this.explanation = explanation;
    this.remedy = remedy;
  }

  /** The reason as the end of a sentence that begins with the name of the class. */
  public String explanation() {
    return explanation;
  }

  /** What to do instead, in the imperative. */
  public String remedy() {
    return remedy;
  }
}

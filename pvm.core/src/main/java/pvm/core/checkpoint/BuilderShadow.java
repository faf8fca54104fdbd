package pvm.core.checkpoint;

/** What a StringBuilder or StringBuffer was when it was written last. */
record BuilderShadow(String content, int capacity) {

  static BuilderShadow of(Object builder) {
    return builder instanceof StringBuffer buffer
        ? new BuilderShadow(buffer.toString(), buffer.capacity())
        : new BuilderShadow(builder.toString(), ((StringBuilder) builder).capacity());
  }

  boolean isOf(Object builder) {
    return builder instanceof StringBuffer buffer
        ? buffer.capacity() == capacity && content.contentEquals(buffer)
        : ((StringBuilder) builder).capacity() == capacity
            && content.contentEquals((StringBuilder) builder);
  }
}

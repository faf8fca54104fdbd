package pvm.core.library.guest.body;

import java.nio.ByteBuffer;

/** Bodies of {@link ByteBuffer}: memory outside the heap would not persist. */
public final class ByteBufferBody {
  private ByteBufferBody() {}

  public static ByteBuffer allocateDirect(int capacity) {
    return ByteBuffer.allocate(capacity);
  }
}

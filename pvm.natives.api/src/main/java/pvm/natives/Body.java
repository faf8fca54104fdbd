package pvm.natives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the body of a native method. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Body {
  /** What a crash in the middle of the call means. */
  Crash value();

  /**
   * Whether it may take longer than some microseconds: then it runs on a virtual thread, and the
   * guest thread waits as in a sleep. One that is not blocking runs on the guest's own thread,
   * which can't be captured meanwhile: a checkpoint waits for it.
   */
  boolean blocking() default false;

  /**
   * Whether it does nothing but wait for something to happen, however long: it is blocking; when
   * the provider goes, it is interrupted at once, and called anew with the next one. For {@link
   * Crash#PURE} and {@link Crash#IDEMPOTENT} only.
   */
  boolean waiting() default false;

  /**
   * Milliseconds after which a blocking call is interrupted and the guest gets a {@link
   * pvm.natives.guest.NativeDeadlineException}; 0: never.
   */
  long deadlineMillis() default 0;
}

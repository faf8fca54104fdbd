package pvm.core.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What an image says of its process as a whole. It refers to no object, so that it can be read
 * before the heap.
 *
 * @param program the program's name
 * @param mainClass original name of the class whose main method it runs, with dots
 * @param arguments of the main method
 * @param codeDigest tells the class files of the program from those of another; empty if not known
 * @param clockNanos the process's clock at the checkpoint
 * @param wallMillis the wall clock at the checkpoint
 * @param nextThreadId the id that the next thread gets
 * @param outBytes console bytes written to out since the process began
 * @param errBytes the same for err
 * @param inBytes console bytes read since the process began
 * @param exitCode how it ended; empty while it runs
 * @param notes whatever else the VM keeps, by name
 */
public record ProcessState(
    String program,
    String mainClass,
    List<String> arguments,
    String codeDigest,
    long clockNanos,
    long wallMillis,
    int nextThreadId,
    long outBytes,
    long errBytes,
    long inBytes,
    OptionalInt exitCode,
    Map<String, String> notes) {

  private static final int PROGRAM = 1;
  private static final int MAIN_CLASS = 2;
  private static final int ARGUMENT = 3;
  private static final int CODE_DIGEST = 4;
  private static final int CLOCK = 5;
  private static final int WALL = 6;
  private static final int NEXT_THREAD = 7;
  private static final int OUT_BYTES = 8;
  private static final int ERR_BYTES = 9;
  private static final int IN_BYTES = 10;
  private static final int EXIT_CODE = 11;
  private static final int NOTE = 12;

  public ProcessState {
    arguments = List.copyOf(arguments);
    notes = Map.copyOf(notes);
  }

  /** Writes it as tag, string, tag, string, ... so that readers may skip what they don't know. */
  public void write(RecordBuffer out) {
    put(out, PROGRAM, program);
    put(out, MAIN_CLASS, mainClass);
    arguments.forEach(argument -> put(out, ARGUMENT, argument));
    put(out, CODE_DIGEST, codeDigest);
    put(out, CLOCK, Long.toString(clockNanos));
    put(out, WALL, Long.toString(wallMillis));
    put(out, NEXT_THREAD, Integer.toString(nextThreadId));
    put(out, OUT_BYTES, Long.toString(outBytes));
    put(out, ERR_BYTES, Long.toString(errBytes));
    put(out, IN_BYTES, Long.toString(inBytes));
    exitCode.ifPresent(code -> put(out, EXIT_CODE, Integer.toString(code)));
    new TreeMap<>(notes).forEach((key, value) -> put(out, NOTE, key + "=" + value));
    out.putVarint(0);
  }

  private static void put(RecordBuffer out, int tag, String value) {
    out.putVarint(tag);
    out.putString(value);
  }

  /** Reads what {@link #write} has written. */
  public static ProcessState read(RecordCursor in) {
    Map<Integer, String> single = new TreeMap<>();
    List<String> arguments = new ArrayList<>();
    Map<String, String> notes = new TreeMap<>();
    for (int tag = in.getVarint(); tag != 0; tag = in.getVarint()) {
      String value = in.getString();
      switch (tag) {
        case ARGUMENT -> arguments.add(value);
        case NOTE -> {
          int split = value.indexOf('=');
          notes.put(value.substring(0, split), value.substring(split + 1));
        }
        default -> single.put(tag, value);
      }
    }
    in.expectEnd();
    String exit = single.get(EXIT_CODE);
    return new ProcessState(
        text(single, PROGRAM),
        text(single, MAIN_CLASS),
        arguments,
        text(single, CODE_DIGEST),
        number(single, CLOCK),
        number(single, WALL),
        (int) number(single, NEXT_THREAD),
        number(single, OUT_BYTES),
        number(single, ERR_BYTES),
        number(single, IN_BYTES),
        exit == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(exit)),
        notes);
  }

  private static String text(Map<Integer, String> values, int tag) {
    String value = values.get(tag);
    if (value == null) {
      throw new ImageException("the process record lacks entry " + tag);
    }
    return value;
  }

  private static long number(Map<Integer, String> values, int tag) {
    return Long.parseLong(text(values, tag));
  }
}

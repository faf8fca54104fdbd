package pvm.api;

import java.util.List;

/**
 * A thread of a process as it was at one moment.
 *
 * @param id unique in the process, kept across restarts
 * @param name as the program set it
 * @param state a {@code Thread.State} name
 * @param waitsFor what it waits for, in words; null if it runs
 * @param frames innermost first, as in a stack trace; empty while it runs
 */
public record PvmThread(long id, String name, String state, String waitsFor, List<String> frames) {}

package pvm.core.process;

import pvm.core.image.GuestClasses;

/** Everything that the runtime needs from the loader and the heap of a process. */
public record Guest(
    GuestClasses classes,
    GuestThreads threads,
    GuestHeap heap,
    GuestNames names,
    PollSwitch polls) {}

package pvm.core.process;

import pvm.core.abi.Natives;
import pvm.core.image.GuestClasses;

/** Everything that the runtime needs from the loader, the heap and the natives of a process. */
public record Guest(
    GuestClasses classes,
    GuestThreads threads,
    GuestHeap heap,
    GuestNames names,
    PollSwitch polls,
    Natives natives) {}

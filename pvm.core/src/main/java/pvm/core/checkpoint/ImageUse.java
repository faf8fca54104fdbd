package pvm.core.checkpoint;

import java.util.List;
import java.util.Set;
import pvm.core.image.ClassRecord;
import pvm.core.image.FrameRecord;

/**
 * What a process that goes on from an image minds of its classes.
 *
 * @param withObjects classes of which the process holds objects
 * @param initialized classes whose statics are kept
 * @param frames all that stand on the stacks of its threads
 */
public record ImageUse(
    Set<ClassRecord> withObjects, Set<ClassRecord> initialized, List<FrameRecord> frames) {}

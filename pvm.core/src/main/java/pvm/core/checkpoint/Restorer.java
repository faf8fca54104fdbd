package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;
import pvm.core.abi.FieldReader;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageClasses;
import pvm.core.image.ImageException;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadRecord;
import pvm.core.image.ThreadState;

/**
 * Makes a process of an image: fills the heap of a fresh {@link Checkpointer}, and returns the
 * threads. The process then goes on from that checkpoint, with the same checkpointer.
 *
 * <p>All that the image reaches is read before {@link #restore} returns, so that a damaged image is
 * noticed before the process runs. Records that nothing reaches are removed by the next checkpoint.
 *
 * <p>{@code restore} runs on one carrier of the process, because making an object may initialize
 * its class; {@link #savedStatics} may be called by any, from then on and during it.
 */
public final class Restorer {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Statics of a class that is not initialized yet; {@code values} is null until they are read. */
  private static final class Statics {
    final StoredClasses.StoredClass stored;
    final byte[] record;
    SavedValues values;

    Statics(StoredClasses.StoredClass stored, byte[] record) {
      this.stored = stored;
      this.record = record;
    }
  }

  private final Image image;
  private final Checkpointer checkpointer;
  private final GuestClasses guestClasses;
  private final StoredClasses classes;
  private final Map<Class<?>, Statics> statics = new HashMap<>();
  private Decoder objects;
  private FrameDecoder frames;

  /**
   * From now on {@link #savedStatics} answers.
   *
   * @param checkpointer of the same process, new and unused
   * @throws ImageException if a class of the image is damaged or can't be loaded
   */
  public Restorer(Image image, Checkpointer checkpointer) {
    this.image = image;
    this.checkpointer = checkpointer;
    this.guestClasses = checkpointer.classes();
    this.classes = new StoredClasses(image.classes(), guestClasses, checkpointer.classIds());
    this.objects = new Decoder(image, checkpointer, classes);
    this.frames = new FrameDecoder(image, guestClasses, classes, objects);
    openStatics();
  }

  /**
   * Reads the process.
   *
   * @throws ImageException if the image is damaged or doesn't fit the classes; the message tells
   *     which checkpoint to resume from instead. The heap is then of no use.
   */
  public synchronized Restored restore() {
    try {
      List<ThreadState> threads = readThreads();
      objects.fillAll();
      readStatics();
      objects.fillAll();
      int count = checkpointer.heap().ids().inUse();
      renewClasses();
      claimGarbage();
      checkpointer.claimed();
      return new Restored(
          threads,
          image.process(),
          image.console(),
          count,
          checkpointer.heap().references().restored());
    } catch (ImageException e) {
      throw image.damage(e.getMessage(), e);
    } finally {
      objects = null;
      frames = null;
    }
  }

  /**
   * The saved statics of a class whose initializer begins to run: it reads them, in the order of
   * its layout, instead of running. Null if the class was not initialized at the checkpoint.
   */
  public synchronized FieldReader savedStatics(Class<?> type) {
    Statics saved = statics.remove(type);
    if (saved == null) {
      return null;
    }
    SavedValues values = values(saved);
    if (objects != null) {
      objects.fillAll(); // The initializer of another class may wait for them, and use them.
    }
    return values;
  }

  // ---- threads

  private List<ThreadState> readThreads() {
    List<ThreadState> threads = new ArrayList<>();
    image.threads().forEach((id, record) -> threads.add(readThread(id, record)));
    return threads;
  }

  private ThreadState readThread(int id, byte[] record) {
    try {
      Decoder.Reader reader = objects.reader(record, 0);
      ThreadState thread = ThreadRecord.read(reader, id, frames::stack);
      reader.in.expectEnd();
      checkpointer.threadRecords().claim(thread, record);
      return thread;
    } catch (ImageException | ClassCastException e) {
      throw new ImageException("thread " + id + ": " + e.getMessage(), e);
    }
  }

  // ---- statics

  private void openStatics() {
    try {
      image.classRecords().keySet().forEach(checkpointer.classIds()::reserve);
      image.statics().forEach((id, record) -> openStatics(classes.get(id), record));
    } catch (ImageException e) {
      throw image.damage(e.getMessage(), e);
    }
  }

  private void openStatics(StoredClasses.StoredClass stored, byte[] record) {
    checkpointer.claimStatics(stored.id());
    statics.put(stored.type(), new Statics(stored, record));
    if (!stored.isSame()) {
      checkpointer.classIds().staleStatics(stored.type(), stored.id());
    }
  }

  private void readStatics() {
    // A copy: reading makes objects, which may initialize classes, and those take their statics.
    for (Statics saved : List.copyOf(statics.values())) {
      Class<?> type = saved.stored.type();
      if (statics.get(type) == saved) {
        values(saved);
      }
      if (statics.get(type) == saved && !UNSAFE.shouldBeInitialized(type)) {
        guestClasses.readStatics(type, saved.values);
        statics.remove(type);
      }
    }
  }

  private SavedValues values(Statics saved) {
    if (saved.values == null) {
      StoredClasses.StoredClass stored = saved.stored;
      try {
        Decoder.Reader reader = objects.reader(saved.record, 0);
        saved.values =
            SavedValues.read(
                reader, ImageClasses.kinds(stored.record().statics()), classes.staticsMap(stored));
        reader.in.expectEnd();
      } catch (ImageException e) {
        throw new ImageException(
            "statics of " + stored.record().name().replace('/', '.') + ": " + e.getMessage(), e);
      }
    }
    return saved.values;
  }

  // ---- classes that have changed

  private void renewClasses() {
    for (int id : image.classRecords().keySet()) {
      if (image.renewed().contains(image.classes().get(id).name())) {
        StoredClasses.StoredClass stored = classes.get(id);
        checkpointer.classIds().renew(id, stored.record(), stored.type());
      }
    }
  }

  // ---- garbage

  private void claimGarbage() {
    for (int id = 1; id < image.objects().limit(); id++) {
      if (image.objects().has(id) && !objects.isMade(id)) {
        checkpointer.claimGarbage(RecordKind.OBJECT.key(id));
      }
    }
    for (int id = 1; id < image.frames().limit(); id++) {
      if (image.frames().has(id) && !frames.isMade(id)) {
        checkpointer.claimGarbage(RecordKind.FRAME.key(id));
      }
    }
    for (long key : image.chunks().keySet()) {
      if (!objects.isMade(RecordKind.id(key))) {
        checkpointer.claimGarbage(key);
      }
    }
  }
}

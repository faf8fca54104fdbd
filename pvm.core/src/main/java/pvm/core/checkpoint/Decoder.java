package pvm.core.checkpoint;

import java.util.Arrays;
import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.IdentityHash;
import pvm.core.heap.SideTable;
import pvm.core.heap.ThrowableParts;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;
import pvm.core.image.ObjectKind;
import pvm.core.image.RecordCursor;

/**
 * Makes the objects of an image. An object is made when a reference to it is read, and filled in
 * {@link #fillAll}, so that cycles need no care.
 *
 * <p>Making an object may initialize its class, and that may read statics here: each reader has its
 * own cursor. For one thread at a time.
 */
final class Decoder {
  private final Image image;
  private final Heap heap;
  private final GuestClasses guestClasses;
  private final StoredClasses classes;
  private final HostDecoder hosts;
  private final Object[] objects;

  /** Reads what an object is; making it may ask for another, so it is used for that alone. */
  private final RecordCursor heads = new RecordCursor();

  private int[] unfilled = new int[1024];
  private int unfilledCount;

  Decoder(Image image, Checkpointer checkpointer, StoredClasses classes) {
    this.image = image;
    this.heap = checkpointer.heap();
    this.guestClasses = checkpointer.classes();
    this.classes = classes;
    this.hosts = new HostDecoder(classes, guestClasses, checkpointer.constants(), heap.strings());
    this.objects = new Object[image.objects().limit()];
  }

  /** Whether anything has asked for an object. */
  boolean isMade(int id) {
    return id < objects.length && objects[id] != null;
  }

  /** A reader at a place of a record. */
  Reader reader(byte[] record, int offset) {
    Reader reader = new Reader();
    reader.in.moveTo(record, offset);
    return reader;
  }

  /** Reads values; gives objects for ids. */
  final class Reader extends FieldReader {
    final RecordCursor in = new RecordCursor();

    @Override
    public int getInt() {
      return in.getInt();
    }

    @Override
    public long getLong() {
      return in.getLong();
    }

    @Override
    public Object getRef() {
      return object(in.getVarint());
    }
  }

  /** The object of an id, its fields perhaps not read yet; null for id 0. */
  Object object(int id) {
    if (id == 0) {
      return null;
    }
    Object known = id > 0 && id < objects.length ? objects[id] : null;
    return known != null ? known : make(id);
  }

  private Object make(int id) {
    if (!image.objects().has(id)) {
      throw new ImageException("it refers to missing object 0x" + Integer.toHexString(id));
    }
    image.objects().open(id, heads);
    int head = heads.getVarint();
    int hash = (head & 1) == 0 ? IdentityHash.forId(id) : heads.getVarint();
    int code = head >>> 1;
    return code >= ObjectKind.GUEST
        ? makeGuest(id, hash, code - ObjectKind.GUEST)
        : makeHost(id, hash, code, heads.copy());
  }

  private Object makeGuest(int id, int hash, int classId) {
    StoredClasses.StoredClass stored = classes.get(classId);
    if (!classes.isInitialized(stored)) {
      fillAll(); // An initializer that runs anew may use all that has been made.
    }
    GuestObject object = guestClasses.allocate(stored.type());
    // Making it may have run an initializer that asked for this very object.
    if (objects[id] != null) {
      return objects[id];
    }
    heap.ids().claim(id);
    heap.hashes().fix(object, hash);
    if (stored.isSame()) {
      object.$st(id);
    } else {
      object.$st(-id);
      heap.addDirty(object);
    }
    if (object instanceof Throwable) {
      heap.mutables().add(object, id);
    } else if (object instanceof GuestReference) {
      heap.references().table().add(object, id);
    }
    objects[id] = object;
    fillLater(id);
    return object;
  }

  private Object makeHost(int id, int hash, int kind, RecordCursor in) {
    Object object = hosts.make(in, kind, this::object);
    // What it is made of may have run an initializer that asked for this very object.
    if (objects[id] != null) {
      return objects[id];
    }
    heap.ids().claim(id);
    objects[id] = object;
    heap.hashes().fix(object, hash);
    if (HostDecoder.isFilledLater(kind)) {
      fillLater(id);
    } else {
      in.expectEnd();
      enter(object, id);
    }
    return object;
  }

  /** Enters a host object into the table it belongs to, once it is filled. */
  private void enter(Object object, int id) {
    SideTable table = HostKind.tableOf(heap, object);
    if (table.find(object) >= 0) {
      return;
    }
    int entry = table.add(object, id);
    if (table == heap.arrays()) {
      table.shadow(entry, ArrayMemory.copy(object));
    } else if (table == heap.mutables()) {
      table.shadow(entry, HostKind.shadowOf(object));
    }
  }

  private void fillLater(int id) {
    if (unfilledCount == unfilled.length) {
      unfilled = Arrays.copyOf(unfilled, unfilledCount * 2);
    }
    unfilled[unfilledCount++] = id;
  }

  // ---- filling

  /** Fills all objects that have been made, and those they refer to. */
  void fillAll() {
    Reader reader = new Reader();
    while (unfilledCount > 0) {
      int id = unfilled[--unfilledCount];
      try {
        fill(id, reader);
      } catch (ImageException | ClassCastException | ArrayStoreException e) {
        throw new ImageException(describe(id) + ": " + e.getMessage(), e);
      }
    }
  }

  private String describe(int id) {
    Class<?> type = objects[id].getClass();
    return "object 0x"
        + Integer.toHexString(id)
        + " ("
        + guestClasses.name(type).replace('/', '.')
        + ")";
  }

  private void fill(int id, Reader reader) {
    RecordCursor in = reader.in;
    image.objects().open(id, in);
    int head = in.getVarint();
    if ((head & 1) != 0) {
      in.getVarint();
    }
    switch (objects[id]) {
      case GuestObject guest -> fillGuest(reader, guest, (head >>> 1) - ObjectKind.GUEST);
      case Throwable thrown -> {
        in.getVarint();
        hosts.fillThrowable(in, reader, thrown, thrown.getClass());
        enter(thrown, id);
      }
      case Object array -> {
        hosts.fillArray(in, reader, array, chunk -> chunk(id, chunk));
        enter(array, id);
      }
    }
    in.expectEnd();
  }

  private void fillGuest(Reader reader, GuestObject guest, int classId) {
    StoredClasses.StoredClass stored = classes.get(classId);
    if (stored.isSame()) {
      guest.$read(reader);
    } else {
      String kinds = image.classes().fieldKinds(classId);
      guest.$read(SavedValues.read(reader, kinds, classes.fieldMap(stored)));
    }
    if (guest instanceof Throwable thrown) {
      Class<?> host = guest.getClass();
      while (guestClasses.layout(host) != null) {
        host = host.getSuperclass();
      }
      hosts.fillThrowable(reader.in, reader, thrown, host);
      SideTable mutables = heap.mutables();
      mutables.shadow(mutables.find(thrown), ThrowableParts.shadow(thrown));
    }
  }

  private byte[] chunk(int id, int chunk) {
    byte[] record = image.chunk(id, chunk);
    if (record == null) {
      throw new ImageException("its elements in chunk " + chunk + " are missing");
    }
    return record;
  }
}

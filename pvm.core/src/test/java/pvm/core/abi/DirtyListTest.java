package pvm.core.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirtyListTest {
  /** So many that a new list is full twice over. */
  private static final int MANY = 20_000;

  /** More than what a list keeps room for. */
  private static final int TOO_MANY = (1 << 20) + 1;

  private final DirtyList list = new DirtyList();

  @Test
  void aFullListKeepsAllInTheirOrder() {
    List<GuestObject> objects = objects(MANY);
    objects.forEach(list::add);
    assertIterableEquals(objects, listed());
  }

  @Test
  void aCleanObjectIsListedOnceAndIsDirtyThen() {
    Word clean = new Word(7);
    list.touch(clean);
    list.touch(clean);
    assertEquals(-7, clean.$st());
    assertEquals(List.of(clean), listed());
  }

  @Test
  void whatIsNewOrDirtyIsNotListed() {
    Word fresh = new Word(0);
    Word dirty = new Word(-7);
    list.touch(fresh);
    list.touch(dirty);
    assertEquals(0, fresh.$st());
    assertEquals(-7, dirty.$st());
    assertEquals(List.of(), listed());
  }

  @Test
  void aCleanObjectThatComesWhenTheListIsFullIsListed() {
    objects(1 << 13).forEach(list::add);
    Word clean = new Word(7);
    list.touch(clean);
    assertEquals(-7, clean.$st());
    assertEquals(clean, listed().getLast());
  }

  @Test
  void howeverFullItWasItIsEmptyAfterClearAndTakesObjectsAgain() {
    for (int size : new int[] {1, MANY, TOO_MANY, MANY, 1}) {
      GuestObject object = new Word(1);
      for (int i = 0; i < size; i++) {
        list.add(object);
      }
      assertEquals(size, listed().size());
      list.clear();
      assertEquals(List.of(), listed());
    }
    List<GuestObject> objects = objects(MANY);
    objects.forEach(list::add);
    assertIterableEquals(objects, listed());
  }

  private static List<GuestObject> objects(int count) {
    return IntStream.rangeClosed(1, count).<GuestObject>mapToObj(Word::new).toList();
  }

  private List<GuestObject> listed() {
    List<GuestObject> listed = new ArrayList<>();
    list.forEach(listed::add);
    return listed;
  }

  /** An object that is nothing but its state word. */
  private static final class Word implements GuestObject {
    private int state;

    Word(int state) {
      this.state = state;
    }

    @Override
    public int $st() {
      return state;
    }

    @Override
    public void $st(int state) {
      this.state = state;
    }

    @Override
    public void $write(FieldWriter out) {}

    @Override
    public void $read(FieldReader in) {}
  }
}

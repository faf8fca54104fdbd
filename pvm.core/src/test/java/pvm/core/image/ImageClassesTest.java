package pvm.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import pvm.core.image.ClassRecord.Form;

class ImageClassesTest {

  /** Class 1 has no superclass; each other one has the one that {@code superIds} names. */
  private static ImageClasses classes(int... superIds) {
    return new ImageClasses(
        id -> {
          var record =
              new ClassRecord(
                  "C" + id, Form.GUEST, superIds[id - 1], List.of(), List.of(), List.of());
          RecordBuffer buffer = new RecordBuffer();
          buffer.begin(RecordKind.CLASS.key(id));
          record.write(buffer);
          return buffer.openRecord();
        });
  }

  @Test
  void refusesAClassAmongItsOwnSuperclasses() {
    assertEquals("C3", classes(0, 1, 2).get(3).name());
    assertEquals("C1", classes(0, 1, 2).get(1).name());
    assertThrows(ImageException.class, () -> classes(1).get(1));
    assertThrows(ImageException.class, () -> classes(2, 3, 1).get(2));
    assertThrows(ImageException.class, () -> classes(2, 3, 2).get(1));
  }
}

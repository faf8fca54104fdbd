package pvm.core.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import pvm.core.image.CodeMap;

/**
 * Notes where the sites of a class come to stand in its copies of methods, and gives their bytecode
 * indexes once the class has been written.
 */
final class CodePlaces {
  /** Longer jumps are rewritten when a class is written, and all that follows moves. */
  private static final int JUMP_BYTES_MAX = Short.MAX_VALUE;

  private final List<Copy> copies = new ArrayList<>();

  /** A label right before a call, and the site's number or {@link CodeMap#PASSED}. */
  record Place(LabelNode label, int site) {}

  private record Copy(MethodNode method, List<Place> places, LabelNode end) {}

  /**
   * @param end label behind the last instruction
   */
  void add(MethodNode method, List<Place> places, LabelNode end) {
    copies.add(new Copy(method, places, end));
  }

  /** The map of the class. To be called after its tree has been written. */
  CodeMap map(List<MethodPlan> plans) {
    List<List<CodeMap.Variable>> sites = new ArrayList<>();
    for (MethodPlan plan : plans) {
      for (SitePoint site : plan.sites) {
        sites.add(
            site.stored().stream().map(v -> new CodeMap.Variable(v.kind(), v.local())).toList());
      }
    }
    return CodeMap.of(sites, copies.stream().map(CodePlaces::places).toList());
  }

  private static CodeMap.Places places(Copy copy) {
    List<CodeMap.Place> places = new ArrayList<>();
    if (copy.end.getLabel().getOffset() <= JUMP_BYTES_MAX) {
      for (Place place : copy.places) {
        places.add(new CodeMap.Place(place.label.getLabel().getOffset(), place.site));
      }
    }
    places.sort(Comparator.comparingInt(CodeMap.Place::bytecodeIndex));
    return new CodeMap.Places(copy.method.name, copy.method.desc, places);
  }
}

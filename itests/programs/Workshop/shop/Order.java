package shop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shop.parts.Part;

final class Order {
  final List<Part> lines = new ArrayList<>();
  private final int day;
  private final Order before;

  Order(int day, Order before) {
    this.day = day;
    this.before = before;
  }

  long total() {
    return lines.stream().mapToLong(Part::price).sum();
  }

  int chain() {
    return before == null ? 1 : before.chain() + 1;
  }

  long chainTotal() {
    return total() + (before == null ? 0 : before.chainTotal());
  }

  @Override
  public String toString() {
    return "day "
        + day
        + ": "
        + lines.stream().limit(4).map(Part::label).collect(Collectors.joining(", "))
        + " total "
        + total();
  }
}

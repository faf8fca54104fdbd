package shop;

import java.util.Random;
import shop.parts.Catalog;
import shop.parts.Part;

/** A workshop in packages: several files, package-private access, generics across packages. */
public class Workshop {
  public static void main(String[] args) {
    Catalog<Part> catalog = new Catalog<>(Part::price);
    Random random = new Random(6);
    Order last = null;
    for (int day = 1; day <= 60; day++) {
      for (int i = 0; i < 40; i++) {
        catalog.add(Part.of(random.nextInt(4), 1 + random.nextInt(50)));
      }
      Order order = new Order(day, last);
      while (order.total() < 5_000 && catalog.size() > 30) {
        order.lines.add(catalog.takeDearest());
      }
      last = order;
      if (day % 3 == 0) {
        System.out.println(
            order
                + " left "
                + catalog.size()
                + " worth "
                + catalog.worth()
                + " "
                + catalog.kinds());
      }
    }
    System.out.println(last.chain() + " orders, all worth " + last.chainTotal());
  }
}

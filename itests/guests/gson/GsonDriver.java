import com.google.gson.*;
import com.google.gson.annotations.*;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.*;

public class GsonDriver {
  enum Color { RED, @SerializedName("grun") GREEN, BLUE }
  record Point(int x, int y, String label) {}
  static class Address { String street; @SerializedName("zip_code") int zip; transient String secret = "x"; Address() {} Address(String s, int z) { street = s; zip = z; } }
  static class Person {
    private String name; int age; double[] scores; List<Address> addresses = new ArrayList<>();
    Map<String, List<Integer>> numbers = new TreeMap<>(); Color color; Person boss; Long big; boolean ok; char c = 'q';
    @Since(1.1) String later = "later"; @Expose String exposed = "e";
  }
  static class Box<T> { T value; List<T> more = new ArrayList<>(); }
  static class Shape { String kind; }
  static class Circle extends Shape { double radius; Circle(double r) { kind = "circle"; radius = r; } }
  static class Square extends Shape { int side; Square(int s) { kind = "square"; side = s; } }
  static class ShapeAdapter implements JsonDeserializer<Shape> {
    public Shape deserialize(JsonElement e, Type t, JsonDeserializationContext c) {
      return switch (e.getAsJsonObject().get("kind").getAsString()) {
        case "circle" -> c.deserialize(e, Circle.class);
        default -> c.deserialize(e, Square.class);
      };
    }
  }
  static Person person(int i) {
    Person p = new Person();
    p.name = "Name \"" + i + "\" \u00e9\u4e2d <b>"; p.age = i; p.scores = new double[] {i / 3.0, i * 1e10, -0.5};
    p.addresses.add(new Address("Street " + i, 1000 + i)); p.addresses.add(new Address("Road", i));
    for (int k = 0; k < i % 5; k++) p.numbers.computeIfAbsent("k" + k % 2, x -> new ArrayList<>()).add(k * i);
    p.color = Color.values()[i % 3]; p.big = 1L << (i % 60); p.ok = i % 2 == 0;
    if (i % 4 == 0 && i > 0) p.boss = person(i / 4);
    return p;
  }
  public static void main(String[] args) {
    Gson gson = new GsonBuilder().setPrettyPrinting().setVersion(1.0).registerTypeAdapter(Shape.class, new ShapeAdapter()).create();
    Gson plain = new Gson();
    int hash = 0;
    for (int i = 0; i < 150; i++) {
      String json = gson.toJson(person(i));
      Person back = gson.fromJson(json, Person.class);
      String again = gson.toJson(back);
      if (!json.equals(again)) System.out.println("different " + i);
      hash = hash * 31 + json.hashCode();
      if (i % 25 == 0) System.out.println(json);
      List<Person> list = plain.fromJson(plain.toJson(List.of(person(i), person(i + 1))), new TypeToken<List<Person>>() {}.getType());
      hash = hash * 31 + list.get(1).addresses.get(0).street.hashCode();
      if (i % 50 == 0) System.out.println(i + " " + hash);
    }
    System.out.println(plain.toJson(new Point(1, 2, "p")) + plain.fromJson("{\"x\":5,\"y\":7,\"label\":\"rec\"}", Point.class));
    Type boxOfPoints = new TypeToken<Box<Point>>() {}.getType();
    Box<Point> box = new Box<>(); box.value = new Point(3, 4, "b"); box.more.add(new Point(5, 6, "c"));
    Box<Point> read = plain.fromJson(plain.toJson(box, boxOfPoints), boxOfPoints);
    System.out.println(read.value + " " + read.more + " " + boxOfPoints);
    Shape[] shapes = gson.fromJson("[{\"kind\":\"circle\",\"radius\":2.5},{\"kind\":\"square\",\"side\":4}]", Shape[].class);
    System.out.println(shapes[0].getClass() + " " + plain.toJson(shapes[1]));
    Map<Point, Color> odd = new LinkedHashMap<>(); odd.put(new Point(0, 1, "k"), Color.GREEN);
    System.out.println(new GsonBuilder().enableComplexMapKeySerialization().create().toJson(odd, new TypeToken<Map<Point, Color>>() {}.getType()));
    System.out.println(new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE).excludeFieldsWithoutExposeAnnotation().create().toJson(person(3)));
    JsonObject tree = JsonParser.parseString("{\"a\":[1,2,{\"b\":null}],\"c\":1e3}").getAsJsonObject();
    tree.addProperty("n", 5); tree.add("x", new JsonArray());
    System.out.println(tree + " " + tree.get("a").getAsJsonArray().size() + " " + tree.get("c").getAsInt());
    try { plain.fromJson("{\"age\":\"no number\"}", Person.class); } catch (JsonSyntaxException e) { System.out.println(e.getMessage()); }
    try { plain.fromJson("[1,2", int[].class); } catch (JsonSyntaxException e) { System.out.println(e.getMessage()); }
    try { plain.toJson(new Date(0).getClass()); } catch (UnsupportedOperationException e) { System.out.println(e.getMessage()); }
    try { plain.toJson(Optional.of(1)); } catch (JsonIOException e) { System.out.println(e.getMessage().substring(0, 80)); }
  }
}

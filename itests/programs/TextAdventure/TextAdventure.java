import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text adventure played by a script of commands, with a lamp that burns down and a thief who
 * wanders.
 */
public class TextAdventure {
  enum Direction {
    NORTH,
    EAST,
    SOUTH,
    WEST;

    Direction back() {
      return values()[(ordinal() + 2) % 4];
    }

    static Direction of(String word) {
      for (Direction d : values()) {
        if (d.name().toLowerCase().startsWith(word)) {
          return d;
        }
      }
      return null;
    }
  }

  static class Room {
    final String name;
    final boolean dark;
    final Map<Direction, Room> exits = new EnumMap<>(Direction.class);
    final Set<String> things = new LinkedHashSet<>();
    String locked;

    Room(String name, boolean dark, String... things) {
      this.name = name;
      this.dark = dark;
      this.things.addAll(List.of(things));
    }

    void join(Direction d, Room other) {
      exits.put(d, other);
      other.exits.put(d.back(), this);
    }
  }

  interface Command {
    String act(String object);
  }

  private final Map<String, Room> rooms = new HashMap<>();
  private final List<Room> order = new ArrayList<>();
  private final Set<String> carried = new LinkedHashSet<>();
  private final Map<String, Command> commands = new HashMap<>();
  private final List<String> stolen = new ArrayList<>();
  private Room here;
  private Room thief;
  private int lamp = 60;
  private boolean lit;
  private int score;
  private int moves;
  private long dice = 17;
  private boolean over;

  TextAdventure() {
    Room hall = room("the hall", false, "lamp", "note");
    Room kitchen = room("the kitchen", false, "knife", "bread");
    Room cellar = room("the cellar", true, "barrel", "key");
    Room garden = room("the garden", false, "rose");
    Room tower = room("the tower", true, "crown");
    Room well = room("the well", true, "coin");
    hall.join(Direction.NORTH, kitchen);
    hall.join(Direction.EAST, garden);
    kitchen.join(Direction.WEST, cellar);
    garden.join(Direction.NORTH, tower);
    cellar.join(Direction.SOUTH, well);
    tower.locked = "key";
    here = hall;
    thief = well;
    commands.put("go", this::go);
    commands.put("take", this::take);
    commands.put("drop", this::drop);
    commands.put("light", o -> lit(true));
    commands.put("douse", o -> lit(false));
    commands.put("look", o -> look());
    commands.put(
        "list",
        o ->
            carried.isEmpty()
                ? "You carry nothing."
                : "You carry " + String.join(", ", carried) + ".");
    commands.put(
        "read",
        o ->
            o.equals("note") && carried.contains(o)
                ? "\"The crown is in the tower.\""
                : "Read what?");
    commands.put("wait", o -> "Time passes.");
    commands.put(
        "quit",
        o -> {
          over = true;
          return "Bye.";
        });
  }

  private Room room(String name, boolean dark, String... things) {
    Room r = new Room(name, dark, things);
    rooms.put(name, r);
    order.add(r);
    return r;
  }

  private int roll(int sides) {
    for (int i = 0; i < 20_000; i++) {
      dice = (dice ^ i) * 6364136223846793005L + 1442695040888963407L;
    }
    return (int) (dice >>> 33) % sides;
  }

  private boolean seeing() {
    return !here.dark || (lit && carried.contains("lamp"));
  }

  private String lit(boolean on) {
    if (!carried.contains("lamp")) {
      return "You have no lamp.";
    }
    if (on && lamp == 0) {
      return "The lamp is empty.";
    }
    lit = on;
    return on ? "The lamp burns." : "It is out.";
  }

  private String look() {
    if (!seeing()) {
      return "It is dark in " + here.name + ".";
    }
    StringBuilder b = new StringBuilder("You are in ").append(here.name).append('.');
    for (String t : here.things) {
      b.append(" There is a ").append(t).append('.');
    }
    here.exits.forEach(
        (d, r) ->
            b.append(" ")
                .append(d.name().charAt(0))
                .append(d.name().substring(1).toLowerCase())
                .append(" lies ")
                .append(r.name)
                .append('.'));
    return b.toString();
  }

  private String go(String object) {
    Direction d = Direction.of(object);
    Room next = d == null ? null : here.exits.get(d);
    if (next == null) {
      return "There is no way " + object + ".";
    }
    if (next.locked != null && !carried.contains(next.locked)) {
      return "The door to " + next.name + " is locked.";
    }
    here = next;
    return look();
  }

  private String take(String object) {
    if (!seeing()) {
      return "You grope about in the dark.";
    }
    if (!here.things.remove(object)) {
      return "There is no " + object + " here.";
    }
    carried.add(object);
    score += object.equals("crown") ? 50 : 5;
    return "Taken.";
  }

  private String drop(String object) {
    if (!carried.remove(object)) {
      return "You have no " + object + ".";
    }
    here.things.add(object);
    score -= 5;
    return "Dropped.";
  }

  private String world() {
    StringBuilder b = new StringBuilder();
    if (lit && --lamp == 0) {
      lit = false;
      b.append(" The lamp goes out.");
    }
    List<Room> ways = new ArrayList<>(thief.exits.values());
    thief = ways.get(roll(ways.size()));
    if (thief == here) {
      b.append(" A thief slinks in.");
      if (!carried.isEmpty() && roll(2) == 0) {
        String loot = new ArrayList<>(carried).get(roll(carried.size()));
        if (!loot.equals("lamp")) {
          carried.remove(loot);
          stolen.add(loot);
          b.append(" He takes your ").append(loot).append('!');
        }
      }
    } else if (!stolen.isEmpty() && roll(3) == 0) {
      thief.things.add(stolen.removeLast());
    }
    return b.toString();
  }

  String play(String line) {
    moves++;
    String[] words = line.trim().toLowerCase().split("\\s+", 2);
    Command c = commands.get(words[0]);
    if (c == null) {
      Direction d = words[0].isEmpty() ? null : Direction.of(words[0]);
      c = d == null ? o -> "I don't know how to " + words[0] + "." : o -> go(words[0]);
    }
    return c.act(words.length > 1 ? words[1] : "") + world();
  }

  static final String[] SCRIPT = {
    "look",
    "take lamp",
    "take note",
    "read note",
    "n",
    "take bread",
    "dance",
    "go west",
    "light",
    "look",
    "take key",
    "south",
    "take coin",
    "n",
    "e",
    "s",
    "east",
    "north",
    "take crown",
    "list",
    "s",
    "w",
    "drop bread",
    "list",
    "up",
    "douse"
  };

  public static void main(String[] args) {
    TextAdventure game = new TextAdventure();
    for (String line : SCRIPT) {
      System.out.println("> " + line);
      System.out.println(game.play(line));
    }
    String[] verbs = {"n", "e", "s", "w", "look", "list", "light", "douse", "wait"};
    for (int i = 0; i < 400; i++) {
      int k = game.roll(16);
      String line =
          k < verbs.length
              ? verbs[k]
              : !game.here.things.isEmpty() && k < 14
                  ? "take " + game.here.things.iterator().next()
                  : !game.carried.isEmpty() ? "drop " + game.carried.iterator().next() : "wait";
      String answer = game.play(line);
      if (i % 10 == 0) {
        System.out.println("> " + line + "\n" + answer);
      }
    }
    System.out.println(
        game.play("quit")
            + " "
            + game.over
            + " score "
            + game.score
            + " in "
            + game.moves
            + " moves");
    for (Room r : game.order) {
      System.out.println(r.name + " " + r.things);
    }
  }
}

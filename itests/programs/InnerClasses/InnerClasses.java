import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/** Inner, nested, local and anonymous classes that capture locals, parameters and each other. */
public class InnerClasses {
  private int total;
  private static int created;

  private static int slow(int n) {
    int x = n;
    for (int i = 0; i < 1_000; i++) {
      x = Integer.rotateLeft(x, 3) ^ i;
    }
    created += x & 1;
    return n;
  }

  class Account {
    private int balance;

    class Entry {
      final int amount;

      Entry(int amount) {
        this.amount = slow(amount);
        balance += amount;
        total += amount;
        InnerClasses.this.note(Account.this, this);
      }

      class Note {
        String text() {
          return amount + " of " + balance + " of " + total;
        }
      }
    }
  }

  private final List<Account.Entry> entries = new ArrayList<>();

  private void note(Account a, Account.Entry e) {
    entries.add(e);
    total += a.balance > 1_000 ? 1 : 0;
  }

  static class Range implements Iterable<Integer> {
    private final int from;
    private final int to;

    Range(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        int at = from;

        {
          created++;
        }

        @Override
        public boolean hasNext() {
          return at < to;
        }

        @Override
        public Integer next() {
          if (!hasNext()) {
            throw new NoSuchElementException("after " + to);
          }
          return slow(at++);
        }
      };
    }
  }

  abstract static class Shape {
    final String name;

    Shape(String name) {
      this.name = name + describe();
    }

    abstract String describe();
  }

  static Shape shape(int sides, String color) {
    int doubled = slow(sides * 2);
    long big = sides * 10_000_000_000L;
    class Polygon extends Shape {
      final int corners;

      Polygon(int extra) {
        super("polygon" + color);
        corners = sides + extra + doubled;
      }

      @Override
      String describe() {
        class Word {
          String say() {
            return " " + sides + "/" + doubled + "/" + big + "/" + corners + color;
          }
        }
        return new Word().say();
      }

      Polygon more() {
        return new Polygon(corners);
      }
    }
    return sides % 2 == 0
        ? new Polygon(1).more()
        : new Shape("odd " + slow(sides)) {
          int calls;

          @Override
          String describe() {
            return " anonymous " + color + sides + ++calls;
          }
        };
  }

  interface Visitor {
    void visit(int depth, String path);
  }

  static void walk(int depth, String path, Visitor v) {
    v.visit(depth, path);
    if (depth > 0) {
      for (char c = 'a'; c < 'd'; c++) {
        char step = c;
        walk(
            depth - 1,
            path + c,
            new Visitor() {
              private int seen;

              @Override
              public void visit(int d, String p) {
                v.visit(d, p + (step == 'b' ? "" : step) + seen++);
              }
            });
      }
    }
  }

  public static void main(String[] args) {
    InnerClasses outer = new InnerClasses();
    Account account = outer.new Account();
    for (int i = 1; i <= 5; i++) {
      Account.Entry entry = account.new Entry(i * 100);
      System.out.println(entry.new Note().text());
    }
    for (int sides = 3; sides < 7; sides++) {
      Shape s = shape(sides, "red");
      System.out.println(s.name + " then" + s.describe());
    }
    Comparator<String> byEnd =
        new Comparator<>() {
          int compares;

          @Override
          public int compare(String a, String b) {
            compares++;
            int n = Character.compare(a.charAt(a.length() - 1), b.charAt(b.length() - 1));
            return n != 0 ? n : a.compareTo(b);
          }

          @Override
          public String toString() {
            return "compares " + (compares > 0);
          }
        };
    TreeSet<String> set = new TreeSet<>(byEnd);
    for (int round = 0; round < 30; round++) {
      long[] sum = {round};
      for (int i : new Range(0, 4_000)) {
        sum[0] = sum[0] * 31 + i;
        if (i % 16 == 0) {
          account.new Entry(i % 7);
        }
      }
      walk(
          5,
          "",
          new Visitor() {
            @Override
            public void visit(int depth, String path) {
              sum[0] += path.hashCode() ^ depth;
              if (depth == 0 && path.length() % 5 == 0) {
                set.add(path.substring(path.length() - 2));
              }
            }
          });
      System.out.println(
          round + " " + sum[0] + " " + set.size() + " " + outer.total + " " + outer.entries.size());
    }
    System.out.println(set + " " + byEnd + " " + created);
    try {
      Iterator<Integer> empty = new Range(1, 1).iterator();
      empty.next();
    } catch (NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
  }
}

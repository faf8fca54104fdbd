import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A double-entry ledger: transfers, overdrafts refused, rollbacks, interest; the sum of all must
 * stay zero.
 */
public class BankLedger {
  sealed interface Order permits Transfer, Salary, Split {}

  record Transfer(String from, String to, long cents, String why) implements Order {}

  record Salary(String employer, List<String> staff, long cents) implements Order {}

  record Split(String from, Map<String, Integer> shares, long cents) implements Order {}

  record Entry(int number, String account, long cents, String why) {}

  static class Refused extends Exception {
    final String account;
    final long missing;

    Refused(String account, long missing) {
      super(account + " lacks " + missing + " cents");
      this.account = account;
      this.missing = missing;
    }
  }

  private final Map<String, Long> balances = new LinkedHashMap<>();
  private final Map<String, Long> limits = new HashMap<>();
  private final List<Entry> journal = new ArrayList<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int number;

  void open(String account, long limit) {
    balances.put(account, 0L);
    limits.put(account, limit);
  }

  private void move(String from, String to, long cents, String why) throws Refused {
    long left = balances.get(from) - cents + limits.get(from);
    if (left < 0) {
      throw new Refused(from, -left);
    }
    post(from, -cents, why);
    post(to, cents, why);
  }

  private void post(String account, long cents, String why) {
    balances.merge(account, cents, Long::sum);
    journal.add(new Entry(number, account, cents, why));
  }

  boolean execute(Order order) {
    number++;
    int mark = journal.size();
    boolean done = false;
    try {
      switch (order) {
        case Transfer(String from, String to, long cents, String why) -> move(from, to, cents, why);
        case Salary(String employer, List<String> staff, long cents) -> {
          for (String s : staff) {
            move(employer, s, cents, "salary");
          }
        }
        case Split(String from, Map<String, Integer> shares, long cents) -> {
          long total = shares.values().stream().mapToInt(n -> n).sum();
          long given = 0;
          for (Map.Entry<String, Integer> e : shares.entrySet()) {
            long part = cents * e.getValue() / total;
            given += part;
            move(from, e.getKey(), part, "share");
          }
          if (given < cents) {
            move(from, "bank", cents - given, "rest");
          }
        }
      }
      done = true;
    } catch (Refused e) {
      refusals.merge(e.account, 1, Integer::sum);
    } finally {
      if (!done) {
        while (journal.size() > mark) {
          Entry e = journal.removeLast();
          balances.merge(e.account(), -e.cents(), Long::sum);
        }
      }
    }
    return done;
  }

  void check() {
    long sum = balances.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> again = new HashMap<>();
    for (Entry e : journal) {
      again.merge(e.account(), e.cents(), Long::sum);
    }
    if (sum != 0
        || !balances.entrySet().stream()
            .allMatch(e -> e.getValue().equals(again.getOrDefault(e.getKey(), 0L)))) {
      throw new IllegalStateException("the books don't balance: " + sum);
    }
  }

  public static void main(String[] args) {
    BankLedger ledger = new BankLedger();
    ledger.open("bank", Long.MAX_VALUE / 2);
    String[] people = {"ann", "bob", "cem", "dee", "eva", "fritz", "gina", "hal"};
    for (String p : people) {
      ledger.open(p, 50_000);
      ledger.execute(new Transfer("bank", p, 100_000, "opening"));
    }
    Random random = new Random(77);
    int done = 0;
    for (int month = 1; month <= 120; month++) {
      for (int i = 0; i < 250; i++) {
        String a = people[random.nextInt(people.length)];
        String b = people[random.nextInt(people.length)];
        Order o =
            switch (random.nextInt(10)) {
              case 0 -> new Salary(a, List.of(b, "cem", "dee"), random.nextInt(20_000));
              case 1 -> {
                Map<String, Integer> shares = new LinkedHashMap<>();
                for (int k = 1; k <= 3; k++) {
                  shares.put(people[random.nextInt(people.length)], k);
                }
                yield new Split(a, shares, random.nextInt(40_000));
              }
              default -> new Transfer(a, b, random.nextInt(30_000), "note " + i);
            };
        done += ledger.execute(o) ? 1 : 0;
      }
      for (String p : people) {
        long interest = ledger.balances.get(p) / 200;
        if (interest > 0) {
          ledger.execute(new Transfer("bank", p, interest, "interest"));
        } else if (interest < 0) {
          ledger.execute(new Transfer(p, "bank", -interest, "overdraft"));
        }
      }
      ledger.check();
      if (month % 4 == 0) {
        System.out.println(
            "month "
                + month
                + " done "
                + done
                + " refused "
                + ledger.refusals
                + " "
                + ledger.balances);
      }
    }
    System.out.println(ledger.journal.size() + " entries, last " + ledger.journal.getLast());
  }
}

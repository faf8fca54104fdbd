// A compact source file: no class, an instance main, fields of the unnamed class, modules imported
// by themselves.
final List<String> lines = new ArrayList<>();
int rounds = 20;
Map<Integer, Long> memo = new TreeMap<>();

record Turn(int number, long value) {}

long triangle(int n) {
  return memo.computeIfAbsent(n, k -> k < 2 ? (long) k : LongStream.rangeClosed(1, k).sum());
}

String bar(long n) {
  return "#".repeat((int) (n % 40));
}

void main() {
  IO.println("compact");
  Stream.iterate(
          new Turn(1, 1), t -> new Turn(t.number() + 1, t.value() * 3 + triangle(t.number())))
      .limit(rounds)
      .forEach(
          t -> {
            lines.add(t + " " + bar(t.value()));
            IO.println(lines.getLast());
          });
  IO.print(lines.size() + " lines, ");
  IO.println(memo.size() + " kept");
}

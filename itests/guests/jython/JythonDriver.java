import java.util.Properties;
import org.python.util.PythonInterpreter;

/** Runs a Python program: generators, classes, dictionaries, exceptions. */
public final class JythonDriver {
  private JythonDriver() {}

  public static void main(String[] arguments) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("python.import.site", "false");
    settings.setProperty("python.cachedir.skip", "true");
    settings.setProperty("python.console.encoding", "UTF-8");
    PythonInterpreter.initialize(System.getProperties(), settings, new String[0]);
    try (PythonInterpreter python = new PythonInterpreter()) {
      for (String part : PROGRAM) {
        python.exec(part);
      }
    }
  }

  private static final String[] PROGRAM = {
    """
    def primes():
        found = []
        n = 2
        while True:
            if all(n % p for p in found if p * p <= n):
                found.append(n)
                yield n
            n += 1

    def take(count, source):
        for i, value in enumerate(source):
            if i == count:
                return
            yield value

    print list(take(25, primes()))
    print sum(take(300, primes()))
    """,
    """
    class Shape(object):
        made = 0
        def __init__(self, name):
            self.name = name
            Shape.made += 1
        def area(self):
            raise NotImplementedError(self.name)
        def __repr__(self):
            return '%s of %.2f' % (self.name, self.area())
        def __cmp__(self, other):
            return cmp(self.area(), other.area())

    class Circle(Shape):
        def __init__(self, radius):
            Shape.__init__(self, 'circle')
            self.radius = radius
        def area(self):
            return 3.14159 * self.radius ** 2

    class Box(Shape):
        def __init__(self, a, b):
            super(Box, self).__init__('box')
            self.sides = (a, b)
        def area(self):
            return self.sides[0] * self.sides[1]
        @property
        def perimeter(self):
            return 2 * sum(self.sides)

    shapes = [Circle(r) for r in range(1, 5)] + [Box(a, a + 1) for a in range(1, 6)]
    print sorted(shapes)
    print Shape.made, max(shapes), Box(3, 4).perimeter
    try:
        Shape('ghost').area()
    except NotImplementedError, e:
        print 'no area:', e
    """,
    """
    words = ('the quick brown fox jumps over the lazy dog and the cat that saw '
             'the fox jump over the dog while the quick cat slept').split()
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print '%-6s %d' % (word, count)
    inverted = {}
    for word, count in counts.iteritems():
        inverted.setdefault(count, set()).add(word)
    print dict((k, sorted(v)) for k, v in inverted.items())
    print sorted(set(words) - set(['the', 'fox'])), len(frozenset(words))
    """,
    """
    class Failure(Exception):
        def __init__(self, depth):
            Exception.__init__(self, 'at depth %d' % depth)
            self.depth = depth

    def dive(depth):
        try:
            if depth == 0:
                raise Failure(depth)
            dive(depth - 1)
        except Failure, e:
            if depth % 3 == 0:
                raise Failure(e.depth + 1)
            raise
        finally:
            trail.append(depth)

    trail = []
    try:
        dive(20)
    except Failure, e:
        print e, e.depth, trail
    for attempt in ('12', 'x', None):
        try:
            print int(attempt)
        except ValueError, e:
            print 'value:', e
        except TypeError:
            print 'type'
        else:
            print 'fine'
    try:
        {}['missing']
    except KeyError, e:
        print 'key', e
    """,
    """
    def fib(n, known={}):
        if n not in known:
            known[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return known[n]
    print fib(90), 2 ** 100, 10 ** 20 // 7, divmod(-7, 3), 0.1 + 0.2

    def averager():
        total, count, mean = 0.0, 0, None
        while True:
            value = yield mean
            total += value
            count += 1
            mean = total / count
    a = averager()
    a.next()
    print [a.send(x) for x in (10, 20, 60, 5)]

    def queens(n, row=0, taken=()):
        if row == n:
            yield taken
            return
        for column in range(n):
            if all(column != c and abs(column - c) != row - r for r, c in enumerate(taken)):
                for rest in queens(n, row + 1, taken + (column,)):
                    yield rest
    solutions = list(queens(6))
    print len(solutions), solutions[0], sum(1 for _ in queens(7))
    text = u'gr\\u00fc\\u00dfe'
    print repr(text), repr(text.upper()), [c for c in reversed('abc')]
    print map(lambda x: x * x, filter(lambda x: x % 2, range(10))), reduce(lambda x, y: x * y, range(1, 20))
    """
  };
}

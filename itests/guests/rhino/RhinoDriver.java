import org.mozilla.javascript.*;

public class RhinoDriver {
  static final String SCRIPT = """
    function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    function Animal(name) { this.name = name; }
    Animal.prototype.speak = function () { return this.name + ' makes a noise'; };
    function Dog(name) { Animal.call(this, name); }
    Dog.prototype = Object.create(Animal.prototype);
    Dog.prototype.speak = function () { return this.name + ' barks'; };
    out(new Animal('cat').speak() + ', ' + new Dog('rex').speak());
    for (var i = 10; i < 19; i++) out('fib(' + i + ')=' + fib(i));
    var primes = [];
    for (var n = 2; primes.length < 300; n++) {
      var isPrime = true;
      for (var k = 0; k < primes.length && primes[k] * primes[k] <= n; k++)
        if (n % primes[k] === 0) { isPrime = false; break; }
      if (isPrime) primes.push(n);
    }
    out(primes.slice(-5).join(' '));
    var words = ('the quick brown fox jumps over the lazy dog and the cat').split(' ');
    var counts = words.reduce(function (m, w) { m[w] = (m[w] || 0) + 1; return m; }, {});
    out(Object.keys(counts).sort().map(function (k) { return k + ':' + counts[k]; }).join(','));
    out(JSON.stringify({ a: [1, 2.5, null, true], b: { c: 'x\\u00e9' } }));
    out(JSON.parse('{"x":[1,{"y":2}]}').x[1].y);
    out('2026-11-23'.replace(/(\\d+)-(\\d+)-(\\d+)/, '$3.$2.$1') + ' ' + /a(b+)c/.exec('xabbbc')[1]);
    try { null.foo; } catch (e) { out(e instanceof TypeError ? 'TypeError ' + e.message : e); }
    try { throw { code: 42 }; } catch (e) { out('caught ' + e.code); } finally { out('finally'); }
    function* gen(n) { for (var i = 0; i < n; i++) { var x = yield i * i; if (x) out('got ' + x); } return 'done'; }
    var g = gen(4); out(g.next().value); out(g.next('hello').value); out(g.next().value);
    out([1, 2, 3].map(x => x * 2).filter(x => x > 2).toString());
    let closure = (function () { var n = 0; return { inc: () => ++n, get: () => n }; })();
    for (let i = 0; i < 1000; i++) closure.inc();
    out(closure.get());
    var list = new java.util.ArrayList(); list.add('one'); list.add(2); list.add(3.5);
    out(list + ' ' + list.size() + ' ' + list.get(0).length());
    var map = new java.util.TreeMap(); map.put('z', 1); map.put('a', 'b');
    for (var it = map.entrySet().iterator(); it.hasNext();) { var e = it.next(); out(e.getKey() + '=' + e.getValue()); }
    var r = new java.lang.Runnable({ run: function () { out('ran in ' + java.lang.Thread.currentThread().getName()); } }); r.run();
    java.util.Collections.sort(list, function (a, b) { return String(a) < String(b) ? -1 : 1; });
    out(list);
    out(helper.greet('world') + ' ' + helper.sum([1, 2, 3]) + ' ' + helper.value);
    helper.value = 99; out(helper.getValue());
    try { helper.fail(); } catch (e) { out('java: ' + e.javaException.getMessage()); }
    function queens(n) {
      var count = 0, cols = [], d1 = [], d2 = [];
      (function place(r) {
        if (r === n) { count++; return; }
        for (var c = 0; c < n; c++) {
          if (cols[c] || d1[r + c] || d2[r - c + n]) continue;
          cols[c] = d1[r + c] = d2[r - c + n] = true; place(r + 1); cols[c] = d1[r + c] = d2[r - c + n] = false;
        }
      })(0);
      return count;
    }
    for (var q = 4; q <= 7; q++) out('queens ' + q + ' ' + queens(q));
    var text = ''; for (var i = 0; i < 500; i++) text += String.fromCharCode(97 + i * 7 % 26);
    var h = 0; for (var i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0; out(h);
    out(new Date(0).toISOString() + ' ' + Math.max(3, 7) + ' ' + (0.1 + 0.2) + ' ' + (1e21) + ' ' + parseInt('ff', 16) + ' ' + (255).toString(2));
    var sym = new Map(); sym.set('k', [1]); sym.set(sym, 2); out(sym.size + ' ' + new Set([1, 1, 2]).size);
    out([3, 1, 2].sort().concat([4]).reverse().indexOf(1) + ' ' + typeof undefined + ' ' + [1, [2, [3]]].toString());
    'finished';
    """;

  public static class Helper {
    public int value = 7;
    public String greet(String name) { return "hello " + name; }
    public int sum(int[] values) { int s = 0; for (int v : values) s += v; return s; }
    public int getValue() { return value; }
    public void fail() { throw new IllegalStateException("failed on purpose"); }
  }

  public static void main(String[] args) {
    for (int round = 0; round < 3; round++) {
      Context cx = Context.enter();
      try {
        cx.setOptimizationLevel(-1);
        cx.setLanguageVersion(Context.VERSION_ES6);
        ScriptableObject scope = cx.initStandardObjects();
        ScriptableObject.putProperty(scope, "helper", Context.javaToJS(new Helper(), scope));
        ScriptableObject.putProperty(scope, "out", new BaseFunction() {
          @Override public Object call(Context c, Scriptable s, Scriptable t, Object[] a) { System.out.println(Context.toString(a[0])); return Undefined.instance; }
        });
        System.out.println("round " + round + " " + cx.evaluateString(scope, SCRIPT, "script.js", 1, null));
        try { cx.evaluateString(scope, "var x = ;", "bad.js", 1, null); } catch (EvaluatorException e) { System.out.println(e.getMessage()); }
        try { cx.evaluateString(scope, "function f() { undefinedFunction(); }\nf();", "err.js", 1, null); } catch (EcmaError e) { System.out.println(e.getMessage() + " " + e.lineNumber()); }
      } finally { Context.exit(); }
    }
  }
}

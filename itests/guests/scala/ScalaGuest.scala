import scala.annotation.tailrec
import scala.collection.immutable.{Queue, TreeMap}
import scala.collection.mutable
import scala.util.{Failure, Success, Try}

/** A small language, its parser and interpreter, and a tour of the collections. */
object ScalaGuest {
  sealed trait Expr
  case class Num(value: Double) extends Expr
  case class Var(name: String) extends Expr
  case class Bin(op: Char, left: Expr, right: Expr) extends Expr
  case class Let(name: String, value: Expr, body: Expr) extends Expr

  class Parser(text: String) {
    private var at = 0
    private def peek: Char = if (at < text.length) text(at) else '\u0000'
    private def skip(): Unit = while (peek == ' ') at += 1
    private def expect(c: Char): Unit = { skip(); if (peek != c) throw new IllegalArgumentException(s"expected $c at $at"); at += 1 }
    def parse(): Expr = { val e = sum(); skip(); if (at < text.length) sys.error(s"trailing '${text.substring(at)}'"); e }
    private def sum(): Expr = binary(() => product(), "+-")
    private def product(): Expr = binary(() => atom(), "*/")
    private def binary(next: () => Expr, ops: String): Expr = {
      var left = next(); skip()
      while (ops.indexOf(peek) >= 0) { val op = peek; at += 1; left = Bin(op, left, next()); skip() }
      left
    }
    private def word(p: Char => Boolean): String = { val s = text.drop(at).takeWhile(p); at += s.length; s }
    private def atom(): Expr = {
      skip()
      peek match {
        case '(' => at += 1; val e = sum(); expect(')'); e
        case c if c.isDigit => Num(word(c => c.isDigit || c == '.').toDouble)
        case c if c.isLetter =>
          word(_.isLetter) match {
            case "let" => skip(); val n = word(_.isLetter); expect('='); val v = sum(); expect(';'); Let(n, v, sum())
            case n => Var(n)
          }
        case c => throw new IllegalArgumentException(s"unexpected $c at $at")
      }
    }
  }

  def eval(e: Expr, env: Map[String, Double] = Map.empty): Double = e match {
    case Num(v) => v
    case Var(n) => env.getOrElse(n, throw new NoSuchElementException("variable " + n))
    case Bin('+', a, b) => eval(a, env) + eval(b, env)
    case Bin('-', a, b) => eval(a, env) - eval(b, env)
    case Bin('*', a, b) => eval(a, env) * eval(b, env)
    case Bin('/', a, b) => eval(a, env) / eval(b, env)
    case Bin(op, _, _) => sys.error("operator " + op)
    case Let(n, v, b) => eval(b, env + (n -> eval(v, env)))
  }

  trait Shape { def area: Double; lazy val description: String = f"${getClass.getSimpleName} of $area%.2f" }
  case class Circle(r: Double) extends Shape { def area: Double = math.Pi * r * r }
  case class Rect(w: Double, h: Double) extends Shape { def area: Double = w * h }
  implicit class Twice(val s: String) extends AnyVal { def twice: String = s + s }
  object Day extends Enumeration { val Mon, Tue, Wed = Value }

  @tailrec def gcd(a: Long, b: Long): Long = if (b == 0) a else gcd(b, a % b)
  lazy val primes: LazyList[Int] = 2 #:: LazyList.from(3, 2).filter(n => primes.takeWhile(p => p * p <= n).forall(n % _ != 0))

  def main(args: Array[String]): Unit = {
    for (source <- Seq("1 + 2 * 3", "let x = 4; x * (x - 1) / 2", "(1 + 2", "y + 1", "let a = 2; let b = a * a; b * b * a", "3 $ 4"))
      Try(eval(new Parser(source).parse())) match {
        case Success(v) => println(s"$source => $v")
        case Failure(e) => println(s"$source failed: ${e.getMessage}")
      }
    println(primes.take(60).toList.sliding(2).collect { case List(a, b) if b - a == 2 => (a, b) }.mkString(" "))
    val words = "the quick brown fox jumps over the lazy dog and the quick cat".split(' ').toVector
    println(words.groupBy(_.length).view.mapValues(_.distinct.sorted).to(TreeMap))
    println(words.foldLeft(Map.empty[String, Int].withDefaultValue(0))((m, w) => m.updated(w, m(w) + 1)).toSeq.sortBy { case (w, n) => (-n, w) }.take(4))
    println(Seq(Circle(1.5), Rect(2, 3.5), Circle(0.1)).sortBy(_.area).map(_.description))
    println((for { a <- 1 to 30; b <- a to 30; c = math.sqrt(a * a + b * b) if c.isWhole && c <= 30 } yield (a, b, c.toInt)).mkString(";"))
    val memo = mutable.HashMap.empty[Int, BigInt]
    def fib(n: Int): BigInt = memo.getOrElseUpdate(n, if (n < 2) n else fib(n - 1) + fib(n - 2))
    println(fib(150) + " " + gcd(1071, 462) + " " + "ab".twice + " " + Day.values.mkString(",") + " " + Day.withName("Tue").id)
    var queue = Queue.from(1 to 50)
    var sum = 0L
    for (i <- 1 to 3000) { val (head, rest) = queue.dequeue; sum = sum * 31 + head; queue = rest.enqueue((head * 7 + i) % 1000) }
    println(sum)
    println(("hello world".zipWithIndex.filter(_._2 % 2 == 0).map(_._1).mkString, "a1b22c".filter(_.isDigit).map(_.asDigit).sum, "x=%d y=%s".format(3, "z")))
    val Date = """(\d{4})-(\d\d)-(\d\d)""".r
    "2026-11-23" match { case Date(y, m, d) => println(s"$d.$m.$y"); case _ => println("no date") }
    println("" + Option(null).isEmpty + " " + Some(3).filter(_ > 2).map(_ + 1) + " " + (1 to 5).scanLeft(0)(_ + _) + " " + List(3, 1, 2).sorted(Ordering[Int].reverse))
    def queens(n: Int): List[List[Int]] = {
      def place(k: Int): List[List[Int]] =
        if (k == 0) List(Nil)
        else for { rest <- place(k - 1); c <- 1 to n if rest.zipWithIndex.forall { case (q, i) => q != c && math.abs(q - c) != i + 1 } } yield c :: rest
      place(n)
    }
    for (n <- 4 to 7) println(s"queens $n: ${queens(n).size} ${queens(n).head}")
    println(List.tabulate(4, 4)(_ * _).transpose.map(_.sum) + " " + Array(5, 2, 9).sorted.toList + " " + Iterator.iterate(1)(_ * 3).takeWhile(_ < 500).toList)
    println(BigDecimal("1.10") + BigDecimal("2.205") + " " + Right(3).map(_ * 2).getOrElse(0) + " " + (try { List.empty[Int].max } catch { case e: UnsupportedOperationException => e.getMessage }))
  }
}

import kotlinx.coroutines.*
import kotlinx.coroutines.channels.*
import kotlinx.coroutines.flow.*
import kotlinx.coroutines.sync.*

sealed interface Shape { val area: Double }
data class Circle(val r: Double) : Shape { override val area get() = Math.PI * r * r }
data class Rect(val w: Double, val h: Double = w) : Shape { override val area get() = w * h }
data object Unit1 : Shape { override val area = 1.0 }
enum class Level(val weight: Int) { LOW(1), HIGH(10) { override fun label() = "high!" }; open fun label() = name.lowercase() }
@JvmInline value class Meters(val value: Double) { operator fun plus(o: Meters) = Meters(value + o.value) }

fun describe(s: Shape): String = when (s) {
    is Circle -> "circle %.2f".format(java.util.Locale.ROOT, s.area)
    is Rect -> if (s.w == s.h) "square ${s.w}" else "rect ${s.w}x${s.h}"
    Unit1 -> "unit"
}

inline fun <reified T> List<Any>.only(): List<T> = filterIsInstance<T>()
tailrec fun gcd(a: Int, b: Int): Int = if (b == 0) a else gcd(b, a % b)
fun <T> Iterable<T>.tally(): Map<T, Int> = groupingBy { it }.eachCount()

class Counter { var count by kotlin.properties.Delegates.observable(0) { p, old, new -> if (new % 50 == 0) println("${p.name}: $old -> $new") } ; val lazyText by lazy { "lazy at $count" } }

fun primes() = sequence {
    val found = mutableListOf<Int>()
    var n = 2
    while (true) { if (found.none { n % it == 0 }) { found += n; yield(n) }; n++ }
}

suspend fun worker(id: Int, input: ReceiveChannel<Int>, output: SendChannel<Pair<Int, Int>>) {
    for (x in input) { yield(); output.send(id to x * x) }
}

suspend fun coroutines() = coroutineScope {
    val input = Channel<Int>(4)
    val output = Channel<Pair<Int, Int>>(4)
    val workers = List(3) { launch { worker(it, input, output) } }
    launch { for (i in 1..60) input.send(i); input.close(); workers.joinAll(); output.close() }
    var sum = 0
    for ((_, square) in output) sum += square
    println("channel sum $sum")
    val mutex = Mutex()
    var shared = 0
    (1..20).map { launch { repeat(20) { mutex.withLock { shared++ }; yield() } } }.joinAll()
    println("shared $shared")
    println(flow { for (i in 1..10) { delay(1); emit(i) } }.filter { it % 2 == 1 }.map { it * 10 }.fold(0) { a, b -> a + b })
    println((1..5).asFlow().flatMapConcat { n -> flowOf(n, -n) }.scan(0) { a, b -> a * 2 + b }.toList())
    val slow = async { delay(20); "slow" }
    val fast = async { delay(1); "fast" }
    println(listOf(slow, fast).awaitAll())
    println(withTimeoutOrNull(10) { delay(10_000); "never" })
    try { coroutineScope { launch { delay(5); error("child failed") }; delay(5_000) } } catch (e: IllegalStateException) { println(e.message) }
    val job = launch { try { delay(60_000) } finally { println("cancelled") } }
    yield(); job.cancelAndJoin()
    val results = withContext(Dispatchers.Default) { (1..8).map { n -> async { (1..20000).fold(n.toLong()) { a, b -> (a * 31 + b) % 1_000_003 } } }.awaitAll() }
    println(results)
}

fun main() {
    println(listOf(Circle(1.0), Rect(2.0), Rect(2.0, 3.5), Unit1).sortedByDescending { it.area }.joinToString { describe(it) })
    println(listOf<Any>(1, "a", 2.0, "b").only<String>() + Level.entries.map { it.label() } + Level.valueOf("LOW").weight)
    println(primes().filter { it % 10 == 3 }.take(15).toList())
    println("the quick brown the lazy dog the".split(' ').tally().toSortedMap())
    val counter = Counter(); repeat(120) { counter.count++ }; println(counter.lazyText)
    println((Meters(1.5) + Meters(2.25)).toString() + " " + gcd(1071, 462) + " " + Rect(1.0).copy(h = 9.0) + " " + (1 to "x").let { (a, b) -> "$b$a" })
    println((1..10).windowed(3, 3).map { it.sum() }.zipWithNext { a, b -> b - a } + ('a'..'e').chunked(2).map { it.joinToString("") })
    println(buildString { for (i in 10 downTo 1 step 3) append(i).append(';') } + "%05d".format(42) + " abc".repeat(2).trim().replaceFirstChar { it.uppercase() })
    println(Regex("(\\w+)@(\\w+)").replace("ann@home bob@work") { "${it.groupValues[2]}:${it.groupValues[1]}" })
    println(runCatching { "x".toInt() }.fold({ "ok" }, { it.message }) + " " + "12".toIntOrNull() + " " + (null as String?)?.length.toString())
    val grid = Array(9) { r -> IntArray(9) { c -> (r * 3 + r / 3 + c) % 9 + 1 } }
    println(grid.sumOf { row -> row.foldIndexed(0) { i, a, v -> a + (i + 1) * v } })
    fun queens(n: Int): Int { fun place(row: Int, cols: List<Int>): Int = if (row == n) 1 else (0 until n).filter { c -> cols.withIndex().none { (r, q) -> q == c || kotlin.math.abs(q - c) == row - r } }.sumOf { place(row + 1, cols + it) }
        return place(0, emptyList()) }
    for (n in 4..7) println("queens $n: ${queens(n)}")
    println(mapOf("a" to 1, "b" to 2).entries.associate { (k, v) -> v to k } .plus(3 to "c").filterKeys { it > 1 })
    println(::gcd.name + " " + Circle::r.get(Circle(2.5)) + " " + listOf("b", "a").sortedWith(compareBy({ it.length }, { it })))
    for (round in 1..3) { println("round $round"); runBlocking { coroutines() } }
}

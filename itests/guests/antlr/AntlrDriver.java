import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTreeWalker;

/** Parses and runs programs of a small language with a parser that ANTLR generated. */
public class AntlrDriver {
  static final class Machine extends CalcBaseVisitor<Object> {
    final Map<String, Double> variables = new HashMap<>();
    final Map<String, CalcParser.DefContext> functions = new HashMap<>();
    int printed;

    @Override public Object visitLet(CalcParser.LetContext c) {
      variables.put(c.ID().getText(), number(c.expr()));
      return null;
    }
    @Override public Object visitPrint(CalcParser.PrintContext c) {
      List<String> parts = new ArrayList<>();
      for (CalcParser.ExprContext e : c.expr()) parts.add(String.valueOf(visit(e)));
      System.out.println(++printed + ": " + String.join(" ", parts));
      return null;
    }
    @Override public Object visitWhile(CalcParser.WhileContext c) {
      while (number(c.expr()) != 0) visit(c.block());
      return null;
    }
    @Override public Object visitIf(CalcParser.IfContext c) {
      if (number(c.expr()) != 0) visit(c.block(0)); else if (c.block(1) != null) visit(c.block(1));
      return null;
    }
    @Override public Object visitDef(CalcParser.DefContext c) {
      functions.put(c.ID(0).getText(), c);
      return null;
    }
    double number(CalcParser.ExprContext e) { return (Double) visit(e); }
    @Override public Object visitNegate(CalcParser.NegateContext c) { return -number(c.expr()); }
    @Override public Object visitPower(CalcParser.PowerContext c) { return Math.pow(number(c.expr(0)), number(c.expr(1))); }
    @Override public Object visitProduct(CalcParser.ProductContext c) {
      double a = number(c.expr(0));
      double b = number(c.expr(1));
      return switch (c.op.getText()) { case "*" -> a * b; case "/" -> a / b; default -> a % b; };
    }
    @Override public Object visitSum(CalcParser.SumContext c) {
      double a = number(c.expr(0));
      double b = number(c.expr(1));
      return c.op.getText().equals("+") ? a + b : a - b;
    }
    @Override public Object visitCompare(CalcParser.CompareContext c) {
      double a = number(c.expr(0));
      double b = number(c.expr(1));
      boolean is = switch (c.op.getText()) {
        case "<" -> a < b; case "<=" -> a <= b; case ">" -> a > b; case ">=" -> a >= b; case "==" -> a == b; default -> a != b;
      };
      return is ? 1.0 : 0.0;
    }
    @Override public Object visitCall(CalcParser.CallContext c) {
      CalcParser.DefContext def = functions.get(c.ID().getText());
      Map<String, Double> saved = new HashMap<>(variables);
      List<Double> values = c.expr().stream().map(this::number).toList();
      for (int i = 0; i < values.size(); i++) variables.put(def.ID(i + 1).getText(), values.get(i));
      Object result = visit(def.expr());
      variables.clear();
      variables.putAll(saved);
      return result;
    }
    @Override public Object visitGroup(CalcParser.GroupContext c) { return visit(c.expr()); }
    @Override public Object visitVariable(CalcParser.VariableContext c) { return variables.getOrDefault(c.ID().getText(), 0.0); }
    @Override public Object visitNumber(CalcParser.NumberContext c) { return Double.valueOf(c.NUMBER().getText()); }
    @Override public Object visitString(CalcParser.StringContext c) { String s = c.STRING().getText(); return s.substring(1, s.length() - 1); }
  }

  static CalcParser parser(String text) {
    CalcParser parser = new CalcParser(new CommonTokenStream(new CalcLexer(CharStreams.fromString(text))));
    parser.removeErrorListeners();
    parser.addErrorListener(new BaseErrorListener() {
      @Override public void syntaxError(Recognizer<?, ?> r, Object symbol, int line, int at, String message, RecognitionException e) {
        System.out.println("line " + line + ":" + at + " " + message);
      }
    });
    return parser;
  }

  public static void main(String[] args) {
    String program = """
        def square(x) = x * x;
        def hyp(a, b) = (square(a) + square(b)) ^ 0.5;
        print "hypotenuse", hyp(3, 4), -2 ^ 2, 2 ^ 3 ^ 2, 7 % 4;
        let n = 0; let sum = 0;
        while (n < 40) {
          let n = n + 1;
          if (n % 3 == 0) { let sum = sum + n; } else { let sum = sum - 1 / n; }
          if (n % 10 == 0) { print "n", n, "sum", sum; }
        }
        """;
    Machine machine = new Machine();
    machine.visit(parser(program).program());
    StringBuilder large = new StringBuilder("let t = 0;\n");
    for (int i = 0; i < 120; i++) {
      large.append("let v").append(i).append(" = (").append(i).append(" + t) * 2 - ").append(i % 7).append(" / (1 + ").append(i).append(");\n");
      large.append("if (v").append(i).append(" > ").append(i * 2).append(") { let t = t + v").append(i).append("; } else { print \"small\", v").append(i).append("; }\n");
    }
    CalcParser.ProgramContext tree = parser(large.append("print t;").toString()).program();
    int[] nodes = new int[1];
    ParseTreeWalker.DEFAULT.walk(new CalcBaseListener() {
      @Override public void enterEveryRule(org.antlr.v4.runtime.ParserRuleContext c) { nodes[0]++; }
    }, tree);
    System.out.println(nodes[0] + " nodes");
    machine.visit(tree);
    System.out.println(parser("print 1+2*3;").program().toStringTree(parser("")));
    parser("let = 3; print 4 +; while (1 { }").program();
    System.out.println(parser("print 5").program().exception == null);
  }
}

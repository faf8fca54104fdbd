import java.util.ArrayList;
import java.util.List;

/**
 * Chess: legal move generation with castling, en passant and promotion, counted to known depths.
 */
public class Perft {
  record Move(int from, int to, char promotion) {
    @Override
    public String toString() {
      return name(from) + name(to) + (promotion == 0 ? "" : promotion);
    }
  }

  static String name(int square) {
    return "" + (char) ('a' + square % 8) + (char) ('8' - square / 8);
  }

  /** White pieces are upper case. */
  static class Board {
    final char[] squares = new char[64];
    boolean white;
    String castling;
    int enPassant;

    Board(String fen) {
      String[] parts = fen.split(" ");
      int i = 0;
      for (char c : parts[0].toCharArray()) {
        if (Character.isDigit(c)) {
          for (int n = c - '0'; n > 0; n--) {
            squares[i++] = '.';
          }
        } else if (c != '/') {
          squares[i++] = c;
        }
      }
      white = parts[1].equals("w");
      castling = parts[2];
      enPassant =
          parts[3].equals("-") ? -1 : (parts[3].charAt(0) - 'a') + ('8' - parts[3].charAt(1)) * 8;
    }

    Board(Board b) {
      System.arraycopy(b.squares, 0, squares, 0, 64);
      white = b.white;
      castling = b.castling;
      enPassant = b.enPassant;
    }

    boolean mine(int s) {
      return squares[s] != '.' && Character.isUpperCase(squares[s]) == white;
    }

    boolean theirs(int s) {
      return squares[s] != '.' && Character.isUpperCase(squares[s]) != white;
    }

    Board after(Move m) {
      Board b = new Board(this);
      char piece = squares[m.from()];
      b.squares[m.to()] =
          m.promotion() == 0 ? piece : white ? Character.toUpperCase(m.promotion()) : m.promotion();
      b.squares[m.from()] = '.';
      b.enPassant = -1;
      switch (Character.toLowerCase(piece)) {
        case 'p' -> {
          if (m.to() == enPassant) {
            b.squares[m.to() + (white ? 8 : -8)] = '.';
          }
          if (Math.abs(m.from() - m.to()) == 16) {
            b.enPassant = (m.from() + m.to()) / 2;
          }
        }
        case 'k' -> {
          b.castling = b.castling.replaceAll(white ? "[KQ]" : "[kq]", "");
          if (Math.abs(m.from() - m.to()) == 2) {
            boolean near = m.to() > m.from();
            int rook = near ? m.to() + 1 : m.to() - 2;
            b.squares[(m.from() + m.to()) / 2] = squares[rook];
            b.squares[rook] = '.';
          }
        }
        default -> {}
      }
      for (int s : new int[] {m.from(), m.to()}) {
        String lost =
            switch (s) {
              case 0 -> "q";
              case 7 -> "k";
              case 56 -> "Q";
              case 63 -> "K";
              default -> "";
            };
        if (!lost.isEmpty()) {
          b.castling = b.castling.replace(lost, "");
        }
      }
      b.white = !white;
      return b;
    }

    boolean attacked(int s, boolean byWhite) {
      int pawn = byWhite ? 1 : -1;
      for (int dx = -1; dx <= 1; dx += 2) {
        if (piece(s % 8 + dx, s / 8 + pawn) == (byWhite ? 'P' : 'p')) {
          return true;
        }
      }
      for (int[] k : KNIGHT) {
        if (piece(s % 8 + k[0], s / 8 + k[1]) == (byWhite ? 'N' : 'n')) {
          return true;
        }
      }
      for (int[] d : ALL) {
        int x = s % 8 + d[0];
        int y = s / 8 + d[1];
        if (piece(x, y) == (byWhite ? 'K' : 'k')) {
          return true;
        }
        while (piece(x, y) == '.') {
          x += d[0];
          y += d[1];
        }
        char p = piece(x, y);
        if (p != 0 && Character.isUpperCase(p) == byWhite) {
          char low = Character.toLowerCase(p);
          if (low == 'q' || low == (d[0] == 0 || d[1] == 0 ? 'r' : 'b')) {
            return true;
          }
        }
      }
      return false;
    }

    char piece(int x, int y) {
      return x < 0 || y < 0 || x > 7 || y > 7 ? 0 : squares[y * 8 + x];
    }

    List<Move> moves() {
      List<Move> all = new ArrayList<>();
      for (int s = 0; s < 64; s++) {
        if (mine(s)) {
          switch (Character.toLowerCase(squares[s])) {
            case 'p' -> pawn(s, all);
            case 'n' -> jump(s, KNIGHT, all);
            case 'b' -> slide(s, 4, 8, all);
            case 'r' -> slide(s, 0, 4, all);
            case 'q' -> slide(s, 0, 8, all);
            default -> {
              jump(s, ALL, all);
              castle(s, all);
            }
          }
        }
      }
      all.removeIf(
          m -> {
            Board b = after(m);
            return b.attacked(b.king(white), !white);
          });
      return all;
    }

    int king(boolean ofWhite) {
      for (int s = 0; s < 64; s++) {
        if (squares[s] == (ofWhite ? 'K' : 'k')) {
          return s;
        }
      }
      throw new IllegalStateException("no king");
    }

    private void pawn(int s, List<Move> all) {
      int step = white ? -8 : 8;
      int to = s + step;
      if (squares[to] == '.') {
        promote(s, to, all);
        if (s / 8 == (white ? 6 : 1) && squares[to + step] == '.') {
          all.add(new Move(s, to + step, (char) 0));
        }
      }
      for (int dx = -1; dx <= 1; dx += 2) {
        int x = s % 8 + dx;
        if (x >= 0 && x < 8 && (theirs(to + dx) || to + dx == enPassant)) {
          promote(s, to + dx, all);
        }
      }
    }

    private void promote(int from, int to, List<Move> all) {
      if (to / 8 == (white ? 0 : 7)) {
        for (char c : "qrbn".toCharArray()) {
          all.add(new Move(from, to, c));
        }
      } else {
        all.add(new Move(from, to, (char) 0));
      }
    }

    private void jump(int s, int[][] jumps, List<Move> all) {
      for (int[] d : jumps) {
        char p = piece(s % 8 + d[0], s / 8 + d[1]);
        int to = s + d[0] + d[1] * 8;
        if (p == '.' || (p != 0 && theirs(to))) {
          all.add(new Move(s, to, (char) 0));
        }
      }
    }

    private void slide(int s, int first, int last, List<Move> all) {
      for (int k = first; k < last; k++) {
        int x = s % 8 + ALL[k][0];
        int y = s / 8 + ALL[k][1];
        while (piece(x, y) == '.') {
          all.add(new Move(s, y * 8 + x, (char) 0));
          x += ALL[k][0];
          y += ALL[k][1];
        }
        if (piece(x, y) != 0 && theirs(y * 8 + x)) {
          all.add(new Move(s, y * 8 + x, (char) 0));
        }
      }
    }

    private void castle(int s, List<Move> all) {
      if (attacked(s, !white)) {
        return;
      }
      if (castling.contains(white ? "K" : "k")
          && squares[s + 1] == '.'
          && squares[s + 2] == '.'
          && !attacked(s + 1, !white)) {
        all.add(new Move(s, s + 2, (char) 0));
      }
      if (castling.contains(white ? "Q" : "q")
          && squares[s - 1] == '.'
          && squares[s - 2] == '.'
          && squares[s - 3] == '.'
          && !attacked(s - 1, !white)) {
        all.add(new Move(s, s - 2, (char) 0));
      }
    }
  }

  static final int[][] ALL = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
  static final int[][] KNIGHT = {
    {1, 2}, {2, 1}, {-1, 2}, {-2, 1}, {1, -2}, {2, -1}, {-1, -2}, {-2, -1}
  };

  static long perft(Board b, int depth) {
    if (depth == 0) {
      return 1;
    }
    long n = 0;
    for (Move m : b.moves()) {
      n += perft(b.after(m), depth - 1);
    }
    return n;
  }

  public static void main(String[] args) {
    String[] positions = {
      "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -",
      "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -",
      "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - -",
      "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ -"
    };
    long[][] known = {
      {20, 400, 8902}, {48, 2039, 97862}, {14, 191, 2812, 43238}, {44, 1486, 62379}
    };
    for (int p = 0; p < positions.length; p++) {
      Board b = new Board(positions[p]);
      for (int depth = 1; depth <= known[p].length; depth++) {
        long n = perft(b, depth);
        System.out.println(
            "position "
                + p
                + " depth "
                + depth
                + " "
                + n
                + (n == known[p][depth - 1] ? " right" : " wrong"));
      }
      for (Move m : b.moves().subList(0, 5)) {
        System.out.println("  " + m + " " + perft(b.after(m), 2));
      }
    }
  }
}

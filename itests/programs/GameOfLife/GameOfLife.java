import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Conway's life twice: on a torus of booleans and as a set of live cells on an endless plane. */
public class GameOfLife {
  record Cell(int x, int y) {}

  static final String GLIDER_GUN =
      """
      ........................O...........
      ......................O.O...........
      ............OO......OO............OO
      ...........O...O....OO............OO
      OO........O.....O...OO..............
      OO........O...O.OO....O.O...........
      ..........O.....O.......O...........
      ...........O...O....................
      ............OO......................
      """;

  static boolean[][] torus(int width, int height) {
    boolean[][] grid = new boolean[height][width];
    long x = 12345;
    for (boolean[] row : grid) {
      for (int i = 0; i < width; i++) {
        x = x * 6364136223846793005L + 1442695040888963407L;
        row[i] = x >>> 62 == 0;
      }
    }
    return grid;
  }

  static boolean[][] step(boolean[][] grid) {
    int height = grid.length;
    int width = grid[0].length;
    boolean[][] next = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      boolean[] above = grid[(y + height - 1) % height];
      boolean[] row = grid[y];
      boolean[] below = grid[(y + 1) % height];
      for (int x = 0; x < width; x++) {
        int left = (x + width - 1) % width;
        int right = (x + 1) % width;
        int n =
            (above[left] ? 1 : 0)
                + (above[x] ? 1 : 0)
                + (above[right] ? 1 : 0)
                + (row[left] ? 1 : 0)
                + (row[right] ? 1 : 0)
                + (below[left] ? 1 : 0)
                + (below[x] ? 1 : 0)
                + (below[right] ? 1 : 0);
        next[y][x] = n == 3 || (n == 2 && row[x]);
      }
    }
    return next;
  }

  static Set<Cell> step(Set<Cell> live) {
    Map<Cell, Integer> neighbours = new HashMap<>();
    for (Cell c : live) {
      for (int dx = -1; dx <= 1; dx++) {
        for (int dy = -1; dy <= 1; dy++) {
          if (dx != 0 || dy != 0) {
            neighbours.merge(new Cell(c.x() + dx, c.y() + dy), 1, Integer::sum);
          }
        }
      }
    }
    Set<Cell> next = new HashSet<>();
    neighbours.forEach(
        (cell, n) -> {
          if (n == 3 || (n == 2 && live.contains(cell))) {
            next.add(cell);
          }
        });
    return next;
  }

  static String picture(Set<Cell> live, int width, int height) {
    StringBuilder b = new StringBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        b.append(live.contains(new Cell(x, y)) ? 'O' : '.');
      }
      b.append('\n');
    }
    return b.toString();
  }

  static int count(boolean[][] grid) {
    int n = 0;
    for (boolean[] row : grid) {
      for (boolean b : row) {
        n += b ? 1 : 0;
      }
    }
    return n;
  }

  public static void main(String[] args) {
    Set<Cell> live = new HashSet<>();
    String[] lines = GLIDER_GUN.split("\n");
    for (int y = 0; y < lines.length; y++) {
      for (int x = 0; x < lines[y].length(); x++) {
        if (lines[y].charAt(x) == 'O') {
          live.add(new Cell(x, y));
        }
      }
    }
    boolean[][] grid = torus(200, 120);
    for (int generation = 0; generation <= 500; generation++) {
      if (generation % 10 == 0) {
        System.out.println(
            generation
                + " gun "
                + live.size()
                + " torus "
                + count(grid)
                + " "
                + Arrays.deepHashCode(grid));
      }
      if (generation == 30) {
        System.out.print(picture(live, 40, 14));
      }
      live = step(live);
      grid = step(grid);
    }
  }
}

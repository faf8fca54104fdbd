/** Innermost loops that leave for the next turn of an outer one, in the middle and at their end. */
public class LabelledLoops {
  static int compare(int[] values, boolean[] matched, int[] wanted) {
    int j = 0;
    outer:
    for (int x : wanted) {
      for (int i = j; i < values.length; i++) {
        if (!matched[i] && values[i] == x) {
          matched[i] = true;
          if (i == j) {
            do {
              j++;
            } while (j < values.length && matched[j]);
          }
          continue outer;
        }
      }
      return -1;
    }
    return j;
  }

  public static void main(String[] args) {
    int n = 300;
    int[] values = new int[n];
    int[] wanted = new int[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
      wanted[i] = i * 7 % n;
    }
    System.out.println(compare(values, new boolean[n], wanted));
    wanted[n - 1] = -5;
    System.out.println(compare(values, new boolean[n], wanted));
    long sum = 0;
    rows:
    for (int r = 0; r < 200; r++) {
      int c = 0;
      while (c < 100) {
        if (r % 7 == 3 && c == 50) {
          continue rows;
        }
        sum += r * c++;
      }
    }
    System.out.println(sum);
  }
}

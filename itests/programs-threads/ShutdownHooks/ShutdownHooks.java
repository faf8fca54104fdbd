/** Shutdown hooks run when the last thread has ended, also if that is not the main thread. */
public class ShutdownHooks {
  public static void main(String[] args) throws Exception {
    Thread cancelled = new Thread(() -> System.out.println("never"));
    Runtime.getRuntime().addShutdownHook(cancelled);
    Runtime.getRuntime().addShutdownHook(
        new Thread(() -> {
          for (int i = 0; i < 3; i++) {
            System.out.println("hook " + i);
            pause(3);
          }
          try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
          } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
          }
        }));
    System.out.println("removed " + Runtime.getRuntime().removeShutdownHook(cancelled));
    Thread daemon = new Thread(() -> pause(1_000_000));
    daemon.setDaemon(true);
    daemon.start();
    new Thread(() -> {
      pause(20);
      System.out.println("last thread");
    }).start();
    System.out.println("main ends");
    throw new IllegalStateException("main fails");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

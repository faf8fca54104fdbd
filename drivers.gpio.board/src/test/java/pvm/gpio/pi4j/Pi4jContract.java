package pvm.gpio.pi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pvm.gpio.board.Board;

/** What each board is, seen through Pi4J. Its lines 2 and 5 are free and low at the beginning. */
public abstract class Pi4jContract {
  private Context context;

  /** The board, the same at each call. */
  protected abstract Board board();

  /** Gives a line that is an input a level from outside. */
  protected abstract void drive(int line, boolean isHigh);

  /** The level of a line, as the outside sees it. */
  protected abstract boolean level(int line);

  @AfterEach
  void shutDown() {
    context().shutdown();
  }

  private Context context() {
    if (context == null) {
      context = Pi4jContext.of(board());
    }
    return context;
  }

  private DigitalOutput output(String owner, DigitalState initial) {
    return context()
        .create(
            DigitalOutput.newConfigBuilder(context())
                .id("line-5")
                .name(owner)
                .bcm(5)
                .initial(initial)
                .build());
  }

  private DigitalInput input(String owner, int line) {
    return context()
        .create(DigitalInput.newConfigBuilder(context()).id("input").name(owner).bcm(line).build());
  }

  @Test
  void anOutputComesUpAtItsLevelAndKeepsItWhenItIsGivenFree() {
    DigitalOutput output = output("home", DigitalState.HIGH);
    assertTrue(level(5));
    assertEquals(DigitalState.HIGH, output.state());
    output.toggle();
    assertFalse(level(5));
    output.on();
    context().shutdown("line-5");
    assertTrue(level(5));
    assertFalse(context().registry().exists("line-5"));
    output("other", DigitalState.HIGH);
  }

  @Test
  void settingALevelAgainMakesNoEdge() {
    DigitalOutput output = output("home", DigitalState.HIGH);
    long edges = ((EdgeCount) output).edges();
    output.high();
    assertEquals(edges, ((EdgeCount) output).edges());
    output.low();
    assertEquals(edges + 1, ((EdgeCount) output).edges());
  }

  @Test
  void aListenerHearsEachEdgeAndTheCountGoesOnWithoutOne() throws Exception {
    DigitalInput input = input("button", 2);
    BlockingQueue<DigitalState> heard = new LinkedBlockingQueue<>();
    input.addListener(event -> heard.add(event.state()));
    long edges = ((EdgeCount) input).edges();
    drive(2, true);
    assertEquals(DigitalState.HIGH, heard.poll(1, TimeUnit.MINUTES));
    drive(2, false);
    drive(2, true);
    assertEquals(DigitalState.LOW, heard.poll(1, TimeUnit.MINUTES));
    assertEquals(DigitalState.HIGH, heard.poll(1, TimeUnit.MINUTES));
    assertTrue(input.isHigh());
    assertEquals(edges + 3, ((EdgeCount) input).awaitEdge(edges + 2, 60_000));
  }

  @Test
  void aLineIsOfOneOwnerAndOthersCanStillHaveItAfterwards() {
    output("home", DigitalState.LOW);
    assertThrows(RuntimeException.class, () -> input("other", 5));
    context().shutdown("line-5");
    input("other", 5);
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    assertThrows(IllegalArgumentException.class, () -> input("none", 99));
    assertThrows(IllegalArgumentException.class, () -> input("none", 99));
    var pulled =
        DigitalInput.newConfigBuilder(context())
            .id("p")
            .bcm(2)
            .pull(PullResistance.PULL_UP)
            .build();
    assertThrows(IllegalArgumentException.class, () -> context().create(pulled));
    input("button", 2);
    assertEquals(List.of("input"), List.copyOf(context().registry().all().keySet()));
  }
}

package pvm.core.abi;

/**
 * The parameter type of the constructor that every translated class has: it sets no field. The
 * original constructors become methods named {@link Abi#INIT}, so that a frame can be captured in
 * the middle of one.
 */
public final class Blank {
  private Blank() {}
}

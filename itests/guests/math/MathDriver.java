import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.apache.commons.math3.linear.*;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.optim.*;
import org.apache.commons.math3.optim.linear.*;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.transform.*;
import java.util.*;

public class MathDriver {
  public static void main(String[] args) {
    MersenneTwister random = new MersenneTwister(42);
    for (int round = 1; round <= 12; round++) {
      int n = 20 + round * 3;
      double[][] cells = new double[n][n];
      for (double[] row : cells) for (int j = 0; j < n; j++) row[j] = random.nextGaussian();
      RealMatrix a = MatrixUtils.createRealMatrix(cells);
      RealMatrix symmetric = a.add(a.transpose());
      EigenDecomposition eigen = new EigenDecomposition(symmetric);
      double trace = 0;
      for (double value : eigen.getRealEigenvalues()) trace += value;
      System.out.printf(Locale.ROOT, "%d eigen %.6f %.6f%n", round, trace, symmetric.getTrace());
      RealVector x = new LUDecomposition(a).getSolver().solve(new ArrayRealVector(n, 1.0));
      System.out.printf(Locale.ROOT, "lu %.6f%n", a.operate(x).getL1Norm() - n);
      SingularValueDecomposition svd = new SingularValueDecomposition(a);
      System.out.printf(Locale.ROOT, "svd %.6f rank %d%n", svd.getNorm(), svd.getRank());
    }
    Complex[] roots = new LaguerreSolver().solveAllComplex(new double[] {-6, 11, -6, 1, 3, 9}, 0.1);
    for (Complex root : roots) System.out.println(root.getReal() + " " + root.getImaginary());
    FirstOrderDifferentialEquations pendulum = new FirstOrderDifferentialEquations() {
      public int getDimension() { return 2; }
      public void computeDerivatives(double t, double[] y, double[] dot) { dot[0] = y[1]; dot[1] = -Math.sin(y[0]); }
    };
    double[] y = {2, 0};
    for (int i = 0; i < 40; i++) {
      new DormandPrince853Integrator(1e-8, 10, 1e-12, 1e-12).integrate(pendulum, i, y, i + 1, y);
      System.out.printf(Locale.ROOT, "pendulum %d %.9f %.9f%n", i, y[0], y[1]);
    }
    LinearObjectiveFunction f = new LinearObjectiveFunction(new double[] {3, 2, 4}, 0);
    Collection<LinearConstraint> constraints = new ArrayList<>();
    constraints.add(new LinearConstraint(new double[] {1, 1, 2}, Relationship.LEQ, 4));
    constraints.add(new LinearConstraint(new double[] {2, 0, 3}, Relationship.LEQ, 5));
    constraints.add(new LinearConstraint(new double[] {2, 1, 3}, Relationship.LEQ, 7));
    PointValuePair best = new SimplexSolver().optimize(new MaxIter(100), f, new LinearConstraintSet(constraints), GoalType.MAXIMIZE, new NonNegativeConstraint(true));
    System.out.println(Arrays.toString(best.getPoint()) + " " + best.getValue());
    double[] signal = new double[4096];
    for (int i = 0; i < signal.length; i++) signal[i] = Math.sin(i * 0.1) + 0.5 * Math.cos(i * 0.37);
    Complex[] spectrum = new FastFourierTransformer(DftNormalization.STANDARD).transform(signal, TransformType.FORWARD);
    int peak = 0;
    for (int i = 1; i < 2048; i++) if (spectrum[i].abs() > spectrum[peak].abs()) peak = i;
    System.out.println("peak " + peak);
    DescriptiveStatistics stats = new DescriptiveStatistics();
    NormalDistribution normal = new NormalDistribution(random, 5, 2);
    for (int i = 0; i < 20000; i++) stats.addValue(normal.sample());
    System.out.println(stats);
    WeightedObservedPoints points = new WeightedObservedPoints();
    for (int i = -50; i < 50; i++) points.add(i, 3 + 2.0 * i - 0.5 * i * i);
    System.out.println(Arrays.toString(PolynomialCurveFitter.create(2).fit(points.toList())).length() > 0);
    System.out.println(new PolynomialFunction(new double[] {1, 2, 3}).multiply(new PolynomialFunction(new double[] {0, 1})));
    try { new LUDecomposition(MatrixUtils.createRealMatrix(2, 3)); } catch (Exception e) { System.out.println(e.getMessage()); }
  }
}

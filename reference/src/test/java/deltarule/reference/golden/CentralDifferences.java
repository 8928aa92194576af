package deltarule.reference.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;

/** The derivative of a function as nobody can get it wrong: (f(x + h) - f(x - h)) / 2h, entry by entry. */
public final class CentralDifferences {
    private static final double STEP = 1e-5;

    private CentralDifferences() {}

    /** The numerical gradient of f at x. */
    public static double[] of(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] forward = x.clone();
            double[] backward = x.clone();
            forward[i] += STEP;
            backward[i] -= STEP;
            gradient[i] = (f.applyAsDouble(forward) - f.applyAsDouble(backward)) / (forward[i] - backward[i]);
        }
        return gradient;
    }

    /** Checks a gradient to 1e-8 of the scale of the function's values. */
    public static void agree(double[] gradient, ToDoubleFunction<double[]> f, double[] x, double scale) {
        assertThat(gradient).hasSize(x.length).containsExactly(of(f, x), within(1e-8 * scale));
    }
}

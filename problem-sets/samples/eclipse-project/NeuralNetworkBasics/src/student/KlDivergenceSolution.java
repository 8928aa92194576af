package student;

import deltarule.problems.kl.KlDivergence;
import java.util.Arrays;
import java.util.stream.IntStream;

public class KlDivergenceSolution implements KlDivergence {

	@Override
	public double entropy(double[] p) {
		Validation.probabilities(p);
		return -Arrays.stream(p).map(x -> times(x, Math.log(x))).sum();
	}

	@Override
	public double crossEntropy(double[] p, double[] q) {
		check(p, q);
		return -IntStream.range(0, p.length).mapToDouble(i -> times(p[i], Math.log(q[i]))).sum();
	}

	@Override
	public double divergence(double[] p, double[] q) {
		check(p, q);
		return IntStream.range(0, p.length)
				.mapToDouble(i -> times(p[i], Math.log(p[i]) - Math.log(q[i])))
				.sum();
	}

	/** 0 * log 0 = 0. */
	private static double times(double weight, double log) {
		return weight == 0 ? 0 : weight * log;
	}

	private static void check(double[] p, double[] q) {
		Validation.probabilities(p);
		Validation.probabilities(q);
		Validation.that(p.length == q.length, "different numbers of outcomes");
	}
}

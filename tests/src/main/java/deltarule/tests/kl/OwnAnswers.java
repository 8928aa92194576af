package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import deltarule.tests.kl.KlDivergenceTests.Pair;
import deltarule.tests.kl.ZeroCases.Tiny;
import deltarule.tests.kl.ZeroCases.Zeros;
import java.util.function.ToDoubleFunction;

/**
 * What follows from a submission's own answers: a cross-entropy from the logarithm its entropy shows, a divergence from its
 * entropy and cross-entropy, and answers for distributions with zeros from those for distributions with tiny probabilities.
 */
final class OwnAnswers {
    private final double[] ordinary;
    private final double[] other;
    private final double[] third;
    private final KlDivergence reference;
    private final String direction;

    OwnAnswers(KlDivergenceParameters parameters) {
        reference = new KlDivergenceReference(parameters);
        direction = parameters.direction();
        boolean percent = parameters.unit().equals("percent");
        ordinary = KlDivergenceTests.entries(percent, 0.005, 0.985, 0.006, 0.004);
        other = KlDivergenceTests.entries(percent, 0.1, 0.425, 0.2875, 0.1875);
        third = KlDivergenceTests.entries(percent, 0.55, 0.15, 0.05, 0.25);
    }

    /** The right cross-entropy times the factor by which the subject's entropies, all of them, are wrong. */
    double crossEntropy(KlDivergence subject, Check check, Pair pair) {
        double factor = subject.entropy(other) / reference.entropy(other);
        check.shape(factor, 1.0);
        check.tell(subject.entropy(other), subject.entropy(ordinary));
        check.property(
                "the same factor", subject.entropy(ordinary), factor * reference.entropy(ordinary), Tolerance.SUM);
        return factor * reference.crossEntropy(pair.p(), pair.q());
    }

    /** The subject's own cross-entropy less its own entropy. */
    double divergence(KlDivergence subject, Check check, Pair pair) {
        check.tell(subject.crossEntropy(ordinary, other), subject.crossEntropy(other, ordinary));
        double forward = direction.equals("reverse") ? 0 : difference(subject, pair.p(), pair.q());
        return direction.equals("forward") ? forward : forward + difference(subject, pair.q(), pair.p());
    }

    private static double difference(KlDivergence subject, double[] first, double[] second) {
        return subject.crossEntropy(first, second) - subject.entropy(first);
    }

    /** The subject's own entropy with tiny probabilities in place of zeros, when its formula is wrong. */
    double entropyOfTiny(KlDivergence subject, Check check, double[] tiny) {
        requireError(subject, check, kl -> kl.entropy(ordinary), kl -> kl.entropy(other));
        return subject.entropy(tiny);
    }

    /** The same for the cross-entropy. */
    double crossEntropyOfTiny(KlDivergence subject, Check check, Zeros zeros) {
        requireError(subject, check, kl -> kl.crossEntropy(ordinary, other), kl -> kl.crossEntropy(third, other));
        return subject.crossEntropy(zeros.tinyP(), zeros.tinyQ());
    }

    /** The same for the divergence. */
    double divergenceOfTiny(KlDivergence subject, Check check, Zeros zeros) {
        requireError(subject, check, kl -> kl.divergence(ordinary, other), kl -> kl.divergence(third, other));
        return subject.divergence(zeros.tinyP(), zeros.tinyQ());
    }

    /** The cross-entropy that grows evenly with the surprise, or does not grow where the arguments change places. */
    double crossEntropyOfTiniest(KlDivergence subject, Check check, Tiny tiny) {
        if (exchangesCrossEntropy(subject)) {
            return reference.crossEntropy(tiny.tiniest(), tiny.p());
        }
        double own = subject.crossEntropy(tiny.p(), tiny.q());
        double tinier = subject.crossEntropy(tiny.p(), tiny.tinier());
        check.tell(own, tinier);
        return 2 * tinier - own;
    }

    /** The cross-entropy of a happening outcome that was thought impossible: finite only where arguments change places. */
    double crossEntropyOfImpossible(KlDivergence subject, Pair pair, double answer) {
        return Double.isFinite(answer) && exchangesCrossEntropy(subject)
                ? reference.crossEntropy(pair.q(), pair.p())
                : Double.POSITIVE_INFINITY;
    }

    /** Whether a divergence is infinite: the right one, or that of the direction the subject takes instead or as well. */
    boolean infiniteDivergence(KlDivergence subject, Pair pair, boolean answer) {
        boolean right = infinite(pair.p(), pair.q());
        if (answer == right) {
            return right;
        }
        double own = subject.divergence(ordinary, other);
        double inDirection = reference.divergence(ordinary, other);
        double reversed = reference.divergence(other, ordinary);
        if (near(own, reversed)) {
            return infinite(pair.q(), pair.p());
        }
        return right || near(own, (inDirection + reversed) / 2);
    }

    private boolean infinite(double[] p, double[] q) {
        return Double.isInfinite(reference.divergence(p, q));
    }

    private boolean exchangesCrossEntropy(KlDivergence subject) {
        return near(subject.crossEntropy(ordinary, other), reference.crossEntropy(other, ordinary));
    }

    private void requireError(
            KlDivergence subject,
            Check check,
            ToDoubleFunction<KlDivergence> question,
            ToDoubleFunction<KlDivergence> other) {
        double own = question.applyAsDouble(subject);
        check.tell(own, question.applyAsDouble(reference));
        check.tell(own, other.applyAsDouble(subject));
    }

    private static boolean near(double one, double other) {
        return Deviation.between(one, other, Tolerance.SUM).passes();
    }
}

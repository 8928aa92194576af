package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import deltarule.tests.softmax.ExtremeLogits.Relation;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What follows from a submission's own answers: a cross-entropy from its logarithms or activations, a gradient from its
 * activations, and answers at extreme logits from those at ordinary ones.
 */
final class OwnAnswers {
    private static final double[] LOGITS = {0.4, -1.3, 2.1, 0.9, -0.6};
    private static final double[] OTHER_LOGITS = {-0.7, 1.2, 0.3, -2.4, 1.6};

    private final Softmax reference;
    private final double natsPerUnit;
    private final double gradientFactor;
    private final int first;

    OwnAnswers(SoftmaxParameters parameters) {
        reference = new SoftmaxReference(parameters);
        natsPerUnit = parameters.logarithm().equals("natural") ? 1 : StrictMath.log(2);
        first = parameters.firstLabel();
        gradientFactor = (parameters.score().equals("energy") ? -1 : 1) / (parameters.temperature() * natsPerUnit);
    }

    /** The cross-entropy that the subject's own logarithms give, or else its own activations. */
    double crossEntropy(Softmax subject, Check check, double[] logits, int label, double answer) {
        double[] logarithms = subject.logSoftmax(logits);
        check.shape(logarithms, new double[logits.length]);
        check.tell(smallest(logarithms), -smallest(negated(logarithms)));
        if (near(answer, -logarithms[label - first])) {
            return -logarithms[label - first];
        }
        double[] activations = subject.softmax(logits);
        check.shape(activations, new double[logits.length]);
        check.tell(smallest(activations), -smallest(negated(activations)));
        return -StrictMath.log(activations[label - first]) / natsPerUnit;
    }

    /** The gradient that the subject's own activations give. */
    double[] gradient(Softmax subject, Check check, double[] logits, int label) {
        double[] activations = subject.softmax(logits);
        check.shape(activations, new double[logits.length]);
        return IntStream.range(0, logits.length)
                .mapToDouble(k -> gradientFactor * (activations[k] - (k == label - first ? 1 : 0)))
                .toArray();
    }

    /** For gradients at extreme logits, whose own rounding shows where a wrong formula cancels: beside the terms a and y. */
    Tolerance gradientAtExtremeLogits() {
        return Tolerance.GRADIENT.scaledBy(Math.abs(gradientFactor));
    }

    /** The gradient at extreme logits by the subject's own activations, or else by its gradient at easier logits. */
    double[] gradient(Softmax subject, Check check, Relation relation, double[] answer) {
        double[] byActivations = subject.softmax(relation.extreme());
        if (Deviation.between(byActivations, new double[relation.extreme().length], Tolerance.ANY)
                .passes()) {
            double[] gradient = gradient(subject, check, relation.extreme(), first + 1);
            if (Deviation.between(answer, gradient, Tolerance.GRADIENT).passes()) {
                return gradient;
            }
        }
        requireError(check, subject, softmax -> logits -> softmax.crossEntropyGradient(logits, first + 3));
        return subject.crossEntropyGradient(relation.easier(), first + 1);
    }

    /** Makes sure that a wrong formula answers: one that is wrong for ordinary logits, too, and depends on them. */
    private void requireError(Check check, Softmax subject, Function<Softmax, Function<double[], Object>> method) {
        Object own = method.apply(subject).apply(LOGITS);
        check.tell(own, method.apply(reference).apply(LOGITS));
        check.tell(own, method.apply(subject).apply(OTHER_LOGITS));
    }

    /** The subject's own logarithms at easier logits, when its formula is wrong; all may have moved together. */
    double[] movedLogSoftmax(Softmax subject, Check check, Relation relation, double[] answer) {
        requireError(check, subject, softmax -> softmax::logSoftmax);
        double[] easier = subject.logSoftmax(relation.easier());
        check.tell(easier, relation.easier());
        return Arrays.stream(easier).map(log -> log + answer[0] - easier[0]).toArray();
    }

    /** The subject's own cross-entropy at easier logits, when its formula is wrong. */
    double crossEntropyAtEasierLogits(Softmax subject, Check check, Relation relation, int label) {
        requireWrongCrossEntropy(check, subject);
        return subject.crossEntropy(relation.easier(), label);
    }

    /** The subject's own cross-entropy at stretched logits, when its formula is wrong: it grows evenly or not at all. */
    double stretchedCrossEntropy(Softmax subject, Check check, Relation relation, int label) {
        requireWrongCrossEntropy(check, subject);
        double once = subject.crossEntropy(relation.ordinary(), label);
        double twice = subject.crossEntropy(
                Arrays.stream(relation.ordinary()).map(z -> 2 * z).toArray(), label);
        return once + (ExtremeLogits.STRETCH - 1) * (twice - once);
    }

    private void requireWrongCrossEntropy(Check check, Softmax subject) {
        requireError(check, subject, softmax -> logits -> softmax.crossEntropy(logits, first + 3));
    }

    private static boolean near(double answer, double following) {
        return Deviation.between(answer, following, Tolerance.SUM).passes();
    }

    private static double smallest(double[] numbers) {
        return Arrays.stream(numbers).min().orElseThrow();
    }

    private static double[] negated(double[] numbers) {
        return Arrays.stream(numbers).map(number -> -number).toArray();
    }
}

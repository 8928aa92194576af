package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference.Loss;
import deltarule.reference.softmax.SoftmaxReference.Residual;
import deltarule.reference.softmax.SoftmaxReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What students get wrong in the cross-entropy and its gradient. */
final class CrossEntropyMistakes {
    private static final double LOG_2 = StrictMath.log(2);
    private static final String[] LABELS = {"labels are counted from one", "labels are counted from zero"};
    private static final double LOG_10 = StrictMath.log(10);
    private static final double[] LOGITS = {0.5, 2, -1, 1.5};
    private static final double[] HUGE = {4000, 3998, 2000};

    private final SoftmaxParameters parameters;
    private final int first;
    private final boolean energies;
    private final Counterexample<Softmax> loss;
    private final Counterexample<Softmax> hugeLoss;
    private final Counterexample<Softmax> gradient;

    CrossEntropyMistakes(SoftmaxParameters parameters) {
        this.parameters = parameters;
        first = parameters.firstLabel();
        energies = parameters.score().equals("energy");
        int label = 3 - first;
        int hopeless = first + (energies ? 0 : 2);
        String labelled = "scores (0.5, 2, -1, 1.5) and label " + label;
        loss = new Counterexample<>(labelled, softmax -> softmax.crossEntropy(LOGITS, label));
        hugeLoss = new Counterexample<>(
                "scores (4000, 3998, 2000) and label " + hopeless, softmax -> softmax.crossEntropy(HUGE, hopeless));
        gradient = new Counterexample<>(labelled, softmax -> softmax.crossEntropyGradient(LOGITS, label));
    }

    List<Misconception<Softmax, Steps>> of() {
        List<Misconception<Softmax, Steps>> list = new ArrayList<>();
        list.addAll(ofCrossEntropy());
        list.addAll(ofGradient());
        if (parameters.temperature() != 1) {
            list.add(withoutTemperature(parameters.temperature()));
        }
        list.addAll(parameters.logarithm().equals("natural") ? ofNats() : ofBits());
        return list;
    }

    private List<Misconception<Softmax, Steps>> ofCrossEntropy() {
        return List.of(
                crossEntropy(
                        "ce-sign-dropped",
                        "the minus sign is left out",
                        "Can a loss of this kind be negative?",
                        (scaled, y) -> scaled[y] - Exponentials.stableLogSumExp(scaled)),
                crossEntropy(
                        "ce-missing-index",
                        "the first class is taken for the true one, whatever the label says",
                        "Which component of the activations belongs to the true class?",
                        (scaled, y) -> Exponentials.stableLogSumExp(scaled) - scaled[0]),
                crossEntropy(
                        "ce-adds-negative-class-terms",
                        "each other class adds a term of its own",
                        "How many terms survive for a one-hot target?",
                        (scaled, y) -> {
                            double[] a = Exponentials.activations(scaled);
                            return Exponentials.stableLogSumExp(scaled)
                                    - scaled[y]
                                    - IntStream.range(0, a.length)
                                            .filter(k -> k != y)
                                            .mapToDouble(k -> StrictMath.log1p(-a[k]))
                                            .sum();
                        }),
                crossEntropy(
                        "nll-linear",
                        "the loss is one minus the true class's activation",
                        "How heavily should a probability near zero be punished?",
                        (scaled, y) -> 1 - Exponentials.activations(scaled)[y]),
                crossEntropy(
                        "ce-of-percent",
                        "the logarithm is taken of a percentage",
                        "In which unit are your probabilities?",
                        (scaled, y) -> Exponentials.stableLogSumExp(scaled) - scaled[y] - StrictMath.log(100)),
                new Misconception<>(
                        "epsilon-clipping-bias",
                        "crossEntropy",
                        "the activation is clipped to 1e-7 and 1 - 1e-7 before the logarithm",
                        "What does the exact formula say when the true class has almost no probability?",
                        steps -> steps.loss = (scaled, y) -> -StrictMath.log(
                                Math.min(Math.max(Exponentials.activations(scaled)[y], 1e-7), 1 - 1e-7)),
                        hugeLoss),
                new Misconception<>(
                        "ce-of-underflowed-activation",
                        "crossEntropy",
                        "the logarithm is taken of the finished activation",
                        "What is the logarithm of a number too small to be represented?",
                        steps -> steps.loss = (scaled, y) -> -StrictMath.log(Exponentials.activations(scaled)[y]),
                        hugeLoss),
                new Misconception<>(
                        "ce-logsumexp-naive",
                        "crossEntropy",
                        "the exponentials are added up before the largest is factored out",
                        "Can you take the largest term out of the sum first?",
                        steps -> steps.loss = (scaled, y) -> Exponentials.naiveLogSumExp(scaled) - scaled[y],
                        hugeLoss),
                crossEntropy(
                        "lse-equals-max",
                        "the logarithm of the sum is replaced by the largest logit; the slide's approximation is wrong",
                        "How good is that approximation when several scores are equal?",
                        (scaled, y) -> Exponentials.largest(scaled) - scaled[y]),
                new Misconception<>(
                        "ce-mean-over-classes",
                        "crossEntropy",
                        "the loss is divided by the number of classes",
                        "Average over what?",
                        steps -> steps.classFactor = classes -> 1 / classes,
                        loss),
                new Misconception<>(
                        "ce-times-number-of-classes",
                        "crossEntropy",
                        "the true class's term is added once for each class",
                        "Over which index do you sum, and does it appear in the summand?",
                        steps -> steps.classFactor = classes -> classes,
                        loss),
                new Misconception<>(
                        first == 0 ? "label-one-based" : "label-zero-based",
                        "crossEntropy",
                        LABELS[first],
                        "Which label does the first class have here?",
                        steps -> steps.trueClass = label -> label - 1 + first,
                        loss));
    }

    private List<Misconception<Softmax, Steps>> ofGradient() {
        return List.of(
                gradient(
                        energies ? "grad-p-minus-y" : "grad-y-minus-p",
                        energies
                                ? "the target is subtracted from the activation, as for logits"
                                : "the activation is subtracted from the target; the slide's words have the order wrong",
                        "Take one small step against your gradient: does the loss go down?",
                        (a, k, y) -> k == y ? 1 - a : -a),
                gradient(
                        "softmax-grad-only-true-class",
                        "only the true class has a gradient",
                        "Should the wrong classes be pushed down?",
                        (a, k, y) -> k == y ? a - 1 : 0),
                gradient(
                        "softmax-grad-without-target",
                        "the target is not taken away",
                        "What should your gradient be when the prediction is perfect?",
                        (a, k, y) -> a),
                gradient(
                        "label-used-as-target-vector",
                        "the label's number is subtracted from every activation",
                        "Is the target a number or a vector here?",
                        (a, k, y) -> a - y - first),
                new Misconception<>(
                        first == 0 ? "softmax-grad-label-one-based" : "softmax-grad-label-zero-based",
                        "crossEntropyGradient",
                        LABELS[first],
                        "Which label does the first class have here?",
                        steps -> steps.gradientClass = label -> label - 1 + first,
                        gradient),
                chain(
                        "softmax-grad-sigmoid-style",
                        "each entry is multiplied by a (1 - a)",
                        "Which factor cancels when this loss meets this activation?",
                        (a, residuals) -> IntStream.range(0, a.length)
                                .mapToDouble(k -> residuals[k] * a[k] * (1 - a[k]))
                                .toArray()),
                chain(
                        "softmax-grad-jacobian-twice",
                        "the difference of activation and target is multiplied by the Jacobian once more",
                        "Is a - y a derivative with respect to activations or to logits?",
                        (a, residuals) -> {
                            double mean = IntStream.range(0, a.length)
                                    .mapToDouble(k -> a[k] * residuals[k])
                                    .sum();
                            return IntStream.range(0, a.length)
                                    .mapToDouble(k -> a[k] * (residuals[k] - mean))
                                    .toArray();
                        }));
    }

    private Misconception<Softmax, Steps> withoutTemperature(double temperature) {
        return new Misconception<>(
                "softmax-grad-forgets-temperature",
                "crossEntropyGradient",
                "the derivative of z / T is left out",
                "By how much does z / T change when z changes a little?",
                steps -> steps.gradientFactor *= temperature,
                gradient);
    }

    private List<Misconception<Softmax, Steps>> ofNats() {
        return List.of(
                lossUnit(
                        "log10-for-ln",
                        "the loss is taken to base 10; the slide's numbers are wrong",
                        "Which base does the exercise name? Try a probability of 1/e.",
                        nats -> nats / LOG_10),
                lossUnit("log-base-2", "the loss is in bits", "Bits or nats?", nats -> nats / LOG_2));
    }

    private List<Misconception<Softmax, Steps>> ofBits() {
        return List.of(
                lossUnit(
                        "log10-for-log2",
                        "the loss is taken to base 10; the slide's numbers are wrong",
                        "Which base does the exercise name? Try a probability of 1/2.",
                        nats -> nats / LOG_10),
                lossUnit("nats-for-bits", "the loss is in nats", "Bits or nats?", nats -> nats),
                new Misconception<>(
                        "softmax-grad-forgets-base",
                        "crossEntropyGradient",
                        "the factor 1 / ln 2 of the binary logarithm is left out",
                        "What is the derivative of the binary logarithm?",
                        steps -> steps.gradientFactor *= LOG_2,
                        gradient));
    }

    private Misconception<Softmax, Steps> crossEntropy(String id, String sentence, String hint, Loss wrong) {
        return new Misconception<>(id, "crossEntropy", sentence, hint, steps -> steps.loss = wrong, loss);
    }

    private Misconception<Softmax, Steps> lossUnit(String id, String sentence, String hint, DoubleUnaryOperator unit) {
        return new Misconception<>(id, "crossEntropy", sentence, hint, steps -> steps.lossUnit = unit, loss);
    }

    private Misconception<Softmax, Steps> gradient(String id, String sentence, String hint, Residual residual) {
        return new Misconception<>(
                id, "crossEntropyGradient", sentence, hint, steps -> steps.residual = residual, gradient);
    }

    private Misconception<Softmax, Steps> chain(
            String id, String sentence, String hint, BinaryOperator<double[]> backpropagated) {
        return new Misconception<>(
                id, "crossEntropyGradient", sentence, hint, steps -> steps.backpropagated = backpropagated, gradient);
    }
}

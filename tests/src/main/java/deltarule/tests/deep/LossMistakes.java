package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;

/** What students get wrong in the cross-entropy. */
final class LossMistakes {
    private static final double[][] PROBABILITIES = {{0.1, 0.6, 0.3}, {0.5, 0.2, 0.3}, {0.15, 0.25, 0.6}};
    private static final double[][] CERTAIN = {{0, 1, 0}, {1e-12, 0.4, 0.6}};

    private final Counterexample<DeepNetwork> loss = new Counterexample<>(
            "the probabilities (0.1, 0.6, 0.3), (0.5, 0.2, 0.3), (0.15, 0.25, 0.6) and the labels 2, 0, 1",
            deep -> deep.loss(PROBABILITIES, new int[] {2, 0, 1}));
    private final Counterexample<DeepNetwork> certain = new Counterexample<>(
            "the probabilities (0, 1, 0), (1e-12, 0.4, 0.6) and the labels 1, 0",
            deep -> deep.loss(CERTAIN, new int[] {1, 0}));

    private final Counterexample<DeepNetwork> impossible = new Counterexample<>(
            "the probabilities (0, 1, 0), (1e-12, 0.4, 0.6) and the labels 0, 1",
            deep -> deep.loss(CERTAIN, new int[] {0, 1}));

    private final boolean mean;
    private final boolean natural;

    /** What the natural logarithm is divided by. */
    private final double unit;

    LossMistakes(DeepNetworkParameters parameters) {
        mean = parameters.reduction().equals("mean");
        natural = parameters.logarithm().equals("natural");
        unit = natural ? 1 : StrictMath.log(2);
    }

    List<Misconception<DeepNetwork, Steps>> all() {
        double log10 = StrictMath.log(10);
        return List.of(
                loss(
                        mean ? "dataset-loss-sum" : "dataset-loss-mean",
                        mean
                                ? "the losses of the examples are added up and not averaged"
                                : "the losses of the examples are averaged and not added up",
                        "Duplicate your data set: should the loss double?",
                        steps -> steps.lossFactor = n -> mean ? 1 : 1 / n),
                example(
                        "ce-sign-dropped",
                        "the minus sign is left out",
                        "Should a better model get a larger or a smaller value?",
                        (p, y) -> log(p[y])),
                example(
                        natural ? "log10-for-ln" : "log10-for-log2",
                        "the logarithms are taken to base 10",
                        natural
                                ? "Which base does ln have? Try a probability of 1/e."
                                : "Which base does the exercise name? Try a probability of 1/2.",
                        (p, y) -> -StrictMath.log(p[y]) / log10),
                example(
                        "ce-missing-index",
                        "the first class is taken for the true one",
                        "Which of the probabilities does the label pick?",
                        (p, y) -> -log(p[0])),
                example(
                        "ce-mean-over-classes",
                        "each loss is divided by the number of classes",
                        "How many classes does the one-hot label leave in the sum?",
                        (p, y) -> -log(p[y]) / p.length),
                example(
                        "ce-adds-negative-class-terms",
                        "the other classes are charged -log(1 - p) as well",
                        "Which probabilities does the cross-entropy of a one-hot label look at?",
                        this::binaryTerms),
                example(
                        "mlp-loss-is-network-output",
                        "the network's output itself is taken for the loss, as the slide shows it; the slide is wrong",
                        "What compares the prediction with the target?",
                        (p, y) -> p[y]),
                new Misconception<>(
                        "epsilon-clipping-bias",
                        "loss",
                        "probabilities are clipped to 1e-7 before the logarithm",
                        "What does the exact formula say when the true class has almost no probability?",
                        steps -> steps.exampleLoss = (p, y) -> -log(Math.max(p[y], 1e-7)),
                        certain),
                new Misconception<>(
                        "epsilon-inside-log",
                        "loss",
                        "1e-15 is added to each probability before the logarithm",
                        "What does a true class cost that the network holds to be impossible?",
                        steps -> steps.exampleLoss = (p, y) -> -log(p[y] + 1e-15),
                        impossible),
                new Misconception<>(
                        "zero-log-zero-nan",
                        "loss",
                        "zero times the logarithm of zero is computed",
                        "What is the limit of x log x when x shrinks to zero?",
                        steps -> steps.exampleLoss = this::oneHotSum,
                        certain));
    }

    private double log(double probability) {
        return StrictMath.log(probability) / unit;
    }

    private double binaryTerms(double[] p, int label) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum -= k == label ? log(p[k]) : StrictMath.log1p(-p[k]) / unit;
        }
        return sum;
    }

    private double oneHotSum(double[] p, int label) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum -= (k == label ? 1 : 0) * log(p[k]);
        }
        return sum;
    }

    private Misconception<DeepNetwork, Steps> example(
            String id, String sentence, String hint, ToDoubleBiFunction<double[], Integer> wrong) {
        return loss(id, sentence, hint, steps -> steps.exampleLoss = wrong);
    }

    private Misconception<DeepNetwork, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, loss);
    }
}

package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What students get wrong in the logits and the activations of a batch. */
final class ForwardMistakes {
    private static final double[][] INPUTS = {{1.5, 0.5}, {-0.4, 1.2}, {0.8, -1.1}};
    private static final double[][] LOGITS = {{0.5, 2, -1, 1.5}, {0.3, -0.7, 1.8, 0.2}};
    private static final double[][] SPREAD = {{3000, 2998}, {0.5, 1.5}};

    private final Layout layout;
    private final Counterexample<SoftmaxRegression> logits;
    private final Counterexample<SoftmaxRegression> activations;
    private final Counterexample<SoftmaxRegression> spread;

    ForwardMistakes(SoftmaxRegressionParameters parameters) {
        layout = Layout.of(parameters);
        logits = new Counterexample<>(
                "three classes with the weight vectors (0.5, -0.3), (0.4, 0.9), (-0.7, 0.2), b = (0.3, -0.2, 0.4) and the"
                        + " examples (1.5, 0.5), (-0.4, 1.2), (0.8, -1.1)",
                regression -> regression.logits(
                        layout.model(PublicData.SMALL_WEIGHTS, PublicData.SMALL_BIAS), layout.batch(INPUTS)));
        activations = new Counterexample<>(
                "two examples with the logits (0.5, 2, -1, 1.5) and (0.3, -0.7, 1.8, 0.2)",
                regression -> regression.activations(layout.batch(LOGITS)));
        spread = new Counterexample<>(
                "two examples with the logits (3000, 2998) and (0.5, 1.5)",
                regression -> regression.activations(layout.batch(SPREAD)));
    }

    List<Misconception<SoftmaxRegression, Steps>> all() {
        return List.of(
                logits(
                        "rows-vs-columns",
                        "the numbers of X are read as if its examples ran along the other axis",
                        "Does one example run across or down?",
                        steps -> steps.usedInputs = inputs -> layout.batch(Layout.transposed(Layout.turned(inputs)))),
                logits(
                        "transposed-weights",
                        "the numbers of W are read as if its classes ran along the other axis; a slide that mixes the two"
                                + " layouts is wrong",
                        "Which shape must W have in this exercise?",
                        steps -> steps.usedWeights =
                                weights -> layout.weights(Layout.transposed(Layout.turned(weights)))),
                logits(
                        "softmax-single-weight-vector",
                        "all classes share the weight vector of the first; the slide's single w is wrong",
                        "How many weight vectors does a model of c classes own?",
                        steps -> steps.usedWeights = weights -> {
                            double[][] shared = steps.classes.apply(weights).clone();
                            Arrays.fill(shared, shared[0]);
                            return shared;
                        }),
                logits(
                        "softmax-bias-per-row-mismatch",
                        "the bias runs along the examples and not along the classes",
                        "To which axis does the bias vector belong?",
                        steps -> steps.usedBias =
                                (bias, example) -> Softmaxes.mapped(bias, own -> bias[example % bias.length])),
                logits(
                        "logits-without-bias",
                        "the bias is left out",
                        "What is the logit of an example whose inputs are all zero?",
                        steps -> steps.usedBias = (bias, example) -> new double[bias.length]),
                logits(
                        "logits-bias-subtracted",
                        "the bias is subtracted",
                        "Does a larger bias make a class more or less likely?",
                        steps -> steps.usedBias = (bias, example) -> Softmaxes.mapped(bias, own -> -own)),
                activations(
                        "softmax-global-sum",
                        "every entry is divided by the sum over the whole batch; the slides that read like this are wrong",
                        "What should the activations of each example add up to?",
                        rows -> {
                            double sum = Arrays.stream(rows)
                                    .flatMapToDouble(Arrays::stream)
                                    .map(Math::exp)
                                    .sum();
                            return mapped(rows, z -> Softmaxes.mapped(z, logit -> Math.exp(logit) / sum));
                        }),
                activations(
                        "softmax-wrong-axis",
                        "the activations are normalised over the examples of each class",
                        "Along which direction do the class scores of one example run?",
                        rows -> Layout.transposed(mapped(Layout.transposed(rows), Softmaxes::of))),
                activations(
                        "independent-sigmoids-as-softmax",
                        "each logit is squashed by a sigmoid of its own",
                        "Do your class probabilities add up to one?",
                        rows -> mapped(rows, z -> Softmaxes.mapped(z, logit -> 1 / (1 + Math.exp(-logit))))),
                new Misconception<>(
                        "softmax-no-max-shift",
                        "activations",
                        "the logits are exponentiated as they are",
                        "Adding a constant to all logits of an example must change nothing: what happens with a big one?",
                        replaced(rows -> mapped(rows, z -> Softmaxes.normalised(Softmaxes.mapped(z, Math::exp)))),
                        spread),
                new Misconception<>(
                        "softmax-global-max-shift",
                        "activations",
                        "the largest logit of the whole batch is subtracted from every example",
                        "What is left of an example whose logits are far below those of another one?",
                        replaced(rows -> {
                            double largest = Arrays.stream(rows)
                                    .mapToDouble(Softmaxes::largest)
                                    .max()
                                    .orElseThrow();
                            return mapped(
                                    rows,
                                    z -> Softmaxes.normalised(Softmaxes.mapped(z, logit -> Math.exp(logit - largest))));
                        }),
                        spread));
    }

    private Misconception<SoftmaxRegression, Steps> logits(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logits", sentence, hint, patch, logits);
    }

    private Misconception<SoftmaxRegression, Steps> activations(
            String id, String sentence, String hint, UnaryOperator<double[][]> wrong) {
        return new Misconception<>(id, "activations", sentence, hint, replaced(wrong), activations);
    }

    /** Another way from the logits to the activations, both with examples in rows. */
    private static Consumer<Steps> replaced(UnaryOperator<double[][]> wrong) {
        return steps -> steps.activations = batch -> steps.examples.apply(wrong.apply(steps.examples.apply(batch)));
    }

    private static double[][] mapped(double[][] rows, UnaryOperator<double[]> function) {
        return Arrays.stream(rows).map(function).toArray(double[][]::new);
    }
}

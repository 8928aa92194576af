package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the outputs. */
final class OutputMistakes {
    private static final double[][] WEIGHTS = {{0.5, -0.3}, {0.7, 0.4}};
    private static final double[] BIASES = {0.6, -0.8};

    private final Counterexample<LogisticRegression> outputs = new Counterexample<>(
            "the weights (0.5, -0.3) and (0.7, 0.4), the biases 0.6 and -0.8 and the input (1.5, 0.5)",
            logistic -> logistic.outputs(WEIGHTS, BIASES, new double[][] {{1.5, 0.5}}));
    private final Counterexample<LogisticRegression> huge = new Counterexample<>(
            "the weights (0.5, -0.3) and (0.7, 0.4), the biases 0.6 and -0.8 and the input (4000, 1000)",
            logistic -> logistic.outputs(WEIGHTS, BIASES, new double[][] {{4000, 1000}}));

    List<Misconception<LogisticRegression, Steps>> of(LogisticRegressionParameters parameters) {
        double steepness = parameters.steepness();
        return List.of(
                outputs(
                        "sigmoid-bias-sign",
                        "the bias is subtracted from the weighted sum",
                        "How far should the minus sign in the exponent reach? On one slide it stops too early.",
                        outputs,
                        steps -> steps.score = (sum, bias) -> sum - bias),
                outputs(
                        "logistic-missing-bias",
                        "the bias is left out",
                        "What does your detector give for the zero input?",
                        outputs,
                        steps -> steps.score = (sum, bias) -> sum),
                outputs(
                        "sigmoid-missing-minus",
                        "the sigmoid's exponent lacks its minus sign",
                        "Which end of the number line should map close to one?",
                        outputs,
                        steps -> {
                            var right = steps.sigmoid;
                            steps.sigmoid = z -> right.applyAsDouble(-z);
                        }),
                outputs(
                        "independent-sigmoids-as-softmax",
                        "the sigmoids of an example are divided by their sum, as if they were a distribution",
                        "Do independent detectors have to add up to one? The slide that says so has the wrong title.",
                        outputs,
                        steps -> {
                            var right = steps.outputRow;
                            steps.outputRow = scores -> normalised(right.apply(scores));
                        }),
                outputs(
                        "softmax-for-independent-outputs",
                        "a softmax over the outputs stands in place of the sigmoids",
                        "Can two independent detectors both be sure?",
                        outputs,
                        steps -> steps.outputRow = OutputMistakes::softmax),
                outputs(
                        "output-activation-missing",
                        "the scores are returned",
                        "Should the answer be a probability?",
                        outputs,
                        steps -> steps.outputRow = scores -> scores),
                outputs(
                        "sigmoid-exp-over-exp-plus-one",
                        "a quotient of exponentials is computed that overflows",
                        "What does your expression give when the weighted sum is a thousand?",
                        huge,
                        steps -> steps.sigmoid = z -> Math.exp(steepness * z) / (Math.exp(steepness * z) + 1)));
    }

    private static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        return normalised(Arrays.stream(scores).map(z -> Math.exp(z - largest)).toArray());
    }

    private static double[] normalised(double[] numbers) {
        return scaled(numbers, 1 / Arrays.stream(numbers).sum());
    }

    /** The numbers times a factor. */
    static double[] scaled(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }

    private static Misconception<LogisticRegression, Steps> outputs(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticRegression> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "outputs", sentence, hint, patch, counterexample);
    }
}

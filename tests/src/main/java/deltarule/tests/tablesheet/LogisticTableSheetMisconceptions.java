package deltarule.tests.tablesheet;

import deltarule.problems.tablesheet.LogisticTableSheet;
import deltarule.problems.tablesheet.LogisticTableSheet.Performance;
import deltarule.problems.tablesheet.LogisticTableSheetParameters;
import deltarule.reference.tablesheet.LogisticTableSheetReference;
import deltarule.reference.tablesheet.LogisticTableSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong when a neuron's table is completed by hand. */
public final class LogisticTableSheetMisconceptions
        implements Misconceptions<LogisticTableSheet, LogisticTableSheetParameters, Steps> {
    private static final double[][] INPUTS = {{0.7, 1.4}, {2.1, 0.3}};
    private static final double[] WEIGHTS = {0.8, -1.5};
    private static final String GIVEN = "X = (0.7, 1.4) and (2.1, 0.3), w = (0.8, -1.5), beside them 0.4";

    private final Counterexample<LogisticTableSheet> sums =
            new Counterexample<>(GIVEN, sheet -> sheet.sums(INPUTS, WEIGHTS, 0.4));
    private final Counterexample<LogisticTableSheet> probabilities =
            new Counterexample<>(GIVEN, sheet -> sheet.probabilities(INPUTS, WEIGHTS, 0.4));
    private final Counterexample<LogisticTableSheet> performance =
            new Counterexample<>(GIVEN + ", y = (1, 0)", sheet -> {
                Performance answer = sheet.performance(INPUTS, WEIGHTS, 0.4, new int[] {1, 0});
                return new double[] {answer.predictions()[0], answer.predictions()[1], answer.squaredError()};
            });

    @Override
    public Steps steps(LogisticTableSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public LogisticTableSheet reference(LogisticTableSheetParameters parameters, Steps steps) {
        return new LogisticTableSheetReference(steps);
    }

    @Override
    public List<Misconception<LogisticTableSheet, Steps>> of(LogisticTableSheetParameters parameters) {
        double sign = parameters.offset().equals("added") ? 1 : -1;
        return List.of(
                sum(
                        "bias-forgotten",
                        "the number beside the weights is left out",
                        "What does the neuron answer when all inputs are zero?",
                        steps -> steps.sum = (product, offset) -> product),
                sum(
                        sign > 0 ? "bias-subtracted" : "threshold-added",
                        sign > 0 ? "the bias is subtracted" : "the threshold is added",
                        "Which sign does the last term of the formula have?",
                        steps -> steps.sum = (product, offset) -> product - sign * offset),
                sum(
                        "weight-signs-lost",
                        "every weight is taken as positive",
                        "What does a negative weight do to a large input?",
                        steps -> steps.product = (row, weights) -> LogisticTableSheetReference.dot(
                                row, Arrays.stream(weights).map(Math::abs).toArray())),
                sum(
                        "weights-swapped",
                        "the two weights change places",
                        "Which weight belongs to which input?",
                        steps -> steps.product = (row, weights) ->
                                LogisticTableSheetReference.dot(row, new double[] {weights[1], weights[0]})),
                probability(
                        "sigmoid-missing-minus",
                        "the minus sign in the exponent is missing",
                        "Which end of the number line should map close to one?",
                        steps -> steps.probability = h -> 1 / (1 + StrictMath.exp(h))),
                probability(
                        "sigmoid-negative-abs",
                        "no probability comes out above one half, as in the printed table",
                        "Can your neuron ever predict class 1? Try an input with a positive weighted sum.",
                        steps -> steps.probability = h -> 1 / (1 + StrictMath.exp(Math.abs(h)))),
                probability(
                        "sigmoid-without-one",
                        "the 1 beside the exponential is missing",
                        "Can a probability be larger than one?",
                        steps -> steps.probability = h -> 1 / StrictMath.exp(-h)),
                probability(
                        "tanh-for-sigmoid",
                        "the hyperbolic tangent takes the sigmoid's place",
                        "Can a probability be negative?",
                        steps -> steps.probability = StrictMath::tanh),
                performance(
                        "predictions-reversed",
                        "class 1 is predicted below the threshold instead of above it",
                        "Of which class is it the probability?",
                        steps -> steps.prediction = p -> p >= parameters.threshold() ? 0 : 1),
                performance(
                        "step-plus-minus-one",
                        "the other class is called -1 instead of 0",
                        "Which two labels does this table use?",
                        steps -> steps.prediction = p -> p >= parameters.threshold() ? 1 : -1),
                performance(
                        "dataset-loss-sum",
                        "the squared errors are added up and not averaged",
                        "How many observations are there?",
                        steps -> steps.reduction =
                                errors -> Arrays.stream(errors).sum()),
                performance(
                        "squared-loss-half-confusion",
                        "each squared error is halved",
                        "Which factor stands in front of the square?",
                        steps -> steps.error = (y, p) -> (y - p) * (y - p) / 2),
                performance(
                        "absolute-instead-of-squared",
                        "the absolute error is taken instead of its square",
                        "What does the small 2 do?",
                        steps -> steps.error = (y, p) -> Math.abs(y - p)));
    }

    private Misconception<LogisticTableSheet, Steps> sum(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "sums", sentence, hint, patch, sums);
    }

    private Misconception<LogisticTableSheet, Steps> probability(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "probabilities", sentence, hint, patch, probabilities);
    }

    private Misconception<LogisticTableSheet, Steps> performance(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "performance", sentence, hint, patch, performance);
    }
}

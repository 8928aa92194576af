package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in error terms and weight changes. */
final class DeltaMistakes {
    private static final double[] LOSS_SLOPES = {0.4, -0.9};
    private static final double[] SUMS = {0.8, -1.6};
    private static final double[][] ROW_PER_TARGET = {{0.5, -0.3}, {0.8, 0.4}};

    private final boolean sigmoid;
    private final double beta;
    private final Counterexample<DeltaRule> output = new Counterexample<>(
            "dL/do = (0.4, -0.9) and net = (0.8, -1.6)", rule -> rule.outputDeltas(LOSS_SLOPES, SUMS));
    private final Counterexample<DeltaRule> saturatedOutput = new Counterexample<>(
            "dL/do = (0.4, -0.9) and net = (800, -1.6)",
            rule -> rule.outputDeltas(LOSS_SLOPES, new double[] {800, -1.6}));
    private final Counterexample<DeltaRule> inner;
    private final Counterexample<DeltaRule> changes = new Counterexample<>(
            "o = (0.6, 0.2, 0.9), delta = (0.4, -0.7) and eta = 0.3",
            rule -> rule.weightChanges(new double[] {0.6, 0.2, 0.9}, new double[] {0.4, -0.7}, 0.3));

    DeltaMistakes(DeltaRuleParameters parameters) {
        sigmoid = parameters.activation().equals("sigmoid");
        beta = parameters.steepness();
        inner = new Counterexample<>(
                "weights (0.5, -0.3) into the first and (0.8, 0.4) into the second unit of the next layer, whose delta ="
                        + " (0.4, -0.9), and net = (0.8, -1.6)",
                rule -> rule.innerDeltas(StoredWeights.stored(parameters, ROW_PER_TARGET), LOSS_SLOPES, SUMS));
    }

    List<Misconception<DeltaRule, Steps>> all() {
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>();
        list.addAll(ofTheOutputs());
        list.addAll(ofTheInnerUnits());
        list.addAll(ofTheChanges());
        return list;
    }

    private List<Misconception<DeltaRule, Steps>> ofTheOutputs() {
        DoubleUnaryOperator activation = sigmoid ? z -> squashed(beta * z) : z -> StrictMath.tanh(beta * z);
        double exponent = sigmoid ? beta : 2 * beta;
        DoubleUnaryOperator overflowing = z -> (sigmoid ? beta : 4 * beta)
                * StrictMath.exp(exponent * z)
                / StrictMath.pow(1 + StrictMath.exp(exponent * z), 2);
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>();
        if (beta != 1) {
            list.add(output(
                    "steepness-lost-in-derivative",
                    "the derivative lacks the factor that multiplies the sum",
                    "What does the chain rule say about a function of a multiple of z?",
                    steps -> {
                        DoubleUnaryOperator right = steps.outputSlope;
                        steps.outputSlope = z -> right.applyAsDouble(z) / beta;
                    }));
        }
        list.addAll(List.of(
                output(
                        "output-delta-without-derivative-for-squared-loss",
                        "the derivative of the activation is left out; the slide's delta = a - y is no general rule",
                        "For which loss does the derivative of the output cancel?",
                        steps -> steps.outputSlope = z -> 1),
                output(
                        "output-slope-from-sum",
                        "the sum stands where the activation belongs in the derivative",
                        "Which of the two lies between fixed bounds, the sum or the activation?",
                        steps -> steps.outputSlope = slope(sigmoid, z -> z)),
                output(
                        sigmoid ? "tanh-derivative-for-sigmoid" : "sigmoid-derivative-for-tanh",
                        "the derivative of " + (sigmoid ? "tanh" : "the sigmoid") + " is used",
                        "Two S-shaped functions have two different slope rules: which one is yours?",
                        steps -> steps.outputSlope = slope(!sigmoid, activation)),
                output(
                        "activation-for-its-derivative",
                        "the activation itself takes the place of its derivative",
                        "How steep is the activation where it is almost one?",
                        steps -> steps.outputSlope = activation),
                new Misconception<>(
                        "slope-quotient-overflows",
                        "outputDeltas",
                        "the derivative is a quotient of exponentials that overflows",
                        "What does your expression give when the sum is a thousand?",
                        steps -> steps.outputSlope = overflowing,
                        saturatedOutput)));
        return list;
    }

    private List<Misconception<DeltaRule, Steps>> ofTheInnerUnits() {
        return List.of(
                inner(
                        "product-of-derivatives-order",
                        "the weights are read with rows and columns exchanged",
                        "Which connections leave unit j?",
                        steps -> steps.innerWeights = StoredWeights::transposed),
                inner(
                        "hidden-grad-missing-output-weight",
                        "the error terms of the next layer are added up without their weights",
                        "Through which connection does the error reach the unit?",
                        steps -> steps.innerWeights = weights -> {
                            double[][] ones = new double[weights.length][weights[0].length];
                            Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
                            return ones;
                        }),
                inner(
                        "hidden-grad-missing-activation-derivative",
                        "the derivative of the activation is left out",
                        "The error term is a derivative with respect to the input of the unit, not its output.",
                        steps -> steps.innerSlope = z -> 1),
                inner(
                        "hidden-derivative-from-preactivation",
                        "the sum stands where the activation belongs in the derivative of an inner unit",
                        "Which of the two lies between fixed bounds, the sum or the activation?",
                        steps -> steps.innerSlope = slope(sigmoid, z -> z)));
    }

    private List<Misconception<DeltaRule, Steps>> ofTheChanges() {
        return List.of(
                changes("delta-w-sign", "the change has the opposite sign", "Uphill or downhill?", steps -> {
                    DoubleUnaryOperator right = steps.changeFactor;
                    steps.changeFactor = learningRate -> -right.applyAsDouble(learningRate);
                }),
                changes(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> {
                            DoubleUnaryOperator right = steps.changeFactor;
                            steps.changeFactor = learningRate -> right.applyAsDouble(1);
                        }),
                changes(
                        "gradient-outer-product-order",
                        "the changes have rows and columns exchanged",
                        "Which layer do the rows of the weights belong to in this exercise?",
                        steps -> steps.returnedChanges = StoredWeights::transposed),
                changes(
                        "weight-change-without-output",
                        "the output of the source is left out",
                        "Should the weight of a silent source change?",
                        steps -> steps.changeSources = outputs -> {
                            double[] ones = new double[outputs.length];
                            Arrays.fill(ones, 1);
                            return ones;
                        }));
    }

    /** The slope rule of the sigmoid, a (1 - a), or that of tanh, 1 - a^2, with something in place of the activation a. */
    private DoubleUnaryOperator slope(boolean ofSigmoid, DoubleUnaryOperator activation) {
        return z -> {
            double a = activation.applyAsDouble(z);
            return beta * (ofSigmoid ? a * (1 - a) : 1 - a * a);
        };
    }

    private static double squashed(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private Misconception<DeltaRule, Steps> output(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "outputDeltas", sentence, hint, patch, output);
    }

    private Misconception<DeltaRule, Steps> inner(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "innerDeltas", sentence, hint, patch, inner);
    }

    private Misconception<DeltaRule, Steps> changes(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "weightChanges", sentence, hint, patch, changes);
    }
}

package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What students get wrong in the features and in the displayed loss. */
final class OutputMistakes {
    private static final double[][] POINTS = {{1.25, -2.5}, {-3.5, 0.75}};

    private final Counterexample<Playground> features =
            new Counterexample<>("the points (1.25, -2.5), (-3.5, 0.75)", playground -> playground.features(POINTS));
    private final Counterexample<Playground> loss;
    private final boolean zeroOne;
    private final double frequency;
    private final double factor;

    OutputMistakes(PlaygroundParameters parameters) {
        zeroOne = parameters.negativeLabel() == 0;
        frequency = parameters.frequency();
        factor = parameters.squareFactor();
        loss = zeroOne
                ? new Counterexample<>(
                        "the outputs 0.8, 0.4, 0.95, 0.65 and the targets 1, 1, 0, 0",
                        playground -> playground.loss(new double[] {0.8, 0.4, 0.95, 0.65}, new int[] {1, 1, 0, 0}))
                : new Counterexample<>(
                        "the outputs 0.6, -0.2, 0.9, 0.3 and the targets 1, 1, -1, -1",
                        playground -> playground.loss(new double[] {0.6, -0.2, 0.9, 0.3}, new int[] {1, 1, -1, -1}));
    }

    List<Misconception<Playground, Steps>> all() {
        List<Misconception<Playground, Steps>> list = new ArrayList<>();
        list.addAll(ofTheFeatures());
        list.addAll(ofTheLoss());
        return list;
    }

    private List<Misconception<Playground, Steps>> ofTheFeatures() {
        return List.of(
                features(
                        "features-product-before-squares",
                        "the product stands before the squares",
                        "In which order does this exercise list the features?",
                        (x, y) -> new double[] {x, y, x * y, x * x, y * y, sine(x), sine(y)}),
                features(
                        "features-sine-in-degrees",
                        "the coordinates are taken as degrees in the sines",
                        "What does Math.sin expect, degrees or radians?",
                        (x, y) -> new double[] {
                            x,
                            y,
                            x * x,
                            y * y,
                            x * y,
                            StrictMath.sin(StrictMath.toRadians(frequency * x)),
                            StrictMath.sin(StrictMath.toRadians(frequency * y))
                        }),
                features(
                        "features-cosine",
                        "cosines take the place of the sines",
                        "Which value has the sixth feature at the origin?",
                        (x, y) -> new double[] {
                            x, y, x * x, y * y, x * y, StrictMath.cos(frequency * x), StrictMath.cos(frequency * y)
                        }),
                features(
                        "features-doubled-for-squared",
                        "the coordinates are doubled and not squared",
                        "Can the third feature be negative?",
                        (x, y) -> new double[] {x, y, 2 * x, 2 * y, x * y, sine(x), sine(y)}),
                features(
                        "features-sum-for-product",
                        "the fifth feature is the sum of the coordinates",
                        "Which feature separates the exclusive or?",
                        (x, y) -> new double[] {x, y, x * x, y * y, x + y, sine(x), sine(y)}));
    }

    private List<Misconception<Playground, Steps>> ofTheLoss() {
        return List.of(
                loss(
                        "playground-loss-as-logloss",
                        "the log loss is returned; the lecture's cost is not what the playground displays",
                        "Which number does an untrained playground network show?",
                        steps -> steps.exampleLoss = (output, target) ->
                                -StrictMath.log(zeroOne ? 1 - Math.abs(target - output) : (1 + target * output) / 2)),
                loss(
                        "squared-loss-half-confusion",
                        factor == 1 ? "each square is halved" : "the factor 1/2 is left out",
                        "What is the loss of a network that is wrong by exactly 1 everywhere?",
                        steps -> steps.exampleLoss =
                                (output, target) -> (1.5 - factor) * (output - target) * (output - target)),
                loss(
                        "dataset-loss-sum",
                        "the losses are added up and not averaged",
                        "Does the displayed loss grow with the size of the data set?",
                        steps -> steps.lossFactor = n -> 1),
                loss(
                        zeroOne ? "playground-loss-minus-plus-targets" : "playground-loss-01-targets",
                        zeroOne
                                ? "the target 0 is replaced by -1"
                                : "the target -1 is replaced by 0; the network is no sigmoid classifier as the slide says",
                        "Which values can the output unit reach?",
                        steps -> steps.exampleLoss = (output, target) -> {
                            double difference = output - (zeroOne ? 2 * target - 1 : (target + 1) / 2);
                            return factor * difference * difference;
                        }),
                loss(
                        "absolute-instead-of-squared",
                        "the differences are not squared",
                        "Try a difference that is neither 0 nor 1.",
                        steps -> steps.exampleLoss = (output, target) -> factor * Math.abs(output - target)),
                loss(
                        "rmse-instead-of-mse",
                        "the square root of the mean is returned",
                        "Which number does an untrained playground network show?",
                        steps -> steps.displayed = StrictMath::sqrt));
    }

    private double sine(double coordinate) {
        return StrictMath.sin(frequency * coordinate);
    }

    private Misconception<Playground, Steps> features(
            String id, String sentence, String hint, BiFunction<Double, Double, double[]> wrong) {
        return new Misconception<>(
                id,
                "features",
                sentence,
                hint,
                steps -> steps.features = point -> wrong.apply(point[0], point[1]),
                features);
    }

    private Misconception<Playground, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, loss);
    }
}

package deltarule.tests.logloss;

import static deltarule.tests.logloss.SampleCases.probability;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** Single examples: a target with a prediction or a logit, and arguments of named functions. */
final class SingleCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    SingleCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** A target and the prediction or the logit for it. */
    record Single(double target, double value) {}

    /** A target, and the variable to differentiate by with its value. */
    record Differentiated(String variable, double target, double value) {}

    /** A function and its argument. */
    record Argument(String function, double x) {}

    List<Case<Single>> publicPredictions() {
        return List.of(
                new Case<>("a probable label 1", new Single(1, shown("a probable label 1", 0.952, 0.7, 0.95))),
                new Case<>("a probable label 0", new Single(0, shown("a probable label 0", 0.2, 0.1, 0.4))),
                new Case<>("an improbable label 0", new Single(0, shown("an improbable label 0", 0.85, 0.6, 0.9))));
    }

    List<Case<Single>> predictions() {
        Random random = numbers.named("predictions");
        return List.of(
                new Case<>("the label 1", new Single(1, probability(random, 0.1, 0.4))),
                new Case<>("the label 0", new Single(0, probability(random, 0.6, 0.9))),
                new Case<>("a target between 0 and 1", single(random, 0.1, 0.4)),
                new Case<>("a target between 0 and 1", single(random, 0.6, 0.9)));
    }

    List<Case<Single>> certainPredictions() {
        return List.of(
                new Case<>("a certain and right prediction", new Single(1, 1)),
                new Case<>("a certain and right prediction", new Single(0, 0)),
                new Case<>("a certain and wrong prediction", new Single(1, 0)),
                new Case<>("a certain and wrong prediction", new Single(0, 1)));
    }

    List<Case<Single>> unacceptablePredictions() {
        return List.of(
                new Case<>(REFUSED, new Single(-1, 0.4)),
                new Case<>(REFUSED, new Single(1, 1.2)),
                new Case<>(REFUSED, new Single(0, Double.NaN)));
    }

    List<Case<Differentiated>> publicSlopes() {
        return List.of(
                new Case<>("by the prediction", new Differentiated("p", 1, shown("a slope by p", 0.7, 0.2, 0.9))),
                new Case<>("by the logit", new Differentiated("z", 1, shown("a slope by z", 0.85, 0.3, 2))),
                new Case<>("by the logit", new Differentiated("z", 0, shown("another slope by z", -1.4, -2.5, -1.2))));
    }

    List<Case<Differentiated>> slopes() {
        Random random = numbers.named("slopes");
        return List.of(
                new Case<>("by the prediction", new Differentiated("p", 1, probability(random, 0.1, 0.4))),
                new Case<>("by the prediction", new Differentiated("p", 0, probability(random, 0.6, 0.9))),
                new Case<>(
                        "by the prediction, for a target between 0 and 1",
                        new Differentiated("p", probability(random, 0.6, 0.9), probability(random, 0.1, 0.4))),
                new Case<>("by the logit", new Differentiated("z", 1, probability(random, 0.3, 2.5))),
                new Case<>(
                        "by the logit, for a target between 0 and 1",
                        new Differentiated("z", probability(random, 0.1, 0.3), probability(random, 1.2, 3.5))));
    }

    List<Case<Differentiated>> certainSlopes() {
        return List.of(
                new Case<>("a certain and wrong prediction", new Differentiated("p", 1, 0)),
                new Case<>("a certain and right prediction", new Differentiated("p", 1, 1)),
                new Case<>("a certain and right prediction", new Differentiated("p", 0, 0)));
    }

    List<Case<Differentiated>> unacceptableSlopes() {
        return List.of(
                new Case<>(REFUSED, new Differentiated("w", 1, 0.4)),
                new Case<>(REFUSED, new Differentiated("p", 1, 1.2)),
                new Case<>(REFUSED, new Differentiated("z", 2, 0.4)),
                new Case<>(REFUSED, new Differentiated("z", 0, Double.NaN)));
    }

    List<Case<Single>> publicLogits() {
        return List.of(
                new Case<>("an undecided logit", new Single(1, 0)),
                new Case<>("a wrong sign", new Single(1, shown("a negative logit", -4, -5, -1.5))),
                new Case<>("a wrong sign", new Single(0, shown("a positive logit", 2.5, 1.2, 4))));
    }

    List<Case<Single>> logits() {
        Random random = numbers.named("logits");
        return List.of(
                new Case<>("a wrong sign", new Single(1, probability(random, -5, -0.5))),
                new Case<>("a right sign", new Single(1, probability(random, 0.5, 3))),
                new Case<>("a wrong sign", new Single(0, probability(random, 1.5, 5))),
                new Case<>(
                        "a target between 0 and 1",
                        new Single(probability(random, 0.1, 0.4), probability(random, 0.5, 3))));
    }

    List<Case<Single>> hugeLogits() {
        Random random = numbers.named("huge logits");
        return List.of(
                new Case<>("a large logit of the wrong sign", new Single(0, probability(random, 38, 44))),
                new Case<>("a huge logit of the wrong sign", new Single(1, probability(random, -1200, -800))),
                new Case<>("a huge logit of the wrong sign", new Single(0, probability(random, 800, 1200))),
                new Case<>("a large logit of the right sign", new Single(1, probability(random, 90, 110))));
    }

    List<Case<Single>> unacceptableLogits() {
        return List.of(
                new Case<>(REFUSED, new Single(1.5, 0.4)),
                new Case<>(REFUSED, new Single(1, Double.NaN)),
                new Case<>(REFUSED, new Single(0, Double.POSITIVE_INFINITY)));
    }

    List<Case<Argument>> publicArguments() {
        return List.of(
                new Case<>("softplus", new Argument("softplus", shown("an argument", 2.5, 1.2, 4))),
                new Case<>("softplus", new Argument("softplus", shown("a negative argument", -1.5, -4, -1.2))),
                new Case<>("surprisal", new Argument("surprisal", shown("a probability", 0.4, 0.15, 0.45))));
    }

    List<Case<Argument>> arguments() {
        Random random = numbers.named("arguments");
        return List.of(
                new Case<>("softplus", new Argument("softplus", probability(random, 0.5, 4))),
                new Case<>("softplus", new Argument("softplus", probability(random, -4, -0.5))),
                new Case<>("log-sigmoid", new Argument("log-sigmoid", probability(random, 0.5, 4))),
                new Case<>("log-sigmoid", new Argument("log-sigmoid", probability(random, -4, -0.5))),
                new Case<>("surprisal", new Argument("surprisal", probability(random, 0.1, 0.3))),
                new Case<>("surprisal of the impossible", new Argument("surprisal", 0)));
    }

    List<Case<Argument>> hugeArguments() {
        Random random = numbers.named("huge arguments");
        return List.of(
                new Case<>("softplus far to the right", new Argument("softplus", probability(random, 800, 1200))),
                new Case<>("softplus far to the left", new Argument("softplus", probability(random, -60, -45))),
                new Case<>(
                        "log-sigmoid far to the left", new Argument("log-sigmoid", probability(random, -1200, -800))),
                new Case<>("log-sigmoid far to the right", new Argument("log-sigmoid", probability(random, 45, 60))),
                new Case<>("an infinite argument", new Argument("softplus", Double.NEGATIVE_INFINITY)));
    }

    List<Case<Argument>> unacceptableArguments() {
        return List.of(
                new Case<>(REFUSED, new Argument("sigmoid", 0.4)),
                new Case<>(REFUSED, new Argument(null, 0.4)),
                new Case<>(REFUSED, new Argument("surprisal", Double.NaN)));
    }

    private double shown(String name, double lecture, double low, double high) {
        return numbers.published(name, lecture, random -> SlideNumbers.number(random, low, high));
    }

    private static Single single(Random random, double low, double high) {
        return new Single(probability(random, low, high), probability(random, 1 - high, 1 - low));
    }
}

package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers.Adam;
import deltarule.problems.optimizers.Optimizers.Adaptive;
import deltarule.problems.optimizers.Optimizers.Momentum;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the optimizers that remember. */
final class StateCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String FRESH = "several steps from the very start";
    private static final String UNDER_WAY = "several steps from a state under way";
    private static final String SINGLE = "a single step";

    /** Public gradients, four steps of three weights. */
    static final double[][] GRADIENTS = {{0.6, -1.7, 0.2}, {-0.4, -0.9, 1.3}, {1.6, 0.7, 0.3}, {0.8, -2.3, -0.6}};

    /** Public weights. */
    static final double[] WEIGHTS = {0.9, -1.6, 2.3};

    /** A public state of the adaptive methods. */
    static final Adaptive UNDER_WAY_ADAPTIVE = new Adaptive(WEIGHTS, new double[] {0.7, 2.4, 0.3});

    /** A public state of Adam. */
    static final Adam UNDER_WAY_ADAM =
            new Adam(WEIGHTS, new double[] {0.3, -0.8, 0.6}, new double[] {0.4, 1.7, 0.9}, 4);

    private final SeededNumbers numbers;

    private final PublicNumbers published;

    StateCases(SeededNumbers numbers) {
        this.numbers = numbers;
        this.published = new PublicNumbers(numbers);
    }

    /** A run with momentum. */
    record MomentumRun(Momentum state, double[][] gradients, double learningRate, double mu) {}

    /** A run of Adagrad, which has no rho, or of RMSprop. */
    record AdaptiveRun(Adaptive state, double[][] gradients, double learningRate, double rho, double epsilon) {}

    /** A run of Adam. */
    record AdamRun(Adam state, double[][] gradients, double learningRate, double beta1, double beta2, double epsilon) {}

    List<Case<MomentumRun>> publicMomentumRuns() {
        return List.of(
                new Case<>(
                        "the same gradient twice",
                        new MomentumRun(
                                new Momentum(new double[] {0.0}, new double[] {0.0}),
                                twice("momentum gradient", 1),
                                0.1,
                                0.9)),
                new Case<>(
                        UNDER_WAY,
                        new MomentumRun(
                                new Momentum(weights(), published.tenths("velocity", 0.7, -0.3, 1.2)),
                                gradients(),
                                0.3,
                                0.7)));
    }

    private double[] weights() {
        return published.tenths("weights", WEIGHTS);
    }

    private double[][] gradients() {
        return published.tenths("gradients", GRADIENTS);
    }

    private double[][] twice(String name, double lecture) {
        double[] gradient = published.tenths(name, lecture);
        return new double[][] {gradient, gradient};
    }

    List<Case<MomentumRun>> momentumRuns() {
        Random random = numbers.named("momentum runs");
        return List.of(
                new Case<>(FRESH, momentumRun(random, 4, 3, true, 0.3, 0.9)),
                new Case<>(UNDER_WAY, momentumRun(random, 6, 4, false, 0.07, 0.7)),
                new Case<>(SINGLE, momentumRun(random, 1, 5, false, 0.4, 0.8)));
    }

    List<Case<MomentumRun>> unacceptableMomentumRuns() {
        Momentum state = new Momentum(WEIGHTS, new double[] {0.7, -0.3, 1.2});
        return List.of(
                new Case<>(REFUSED, new MomentumRun(null, GRADIENTS, 0.3, 0.7)),
                new Case<>(
                        REFUSED, new MomentumRun(new Momentum(WEIGHTS, new double[] {0.7, -0.3}), GRADIENTS, 0.3, 0.7)),
                new Case<>(REFUSED, new MomentumRun(state, new double[0][], 0.3, 0.7)),
                new Case<>(REFUSED, new MomentumRun(state, GRADIENTS, 0.3, 1.0)),
                new Case<>(REFUSED, new MomentumRun(state, GRADIENTS, 0, 0.7)));
    }

    List<Case<AdaptiveRun>> publicAdaptiveRuns() {
        return List.of(
                new Case<>(
                        "the same gradient twice",
                        new AdaptiveRun(
                                new Adaptive(new double[] {0.0}, new double[] {0.0}),
                                twice("adaptive gradient", 2),
                                0.1,
                                0.9,
                                0.03)),
                new Case<>(
                        UNDER_WAY,
                        new AdaptiveRun(
                                new Adaptive(weights(), published.squares("squares", UNDER_WAY_ADAPTIVE.squares())),
                                gradients(),
                                0.3,
                                0.7,
                                0.07)));
    }

    List<Case<AdaptiveRun>> adaptiveRuns() {
        Random random = numbers.named("adaptive runs");
        return List.of(
                new Case<>(FRESH, adaptiveRun(random, 4, 3, 0, 0.3, 0.9, 0.03)),
                new Case<>(UNDER_WAY, adaptiveRun(random, 6, 4, 2, 0.07, 0.7, 0.2)),
                new Case<>(SINGLE, adaptiveRun(random, 1, 5, 3, 0.4, 0.8, 0.06)),
                new Case<>("small gradients", smallGradients(random)));
    }

    List<Case<AdaptiveRun>> unacceptableAdaptiveRuns() {
        Adaptive state = UNDER_WAY_ADAPTIVE;
        double[][] ragged = {GRADIENTS[0], {0.3, 0.7}};
        return List.of(
                new Case<>(REFUSED, new AdaptiveRun(new Adaptive(WEIGHTS, null), GRADIENTS, 0.3, 0.7, 0.07)),
                new Case<>(
                        REFUSED,
                        new AdaptiveRun(
                                new Adaptive(WEIGHTS, new double[] {0.7, -0.4, 0.3}), GRADIENTS, 0.3, 0.7, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(state, ragged, 0.3, 0.7, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(null, GRADIENTS, 0.3, 0.7, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(state, GRADIENTS, 0.3, 0.7, 0)));
    }

    List<Case<AdaptiveRun>> unacceptableAveragingRuns() {
        Adaptive state = UNDER_WAY_ADAPTIVE;
        double[][] infinite = {GRADIENTS[0], {0.3, Double.POSITIVE_INFINITY, 0.7}};
        return List.of(
                new Case<>(REFUSED, new AdaptiveRun(state, infinite, 0.3, 0.7, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(state, GRADIENTS, 0.3, 1.0, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(state, GRADIENTS, 0.3, -0.7, 0.07)),
                new Case<>(REFUSED, new AdaptiveRun(state, GRADIENTS, 0.3, 0.7, 0)));
    }

    List<Case<AdamRun>> publicAdamRuns() {
        return List.of(
                new Case<>(
                        "two weights, the very first step",
                        new AdamRun(
                                new Adam(new double[2], new double[2], new double[2], 0),
                                published.tenths("first gradient", new double[][] {{1, -2}}),
                                0.001,
                                0.9,
                                0.99,
                                0.03)),
                new Case<>(
                        UNDER_WAY,
                        new AdamRun(
                                new Adam(
                                        weights(),
                                        published.tenths("first moment", UNDER_WAY_ADAM.firstMoment()),
                                        published.squares("second moment", UNDER_WAY_ADAM.secondMoment()),
                                        UNDER_WAY_ADAM.steps()),
                                gradients(),
                                0.3,
                                0.7,
                                0.9,
                                0.07)));
    }

    List<Case<AdamRun>> adamRuns() {
        Random random = numbers.named("Adam runs");
        return List.of(
                new Case<>(FRESH, adamRun(random, 4, 3, 0, 0.3, 0.9, 0.97)),
                new Case<>(UNDER_WAY, adamRun(random, 6, 4, 3, 0.07, 0.7, 0.8)),
                new Case<>(SINGLE, adamRun(random, 1, 5, 7, 0.4, 0.8, 0.9)));
    }

    List<Case<AdamRun>> unacceptableAdamRuns() {
        Adam state = UNDER_WAY_ADAM;
        Adam before = new Adam(state.weights(), state.firstMoment(), state.secondMoment(), -1);
        Adam unlike = new Adam(state.weights(), new double[] {0.3, -0.8}, state.secondMoment(), 4);
        Adam negative = new Adam(state.weights(), state.firstMoment(), new double[] {0.4, -1.7, 0.9}, 4);
        return List.of(
                new Case<>(REFUSED, new AdamRun(before, GRADIENTS, 0.3, 0.7, 0.9, 0.07)),
                new Case<>(REFUSED, new AdamRun(unlike, GRADIENTS, 0.3, 0.7, 0.9, 0.07)),
                new Case<>(REFUSED, new AdamRun(negative, GRADIENTS, 0.3, 0.7, 0.9, 0.07)),
                new Case<>(REFUSED, new AdamRun(state, null, 0.3, 0.7, 0.9, 0.07)),
                new Case<>(REFUSED, new AdamRun(state, GRADIENTS, 0.3, 0.7, 1.0, 0.07)),
                new Case<>(REFUSED, new AdamRun(state, GRADIENTS, Double.NaN, 0.7, 0.9, 0.07)));
    }

    private static MomentumRun momentumRun(
            Random random, int steps, int weights, boolean fresh, double learningRate, double mu) {
        double[] velocity = SeededNumbers.vector(random, weights, -2, 2);
        return new MomentumRun(
                new Momentum(SeededNumbers.vector(random, weights, -3, 3), fresh ? new double[weights] : velocity),
                SeededNumbers.matrix(random, steps, weights, -2, 2),
                learningRate,
                mu);
    }

    private static AdaptiveRun adaptiveRun(
            Random random, int steps, int weights, double most, double learningRate, double rho, double epsilon) {
        return new AdaptiveRun(
                new Adaptive(SeededNumbers.vector(random, weights, -3, 3), squares(random, weights, most)),
                SeededNumbers.matrix(random, steps, weights, -2, 2),
                learningRate,
                rho,
                epsilon);
    }

    /** Gradients of the size of epsilon, whose squares are far smaller than it. */
    private static AdaptiveRun smallGradients(Random random) {
        double[][] gradients = SeededNumbers.matrix(random, 3, 4, -2, 2);
        for (double[] gradient : gradients) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= 1e-3;
            }
        }
        return new AdaptiveRun(
                new Adaptive(SeededNumbers.vector(random, 4, -3, 3), new double[4]), gradients, 0.3, 0.8, 1e-3);
    }

    private static AdamRun adamRun(
            Random random, int steps, int weights, int made, double learningRate, double beta1, double beta2) {
        double[] moment = SeededNumbers.vector(random, weights, -2, 2);
        return new AdamRun(
                new Adam(
                        SeededNumbers.vector(random, weights, -3, 3),
                        made == 0 ? new double[weights] : moment,
                        squares(random, weights, made),
                        made),
                SeededNumbers.matrix(random, steps, weights, -2, 2),
                learningRate,
                beta1,
                beta2,
                0.03);
    }

    /** Squares between a fifth of the most and the most; zeros where the most is 0. */
    private static double[] squares(Random random, int weights, double most) {
        return most == 0 ? new double[weights] : SeededNumbers.vector(random, weights, most / 5, most);
    }
}

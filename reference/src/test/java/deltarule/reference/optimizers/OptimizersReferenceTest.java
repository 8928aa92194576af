package deltarule.reference.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.Optimizers.Adam;
import deltarule.problems.optimizers.Optimizers.Adaptive;
import deltarule.problems.optimizers.Optimizers.Momentum;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimizersReferenceTest {
    private static final double[] WEIGHTS = {0.9, -1.6, 2.3};
    private static final double[][] GRADIENTS = {{0.6, -1.7, 0.2}, {-0.4, -0.9, 1.3}, {1.6, 0.7, 0.3}, {0.8, -2.3, -0.6}
    };
    private static final double[][] INPUTS = {
        {1.2, -0.6, 0.8}, {-0.5, 1.6, 0.7}, {0.9, 1.4, -1.3}, {2.1, 0.3, -0.4}, {-1.7, 0.6, 1.1}
    };
    private static final int[] TARGETS = {1, 0, 1, 0, 0};

    private final Optimizers plain = variant("plain", false);

    @Test
    void aGradientStepGivesTheCheckValues() {
        near(plain.gradientStep(new double[] {1, 2}, new double[] {0.5, -1}, 0.1), 0.95, 2.1);
    }

    @Test
    void erratumHar06SubtractingTheDerivativeAloneOscillatesForEver() {
        double printed = 3;
        double[] right = {3};
        for (int step = 1; step <= 4; step++) {
            printed = printed - 2 * printed;
            assertThat(printed).isEqualTo(step % 2 == 0 ? 3 : -3);
            right = plain.gradientStep(right, new double[] {2 * right[0]}, 0.1);
        }
        near(right, 3 * StrictMath.pow(0.8, 4));
    }

    @Test
    void theStochasticStepsAreThoseComputedAtFiftyDigits() {
        double[][] path = plain.stochasticSteps(new double[] {0.4, -0.7, 0.3}, INPUTS, TARGETS, 0.3);
        near(path[0], 0.48723532995866625, -0.7436176649793331, 0.3581568866391108);
        near(path[1], 0.5224204962263643, -0.856210197035967, 0.3088976538643335);
        near(path[4], 0.4027131484589178, -0.6729489937060269, -0.00519782551353538);
    }

    @Test
    void theStochasticStepsOfTheLogisticCheckValueSeeTheUpdatedWeights() {
        double[][] path = plain.stochasticSteps(new double[2], new double[][] {{1, 0}, {1, 1}}, new int[] {1, 0}, 0.5);
        assertThat(path[1]).containsExactly(new double[] {-0.0310883, -0.281088}, within(5e-7));
    }

    @Test
    void aStochasticStepGoesAgainstTheCentralDifferencesOfTheLogLoss() {
        Random random = new Random(3);
        for (int run = 0; run < 30; run++) {
            double[] weights = random.doubles(4, -1, 1).toArray();
            double[] inputs = random.doubles(4, -2, 2).toArray();
            int target = run % 2;
            double[] moved = plain.stochasticSteps(weights, new double[][] {inputs}, new int[] {target}, 1)[0];
            double[] gradient = new double[4];
            Arrays.setAll(gradient, i -> weights[i] - moved[i]);
            CentralDifferences.agree(gradient, w -> logLoss(w, inputs, target), weights, 10);
        }
    }

    @Test
    void saturatedUnitsStayFinite() {
        double[][] path = plain.stochasticSteps(
                new double[] {900, -800}, new double[][] {{1, -1}, {-2, 3}}, new int[] {0, 1}, 0.5);
        assertThat(path).isDeepEqualTo(new double[][] {{899.5, -799.5}, {898.5, -798}});
    }

    @ParameterizedTest
    @CsvSource({
        "plain, -0.721491, 0.775709, 0.682604, 2.09787, -2.90613, 0.60372",
        "dampened, 0.152907, -0.775582, 1.36796, 0.74701, -0.92226, 0.3828",
        "nesterov, -1.0150437, 1.3229963, 0.8078228, 2.09787, -2.90613, 0.60372"
    })
    void momentumIsTheOneComputedAtFiftyDigits(
            String kind, double w0, double w1, double w2, double v0, double v1, double v2) {
        Momentum state = new Momentum(WEIGHTS, new double[] {0.7, -0.3, 1.2});
        Momentum after = variant(kind, false).momentum(state, GRADIENTS, 0.3, 0.7);
        near(after.weights(), w0, w1, w2);
        near(after.velocity(), v0, v1, v2);
    }

    @Test
    void momentumGivesTheCheckValuesAndWithoutMuIsGradientDescent() {
        Momentum start = new Momentum(new double[1], new double[1]);
        near(plain.momentum(start, new double[][] {{1}}, 0.1, 0.9).weights(), -0.1);
        near(plain.momentum(start, new double[][] {{1}, {1}}, 0.1, 0.9).weights(), -0.29);
        for (String kind : new String[] {"plain", "dampened", "nesterov"}) {
            Momentum state = new Momentum(WEIGHTS, new double[] {0.7, -0.3, 1.2});
            double[][] oneStep = {GRADIENTS[0]};
            near(
                    variant(kind, true).momentum(state, oneStep, 0.3, 0).weights(),
                    plain.gradientStep(WEIGHTS, GRADIENTS[0], 0.3));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0.48968328599032723, -1.1619316590213506, 1.997680760671125",
        "true, 0.478430697796045, -1.1527868768181544, 1.9890741830626912"
    })
    void adagradIsTheOneComputedAtFiftyDigits(boolean inside, double w0, double w1, double w2) {
        Adaptive state = new Adaptive(WEIGHTS, new double[] {0.7, 2.4, 0.3});
        Adaptive after = variant("plain", inside).adagrad(state, GRADIENTS, 0.3, 0.07);
        near(after.weights(), w0, w1, w2);
        near(after.squares(), 4.42, 11.88, 2.48);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0.18707225481526912, -0.8680127879264065, 1.8736967053763807",
        "true, 0.16211591902774428, -0.8465772423498794, 1.8623200188485434"
    })
    void rmspropIsTheOneComputedAtFiftyDigits(boolean inside, double w0, double w1, double w2) {
        Adaptive state = new Adaptive(WEIGHTS, new double[] {0.7, 2.4, 0.3});
        Adaptive after = variant("plain", inside).rmsprop(state, GRADIENTS, 0.3, 0.7, 0.07);
        near(after.weights(), w0, w1, w2);
        near(after.squares(), 0.958234, 2.682591, 0.451476);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0.3535987188930216, -0.9856210654709723, 1.8044452606976444",
        "true, 0.334847079955527, -0.969217594620824, 1.7883856876749196"
    })
    void adamIsTheOneComputedAtFiftyDigits(boolean inside, double w0, double w1, double w2) {
        Adam state = new Adam(WEIGHTS, new double[] {0.3, -0.8, 0.6}, new double[] {0.4, 1.7, 0.9}, 4);
        Adam after = variant("plain", inside).adam(state, GRADIENTS, 0.3, 0.7, 0.9, 0.07);
        near(after.weights(), w0, w1, w2);
        near(after.firstMoment(), 0.65097, -1.04231, 0.23874);
        near(after.secondMoment(), 0.596044, 1.964761, 0.774396);
        assertThat(after.steps()).isEqualTo(8);
    }

    @Test
    void theAdaptiveMethodsGiveTheCheckValues() {
        Adaptive start = new Adaptive(new double[1], new double[1]);
        near(plain.adagrad(start, new double[][] {{2}}, 0.1, 1e-7).weights(), -0.09999999500000024);
        near(plain.adagrad(start, new double[][] {{2}, {2}}, 0.1, 1e-7).weights(), -0.17071067061865508);
        near(plain.rmsprop(start, new double[][] {{10}}, 0.1, 0.9, 1e-7).weights(), -0.3162277560168382);
        Adam first = new Adam(new double[2], new double[2], new double[2], 0);
        near(
                plain.adam(first, new double[][] {{1, -2}}, 0.001, 0.9, 0.999, 1e-8)
                        .weights(),
                -0.00099999999,
                0.000999999995);
    }

    @ParameterizedTest
    @CsvSource({"false, -0.0031523091832602124", "true, -0.0003146583877637763"})
    void thePlaceOfEpsilonDecidesTheStepOfATinyGradient(boolean inside, double step) {
        Adaptive start = new Adaptive(new double[1], new double[1]);
        Adaptive after = variant("plain", inside).rmsprop(start, new double[][] {{1e-4}}, 1e-3, 0.9, 1e-7);
        near(after.weights(), step);
    }

    @Test
    void aRunIsTheSameAsItsTwoHalves() {
        double[][] early = Arrays.copyOf(GRADIENTS, 2);
        double[][] late = Arrays.copyOfRange(GRADIENTS, 2, 4);
        Momentum momentum = new Momentum(WEIGHTS, new double[3]);
        same(
                plain.momentum(plain.momentum(momentum, early, 0.3, 0.7), late, 0.3, 0.7),
                plain.momentum(momentum, GRADIENTS, 0.3, 0.7));
        Adaptive adaptive = new Adaptive(WEIGHTS, new double[3]);
        same(
                plain.adagrad(plain.adagrad(adaptive, early, 0.3, 0.1), late, 0.3, 0.1),
                plain.adagrad(adaptive, GRADIENTS, 0.3, 0.1));
        same(
                plain.rmsprop(plain.rmsprop(adaptive, early, 0.3, 0.7, 0.1), late, 0.3, 0.7, 0.1),
                plain.rmsprop(adaptive, GRADIENTS, 0.3, 0.7, 0.1));
        Adam adam = new Adam(WEIGHTS, new double[3], new double[3], 0);
        same(
                plain.adam(plain.adam(adam, early, 0.3, 0.7, 0.9, 0.1), late, 0.3, 0.7, 0.9, 0.1),
                plain.adam(adam, GRADIENTS, 0.3, 0.7, 0.9, 0.1));
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        double[] one = {1};
        refused(() -> plain.gradientStep(null, one, 0.1));
        refused(() -> plain.gradientStep(one, null, 0.1));
        refused(() -> plain.gradientStep(new double[0], new double[0], 0.1));
        refused(() -> plain.gradientStep(one, new double[2], 0.1));
        refused(() -> plain.gradientStep(new double[] {Double.NaN}, one, 0.1));
        refused(() -> plain.gradientStep(one, new double[] {Double.POSITIVE_INFINITY}, 0.1));
        refused(() -> plain.gradientStep(one, one, 0));
        refused(() -> plain.gradientStep(one, one, Double.NaN));
        refused(() -> plain.stochasticSteps(WEIGHTS, new double[0][], new int[0], 0.1));
        refused(() -> plain.stochasticSteps(WEIGHTS, INPUTS, null, 0.1));
        refused(() -> plain.stochasticSteps(WEIGHTS, INPUTS, new int[4], 0.1));
        refused(() -> plain.stochasticSteps(WEIGHTS, INPUTS, new int[] {1, 0, 2, 0, 0}, 0.1));
    }

    @Test
    void statesAndConstantsOutOfRangeAreRefused() {
        Momentum momentum = new Momentum(WEIGHTS, new double[3]);
        refused(() -> plain.momentum(null, GRADIENTS, 0.1, 0.9));
        refused(() -> plain.momentum(new Momentum(null, new double[3]), GRADIENTS, 0.1, 0.9));
        refused(() -> plain.momentum(momentum, new double[][] {{1, 2, 3}, null}, 0.1, 0.9));
        refused(() -> plain.momentum(momentum, GRADIENTS, 0.1, -0.1));
        refused(() -> plain.momentum(momentum, GRADIENTS, 0.1, Double.NaN));
        Adaptive adaptive = new Adaptive(WEIGHTS, new double[3]);
        refused(() -> plain.adagrad(null, GRADIENTS, 0.1, 0.1));
        refused(() -> plain.adagrad(new Adaptive(WEIGHTS, new double[] {1, -1, 1}), GRADIENTS, 0.1, 0.1));
        refused(() -> plain.adagrad(adaptive, GRADIENTS, 0.1, Double.POSITIVE_INFINITY));
        refused(() -> plain.rmsprop(adaptive, GRADIENTS, 0.1, 1, 0.1));
        refused(() -> plain.rmsprop(adaptive, new double[0][], 0.1, 0.9, 0.1));
        Adam adam = new Adam(WEIGHTS, new double[3], new double[3], 0);
        refused(() -> plain.adam(null, GRADIENTS, 0.1, 0.9, 0.99, 0.1));
        refused(() -> plain.adam(new Adam(WEIGHTS, null, new double[3], 0), GRADIENTS, 0.1, 0.9, 0.99, 0.1));
        refused(() -> plain.adam(new Adam(WEIGHTS, new double[3], null, 0), GRADIENTS, 0.1, 0.9, 0.99, 0.1));
        refused(() -> plain.adam(new Adam(WEIGHTS, new double[3], new double[3], -1), GRADIENTS, 0.1, 0.9, 0.99, 0.1));
        refused(() -> plain.adam(adam, GRADIENTS, 0.1, 1, 0.99, 0.1));
        refused(() -> plain.adam(adam, GRADIENTS, 0.1, 0.9, 1, 0.1));
    }

    private static double logLoss(double[] weights, double[] inputs, int target) {
        double z = 0;
        for (int i = 0; i < weights.length; i++) {
            z += weights[i] * inputs[i];
        }
        return StrictMath.log1p(StrictMath.exp(target == 1 ? -z : z));
    }

    private static void near(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-14));
    }

    private static void same(Record actual, Record expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }

    private static Optimizers variant(String momentum, boolean epsilonInside) {
        return new OptimizersReference(new OptimizersParameters(momentum, epsilonInside, "loss", 0));
    }
}

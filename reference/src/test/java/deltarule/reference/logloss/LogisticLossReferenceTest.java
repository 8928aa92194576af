package deltarule.reference.logloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 to 400 digits from the same doubles. */
class LogisticLossReferenceTest {
    private static final Percentage NEARLY = Percentage.withPercentage(1e-12);

    private final LogisticLoss logistic = variant("nats", "mean");

    @Test
    void theBinomialDistributionIsTheOneOfTheLecture() {
        Golden example = Golden.example("sus-binomial-pmf");
        example.isReached(logistic.distribution("binomial", example.whole("n"), example.number("p")), 1);
    }

    @Test
    void theUniformDistributionIsOneThirdToFullPrecision() {
        Golden example = Golden.example("sus-uniform-q");
        example.isReached(logistic.distribution("uniform", example.whole("support"), 0), 1);
    }

    @Test
    void theCostOfTheHarvardTableIsTheTrueOne() {
        Golden example = Golden.example("har-table-logloss-true");
        double[] w = example.vector("w");
        double[] predictions = Arrays.stream(example.matrix("X"))
                .mapToDouble(x -> w[0] * x[0] + w[1] * x[1] + example.number("b"))
                .map(z -> 1 / (1 + StrictMath.exp(-z)))
                .toArray();
        example.isReached(logistic.cost(example.vector("y"), predictions), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 0.35, 0.26787094140624998562",
        "30, 11, 0.62, 0.0029485375020186217994",
        "100, 50, 0.5, 0.079589237387178761498",
        "100, 3, 0.01, 0.060999165807530682229"
    })
    void binomialProbabilitiesAreTheTrueOnes(int n, int k, double p, double expected) {
        double[] probabilities = logistic.distribution("binomial", n, p);
        assertThat(probabilities).hasSize(n + 1);
        assertThat(probabilities[k]).isCloseTo(expected, NEARLY);
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-13));
    }

    @Test
    void certainAndImpossibleSuccessesLeaveOneCount() {
        assertThat(logistic.distribution("binomial", 3, 1)).containsExactly(0, 0, 0, 1);
        assertThat(logistic.distribution("binomial", 3, 0)).containsExactly(1, 0, 0, 0);
        assertThat(logistic.distribution("binomial", 0, 0.4)).containsExactly(1);
        assertThat(logistic.distribution("bernoulli", 1, 0.25)).containsExactly(0.75, 0.25);
    }

    @Test
    void likelihoodAndItsLogarithmBelongTogether() {
        int[] labels = {1, 0};
        double[] predictions = {0.9, 0.2};
        assertThat(logistic.likelihood(labels, predictions)).isCloseTo(0.72, within(1e-15));
        assertThat(logistic.logLikelihood(labels, predictions)).isCloseTo(-0.32850406697203605, within(1e-15));
        assertThat(variant("bits", "mean").logLikelihood(labels, predictions))
                .isCloseTo(StrictMath.log(0.72) / StrictMath.log(2), within(1e-15));
    }

    @Test
    void theLogLikelihoodHoldsWhereTheLikelihoodUnderflows() {
        double[] halves = new double[2000];
        Arrays.fill(halves, 0.5);
        assertThat(logistic.likelihood(new int[2000], halves)).isZero();
        assertThat(logistic.logLikelihood(new int[2000], halves)).isCloseTo(-1386.2943611198907, NEARLY);
        assertThat(variant("bits", "sum").logLikelihood(new int[2000], halves)).isCloseTo(-2000, NEARLY);
    }

    @Test
    void anImpossibleLabelMakesTheSampleImpossible() {
        assertThat(logistic.likelihood(new int[] {1, 0}, new double[] {0, 0.2})).isZero();
        assertThat(logistic.logLikelihood(new int[] {1, 0}, new double[] {0, 0}))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(logistic.logLikelihood(new int[] {1, 0}, new double[] {1, 0}))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.952, 0.049190244190771783229, 0.070966521354143592522",
        "0, 0.2, 0.22314355131420976964, 0.32192809488736236789",
        "0.3, 0.3, 0.61086430205489345362, 0.88129089923069260465",
        "0.7, 0.15, 1.3767396682694493323, 1.9862154920074511218",
        "1, 1e-12, 27.631021115928548228, 39.863137138648348203",
        "0, 0.999, 6.9077552789821361639, 9.9657842846620857622",
        "1, 1e-300, 690.77552789821370518, 996.57842846620870432",
        "0.25, 1e-9, 5.1808164599866027738, 7.4743382145785865415",
        "1, 0, Infinity, Infinity",
        "0, 1, Infinity, Infinity",
        "0.3, 0, Infinity, Infinity"
    })
    void theLossIsTheTrueOne(double target, double prediction, double nats, double bits) {
        assertThat(logistic.loss(target, prediction)).isCloseTo(nats, NEARLY);
        assertThat(variant("bits", "mean").loss(target, prediction)).isCloseTo(bits, NEARLY);
    }

    @Test
    void aCertainAndRightPredictionCostsNothing() {
        assertThat(logistic.loss(1, 1)).isZero();
        assertThat(logistic.loss(0, 0)).isZero();
    }

    @Test
    void theCostIsTheMeanOrTheSumOfTheLosses() {
        double[] targets = {1, 0, 0.3};
        double[] predictions = {0.952, 0.2, 0.3};
        double sum = 0.04919024419077178 + 0.22314355131420976 + 0.6108643020548935;
        assertThat(logistic.cost(targets, predictions)).isCloseTo(sum / 3, NEARLY);
        assertThat(variant("nats", "sum").cost(targets, predictions)).isCloseTo(sum, NEARLY);
        assertThat(variant("bits", "sum").cost(targets, predictions)).isCloseTo(sum / StrictMath.log(2), NEARLY);
    }

    @ParameterizedTest
    @CsvSource({
        "p, 1, 0.7, -1.4285714285714286621",
        "p, 0, 0.3, 1.4285714285714285488",
        "p, 0.4, 0.9, 5.5555555555555566521",
        "p, 0.25, 1e-6, -249999.24999925001056",
        "p, 1, 0, -Infinity",
        "p, 0, 1, Infinity",
        "p, 0.4, 1, Infinity",
        "p, 1, 1, -1",
        "p, 0, 0, 1",
        "z, 1, 0.847, -0.30006255440734627298",
        "z, 0, -3, 0.047425873177566780879",
        "z, 0.4, 2.2, 0.50024951088031484675",
        "z, 0, -700, 9.8596765437597708567e-305",
        "z, 0, 1e6, 1"
    })
    void theSlopesAreTheTrueOnes(String variable, double target, double value, double expected) {
        assertThat(logistic.slope(variable, target, value)).isCloseTo(expected, NEARLY);
        assertThat(variant("bits", "mean").slope(variable, target, value))
                .isCloseTo(expected / StrictMath.log(2), NEARLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nats", "bits"})
    void theSlopesAgreeWithCentralDifferences(String unit) {
        LogisticLoss variant = variant(unit, "mean");
        Random random = new Random(11);
        for (int run = 0; run < 50; run++) {
            double target = run % 3 / 2.0;
            double[] prediction = {0.05 + 0.9 * random.nextDouble()};
            double[] logit = {8 * random.nextDouble() - 4};
            CentralDifferences.agree(
                    new double[] {variant.slope("p", target, prediction[0])},
                    p -> variant.loss(target, p[0]),
                    prediction,
                    100);
            CentralDifferences.agree(
                    new double[] {variant.slope("z", target, logit[0])},
                    z -> variant.lossFromLogit(target, z[0]),
                    logit,
                    10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 40, 40.000000000000000004",
        "1, 0, 0.69314718055994530942",
        "1, -4, 4.0181499279178097404",
        "1, 100, 3.720075976020835963e-44",
        "0, -700, 9.8596765437597708567e-305",
        "0, -37.5, 5.1755550058018684009e-17",
        "0.3, 1.75, 1.3852241504380872463",
        "1, -800, 800",
        "0, 1e6, 1e6",
        "1, 37, 8.5330476257440654302e-17",
        "0, 1e308, 1e308"
    })
    void theLossFromTheLogitIsTheTrueOne(double target, double logit, double expected) {
        assertThat(logistic.lossFromLogit(target, logit)).isCloseTo(expected, NEARLY);
        assertThat(variant("bits", "mean").lossFromLogit(target, logit))
                .isCloseTo(expected / StrictMath.log(2), NEARLY);
    }

    @ParameterizedTest
    @CsvSource({
        "softplus, 0, 0.69314718055994530942",
        "softplus, 1.5, 1.7014132779827524095",
        "softplus, -2.25, 0.10020655891674721167",
        "softplus, 30, 30.000000000000093576",
        "softplus, -40, 4.2483542552915889863e-18",
        "softplus, 1000, 1000",
        "softplus, -700, 9.8596765437597708567e-305",
        "softplus, Infinity, Infinity",
        "softplus, -Infinity, 0",
        "softplus, NaN, NaN",
        "log-sigmoid, 1.5, -0.2014132779827524095",
        "log-sigmoid, -2.25, -2.3502065589167472117",
        "log-sigmoid, 30, -9.3576229688397367794e-14",
        "log-sigmoid, 700, -9.8596765437597708567e-305",
        "log-sigmoid, -800, -800",
        "log-sigmoid, Infinity, 0",
        "log-sigmoid, -Infinity, -Infinity",
        "log-sigmoid, NaN, NaN",
        "surprisal, 0.5, 0.69314718055994530942",
        "surprisal, 1, 0",
        "surprisal, 0, Infinity"
    })
    void theFunctionsAreTheTrueOnes(String function, double x, double expected) {
        double computed = logistic.value(function, x);
        if (Double.isNaN(expected)) {
            assertThat(computed).isNaN();
        } else {
            assertThat(computed).isCloseTo(expected, NEARLY);
        }
    }

    @Test
    void onlyTheSurprisalChangesWithTheUnit() {
        LogisticLoss bits = variant("bits", "mean");
        assertThat(bits.value("surprisal", 0.125)).isCloseTo(3, NEARLY);
        assertThat(bits.value("softplus", 1.5)).isEqualTo(logistic.value("softplus", 1.5));
        assertThat(bits.value("log-sigmoid", 1.5)).isEqualTo(logistic.value("log-sigmoid", 1.5));
    }

    private static LogisticLoss variant(String unit, String reduction) {
        return new LogisticLossReference(new LogisticLossParameters(unit, reduction, 1, "mass"));
    }
}

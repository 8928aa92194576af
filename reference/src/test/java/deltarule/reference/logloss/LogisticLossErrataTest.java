package deltarule.reference.logloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the slides print otherwise, and what is refused. */
class LogisticLossErrataTest {
    private final LogisticLoss logistic =
            new LogisticLossReference(new LogisticLossParameters("nats", "mean", 1, "mass"));

    @Test
    void erratumSus01TheLogLikelihoodIsNoLossItIsNeverPositiveAndLargerForTheBetterModel() {
        double worse = logistic.logLikelihood(new int[] {1}, new double[] {0.9});
        double better = logistic.logLikelihood(new int[] {1}, new double[] {0.99});
        assertThat(worse).isCloseTo(-0.1053605157, within(1e-10)).isNegative();
        assertThat(better).isCloseTo(-0.01005033585, within(1e-10)).isNegative().isGreaterThan(worse);
        assertThat(logistic.loss(1, 0.99)).isEqualTo(-better).isLessThan(logistic.loss(1, 0.9));
    }

    @Test
    void erratumSus02WithoutBracketsTheSecondTermIsAddedOnce() {
        int[] labels = {0, 0, 1};
        double[] predictions = {0.2, 0.3, 0.9};
        double literal = StrictMath.log(predictions[2]);
        assertThat(literal).isCloseTo(-0.1053605157, within(1e-10));
        assertThat(logistic.logLikelihood(labels, predictions)).isCloseTo(-0.6851790109, within(1e-10));
    }

    @Test
    void erratumSus03OneExampleTheSumAndTheMeanAreThreeNumbers() {
        double[] targets = {1, 0};
        double[] predictions = {0.9, 0.2};
        assertThat(logistic.loss(1, 0.9)).isCloseTo(0.1053605157, within(1e-10));
        assertThat(logistic.loss(0, 0.2)).isCloseTo(0.2231435513, within(1e-10));
        assertThat(new LogisticLossReference(new LogisticLossParameters("nats", "sum", 1, "mass"))
                        .cost(targets, predictions))
                .isCloseTo(0.328504067, within(1e-9));
        assertThat(logistic.cost(targets, predictions)).isCloseTo(0.1642520335, within(1e-10));
    }

    @Test
    void erratumSus06TheLogarithmOfAProbabilityIsBoundedByZeroAndNotByOne() {
        assertThat(StrictMath.log(0.999999)).isNegative().isCloseTo(-1.0000005e-06, within(1e-12));
        assertThat(logistic.loss(1, 1)).isZero();
        assertThat(1 - StrictMath.log(1)).isEqualTo(1);
    }

    @Test
    void erratumSus07ForTheLabelZeroItIsTheLogarithmOfOneMinusThePredictionThatIsCloseToZero() {
        assertThat(StrictMath.log(0.01)).isCloseTo(-4.605170186, within(1e-9));
        assertThat(logistic.loss(0, 0.01)).isCloseTo(0.01005033585, within(1e-10));
        assertThat(logistic.loss(0, 0)).isZero();
    }

    @Test
    void erratumSus08TheSecondMinusSignMakesTheCostNegative() {
        double[] targets = {1, 0};
        double[] predictions = {0.9, 0.2};
        double printed = -(logistic.loss(1, 0.9) + logistic.loss(0, 0.2)) / 2;
        assertThat(printed).isCloseTo(-0.1642520335, within(1e-10));
        assertThat(logistic.cost(targets, predictions)).isEqualTo(-printed, within(1e-15));
    }

    @Test
    void erratumSus09AndScu24EveryExampleHasItsOwnIndex() {
        assertThat(logistic.cost(new double[] {1, 0}, new double[] {0.9, 0.2})).isCloseTo(0.1642520335, within(1e-10));
        assertThat(logistic.loss(0, 0.2)).isCloseTo(0.2231435513, within(1e-10));
    }

    @Test
    void erratumSus21ThePrintedThirdsAreNoDistribution() {
        double[] printed = {0.333, 0.333, 0.333};
        double[] right = logistic.distribution("uniform", 3, 0);
        assertThat(Arrays.stream(printed).sum()).isCloseTo(0.999, within(1e-12));
        assertThat(Arrays.stream(right).sum()).isCloseTo(1, within(1e-15));
        double[] p = logistic.distribution("binomial", 2, 0.4);
        assertThat(divergence(p, right)).isCloseTo(0.08529960132, within(1e-11));
        assertThat(divergence(p, printed)).isCloseTo(0.08630010165, within(1e-11));
    }

    @Test
    void erratumSus49ASigmoidOfADoubleReachesOneAndItsLogLossInfinity() {
        double prediction = 1 / (1 + StrictMath.exp(-37));
        assertThat(prediction).isEqualTo(1);
        assertThat(logistic.loss(0, prediction)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(logistic.lossFromLogit(0, 37)).isEqualTo(37, within(1e-12));
    }

    @Test
    void erratumHar05TheGradientsOfTheTwoLossesOfTheLectureDiffer() {
        double p = 1 / (1 + StrictMath.exp(4));
        assertThat(2 * (p - 1) * p * (1 - p)).isCloseTo(-0.03469004214, within(1e-11));
        assertThat(logistic.slope("z", 1, -4)).isCloseTo(-0.98201379, within(1e-8));
    }

    @Test
    void erratumHar29ATargetBetweenZeroAndOneCostsItsEntropyAtBest() {
        assertThat(logistic.loss(0.3, 0.3)).isCloseTo(0.6108643021, within(1e-10));
        assertThat(logistic.loss(0.3, 0.31)).isGreaterThan(logistic.loss(0.3, 0.3));
        assertThat(logistic.loss(0.3, 0.29)).isGreaterThan(logistic.loss(0.3, 0.3));
    }

    @Test
    void unknownNamesAreRefused() {
        refused(() -> logistic.distribution("poisson", 1, 0.4));
        refused(() -> logistic.distribution(null, 1, 0.4));
        refused(() -> logistic.slope("w", 1, 0.4));
        refused(() -> logistic.slope(null, 1, 0.4));
        refused(() -> logistic.value("sigmoid", 0.4));
        refused(() -> logistic.value(null, 0.4));
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        refused(() -> logistic.distribution("bernoulli", 2, 0.4));
        refused(() -> logistic.distribution("binomial", -1, 0.4));
        refused(() -> logistic.distribution("binomial", 101, 0.4));
        refused(() -> logistic.distribution("uniform", 0, 0.4));
    }

    @Test
    void numbersOutsideTheirDomainAreRefused() {
        for (double number : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> logistic.distribution("uniform", 3, number));
            refused(() -> logistic.loss(number, 0.4));
            refused(() -> logistic.loss(1, number));
            refused(() -> logistic.slope("p", 1, number));
            refused(() -> logistic.slope("z", number, 0.4));
            refused(() -> logistic.lossFromLogit(number, 0.4));
            refused(() -> logistic.value("surprisal", number));
            refused(() -> logistic.likelihood(new int[] {1}, new double[] {number}));
            refused(() -> logistic.cost(new double[] {number}, new double[] {0.4}));
        }
        refused(() -> logistic.slope("z", 1, Double.NEGATIVE_INFINITY));
        refused(() -> logistic.lossFromLogit(1, Double.NaN));
        refused(() -> logistic.lossFromLogit(1, Double.NEGATIVE_INFINITY));
    }

    @Test
    void whatIsNoSampleIsRefused() {
        refused(() -> logistic.likelihood(null, new double[] {0.4}));
        refused(() -> logistic.likelihood(new int[] {1}, null));
        refused(() -> logistic.likelihood(new int[0], new double[0]));
        refused(() -> logistic.logLikelihood(new int[] {1, 0}, new double[] {0.4}));
        refused(() -> logistic.logLikelihood(new int[] {2}, new double[] {0.4}));
        refused(() -> logistic.cost(new double[0], new double[0]));
        refused(() -> logistic.cost(new double[] {1}, new double[] {0.4, 0.6}));
    }

    private static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += p[k] * StrictMath.log(p[k] / q[k]);
        }
        return sum;
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }
}

package deltarule.reference.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the slides about softmax get wrong, followed to the letter. */
class SoftmaxErrataTest {
    private static final double[] SCULLY = {6, -2, 3};

    private final Softmax softmax = new SoftmaxReference(new SoftmaxParameters(1, "natural", "logit", 0));

    @ParameterizedTest
    @ValueSource(strings = {"har-example-probs-sum", "sus-mnist-probs-sum", "scu-softmax-printed-sum"})
    void theSumsOfThePrintedProbabilitiesAreTrue(String id) {
        Golden example = Golden.example(id);
        double[] printed = example.vector("a");
        example.isReached(Arrays.stream(printed).sum(), 1);
    }

    @Test
    void theLossOfTheSharifExampleIsTrue() {
        Golden example = Golden.example("sha-example-loss");
        double[][] weights = example.matrix("W");
        double[] inputs = example.vector("x");
        double[] scores = example.vector("b");
        for (int k = 0; k < scores.length; k++) {
            for (int j = 0; j < inputs.length; j++) {
                scores[k] += weights[k][j] * inputs[j];
            }
        }
        example.isReached(softmax.crossEntropy(scores, example.whole("label0Based")), 20);
    }

    @Test
    void erratumScu27AndErratumScu28TwoProbabilitiesOfTheSlideAreWrong() {
        double[] right = softmax.softmax(SCULLY);
        assertThat(right[1]).isCloseTo(0.00031945, within(1e-8));
        assertThat(right[2]).isCloseTo(0.04741072, within(1e-8));
        assertThat(Math.abs(right[1] - 0.00037)).isGreaterThan(5e-6);
        assertThat(Math.abs(right[2] - 0.048)).isGreaterThan(5e-4);
    }

    @Test
    void erratumScu29ThePrintedProbabilitiesDoNotSumToOne() {
        assertThat(0.952 + 0.00037 + 0.048).isCloseTo(1.00037, within(1e-12));
        assertThat(Arrays.stream(softmax.softmax(SCULLY)).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void erratumSha10ThePrintedZerosAreSmallProbabilities() {
        double[] cat = softmax.softmax(new double[] {3.2, 5.1, -1.7, -3.7});
        assertThat(cat[2]).isCloseTo(0.000967799, within(1e-9));
        assertThat(cat[3]).isCloseTo(0.000130977, within(1e-9));
        assertThat(-Math.log(0.0)).isInfinite();
    }

    @Test
    void erratumSha13TheFirstProbabilityRoundsToFifteenThousandths() {
        double first = softmax.softmax(new double[] {-2.85, 0.86, 0.28})[0];
        assertThat(first).isCloseTo(0.0154493157, within(1e-10));
        assertThat(0.058 / (0.058 + 2.36 + 1.32)).isCloseTo(0.0155163189, within(1e-10));
    }

    @Test
    void erratumSus19AFactorOfAHundredMakesTheCrossEntropyNegative() {
        double hundredfold = 100 * softmax.softmax(SCULLY)[0];
        assertThat(-Math.log(hundredfold)).isCloseTo(-4.556263332, within(1e-9));
        assertThat(softmax.crossEntropy(SCULLY, 0)).isCloseTo(0.04890685355, within(1e-10));
    }

    @Test
    void erratumWpi34ActivationsReachZeroAndOneInDoublePrecision() {
        assertThat(softmax.softmax(new double[] {0, 746})).containsExactly(0, 1);
        assertThat(softmax.softmax(new double[] {38, 0})[0]).isEqualTo(1);
        assertThat(softmax.logSoftmax(new double[] {0, 746})[0]).isEqualTo(-746);
    }

    @Test
    void erratumSus25TheGradientKeepsTheSumOfTheTargets() {
        double[] logits = {1, 2, 0.5};
        double[] targets = {1, 1, 0};
        double[] slope = CentralDifferences.of(z -> crossEntropy(z, targets), logits);
        double[] activations = softmax.softmax(logits);
        for (int k = 0; k < 3; k++) {
            assertThat(slope[k]).isCloseTo(2 * activations[k] - targets[k], within(1e-8));
            assertThat(Math.abs(slope[k] - (activations[k] - targets[k]))).isGreaterThan(0.1);
        }
    }

    private double crossEntropy(double[] logits, double[] targets) {
        double[] logs = softmax.logSoftmax(logits);
        double sum = 0;
        for (int k = 0; k < logs.length; k++) {
            sum -= targets[k] * logs[k];
        }
        return sum;
    }
}

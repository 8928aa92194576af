package deltarule.reference.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChain.LogitDerivatives;
import deltarule.problems.chain.SoftmaxChain.ParameterGradients;
import deltarule.problems.chain.SoftmaxChain.TwoSteps;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 60 digits from the same doubles. */
class SoftmaxChainReferenceTest {
    private static final double[] LOGITS = {0.4, -1.3, 2.1, 0.9, -0.6};
    private static final double[] TARGET = {0.2, 0.5, 0.3};
    private static final double[] ACTIVATIONS = {0.3, 0.6, 0.1};
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private final SoftmaxChain chain = variant("natural", "classes-in-rows");
    private final SoftmaxChain binary = variant("binary", "classes-in-columns");

    @Test
    void theExponentialsAreThoseOfTheLectures() {
        Golden scully = Golden.example("scu-softmax-exp");
        scully.isReached(chain.twoSteps(scully.vector("A")).exponentials(), 500);
        Golden sharif = Golden.example("sha-example-exp");
        sharif.isReached(chain.twoSteps(logits(sharif)).exponentials(), 10);
    }

    @Test
    void theSumsOfTheExponentialsAreThoseOfTheLectures() {
        Golden scully = Golden.example("scu-softmax-sum");
        scully.isReached(chain.twoSteps(scully.vector("A")).sum(), 500);
        Golden sharif = Golden.example("sha-example-exp-sum");
        sharif.isReached(chain.twoSteps(logits(sharif)).sum(), 10);
    }

    @Test
    void theTwoStepsHoldAtFiftyDigits() {
        TwoSteps ordinary = binary.twoSteps(LOGITS);
        isNear(
                ordinary.exponentials(),
                1.4918246976412703,
                0.2725317930340126,
                8.166169912567652,
                2.45960311115695,
                0.5488116360940264);
        assertThat(ordinary.sum()).isCloseTo(12.93894115049391, within(1e-14));
        isNear(
                ordinary.activations(),
                0.11529727821540667,
                0.021062913098079082,
                0.6311312353604707,
                0.19009307504757147,
                0.042415498278472116);
        TwoSteps farApart = chain.twoSteps(new double[] {-3.25, -300.5, 250.75});
        isNear(farApart.exponentials(), 0.03877420783172201, 3.1225412772322846e-131, 7.931244481140791e+108);
        isNear(farApart.activations(), 4.888792411319657e-111, 3.937013018142588e-240, 1);
        assertThat(chain.twoSteps(new double[] {0.5, IMPOSSIBLE}).activations()).containsExactly(1, 0);
    }

    @Test
    void logSumExpHoldsAtFiftyDigits() {
        assertThat(chain.logSumExp(LOGITS)).isCloseTo(2.5602414580967094, within(1e-14));
        assertThat(binary.logSumExp(LOGITS)).isCloseTo(3.6936476550744515, within(1e-14));
        assertThat(chain.logSumExp(new double[] {6, -2, 3})).isCloseTo(6.048906853547406, within(1e-14));
        assertThat(chain.logSumExp(new double[] {1000, 1000})).isCloseTo(1000.6931471805599, within(1e-12));
        assertThat(chain.logSumExp(new double[] {1000, 1000.5, 998})).isCloseTo(1001.02390905618, within(1e-12));
        assertThat(binary.logSumExp(new double[] {-1000.5, -1001.25})).isCloseTo(-1442.8582515274222, within(1e-12));
        assertThat(chain.logSumExp(new double[] {0.5, IMPOSSIBLE})).isEqualTo(0.5);
        assertThat(chain.logSumExp(new double[10])).isCloseTo(2.302585092994046, within(1e-15));
    }

    @Test
    void logSumExpHasTheActivationsAsItsGradient() {
        CentralDifferences.agree(chain.twoSteps(LOGITS).activations(), chain::logSumExp, LOGITS, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sus-mnist-cross-entropy", "sus-mnist-kl"})
    void theCrossEntropyOfTheDigitIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        double[] activations = example.vector("a");
        example.isReached(chain.crossEntropy(oneHot(example.whole("onehotLabel"), 10), activations), 1);
    }

    @Test
    void theCrossEntropyOfTheSevenIsTheOneOfTheLecture() {
        Golden example = Golden.example("har-example-ce-true-7");
        example.isReached(chain.crossEntropy(oneHot(example.whole("label"), 10), example.vector("a")), 1);
    }

    /** The printed activations of this slide sum to 1.00037; the true class's is put into probabilities that sum to 1. */
    @ParameterizedTest
    @CsvSource({"scu-ce-true-class-1-from-printed-p, 0", "scu-ce-true-class-3-from-printed-p, 2"})
    void theCrossEntropyIsTheOneOfThePrintedProbability(String id, int trueClass) {
        Golden example = Golden.example(id);
        double[] printed = example.vector("a");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.crossEntropy(oneHot(trueClass, 3), printed));
        double[] activations = {1 - printed[trueClass], 0, 1 - printed[trueClass]};
        activations[trueClass] = printed[trueClass];
        example.isReached(chain.crossEntropy(oneHot(trueClass, 3), activations), 10);
    }

    @ParameterizedTest
    @CsvSource({"wpi-nll-a4, 0", "wpi-nll-a2, 1", "wpi-nll-a1, 2"})
    void theNegativeLogLikelihoodIsTheOneOfTheLecture(String id, int label) {
        double[][] activations = {{0.4, 0.2, 0.1, 0.1, 0.2}};
        Golden.example(id).isReached(chain.negativeLogLikelihoods(activations, new int[] {label})[0], 1);
    }

    @Test
    void theLossesHoldAtFiftyDigits() {
        assertThat(chain.crossEntropy(TARGET, ACTIVATIONS)).isCloseTo(1.1869829006463963, within(1e-15));
        assertThat(binary.crossEntropy(TARGET, ACTIVATIONS)).isCloseTo(1.712454344382553, within(1e-15));
        double[][] tiny = {{1e-12, 1 - 1e-12}, {1e-300, 1}, {0.7, 0.3}};
        isNear(
                chain.negativeLogLikelihoods(tiny, new int[] {0, 0, 0}),
                27.631021115928547,
                690.7755278982137,
                0.35667494393873245);
        isNear(binary.negativeLogLikelihoods(new double[][] {{0.048, 0.952}}, new int[] {0}), 4.380821783940931);
    }

    @Test
    void impossibleClassesCostInfinity() {
        double[] activations = {0.6, 0, 0.4};
        assertThat(chain.crossEntropy(TARGET, activations)).isInfinite().isPositive();
        assertThat(chain.crossEntropy(oneHot(1, 3), oneHot(1, 3))).isZero();
        assertThat(chain.negativeLogLikelihoods(new double[][] {activations, {0, 0, 1}}, new int[] {1, 2}))
                .containsExactly(Double.POSITIVE_INFINITY, 0);
        assertThat(chain.activationGradient(new double[] {0.5, 0.5, 0, 0}, new double[] {1, 0, 0, 0}))
                .containsExactly(-0.5, Double.NEGATIVE_INFINITY, 0, 0);
    }

    @Test
    void theGradientsHoldAtFiftyDigits() {
        isNear(chain.activationGradient(TARGET, ACTIVATIONS), -0.6666666666666667, -0.8333333333333334, -3);
        isNear(
                binary.activationGradient(TARGET, ACTIVATIONS),
                -0.9617966939259757,
                -1.2022458674074696,
                -4.32808512266689);
        assertThat(chain.activationGradient(oneHot(2, 3), new double[] {0.2, 0.3, 0.5}))
                .containsExactly(0, 0, -2);
        isNear(chain.logitGradient(ACTIVATIONS, new double[] {0.4, -0.7, 1.6}), 0.162, -0.336, 0.174);
        isNear(chain.logitGradient(new double[] {0.2, 0.3, 0.5}, new double[] {0, 0, -2}), 0.2, 0.3, -0.5);
    }

    @ParameterizedTest
    @CsvSource({"natural, classes-in-rows", "binary, classes-in-columns"})
    void theChainAgreesWithCentralDifferences(String logarithm, String layout) {
        SoftmaxChain variant = variant(logarithm, layout);
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            int classes = 3 + run % 4;
            double[] logits = random.doubles(classes, -2, 2).toArray();
            double[] target =
                    chain.twoSteps(random.doubles(classes, -2, 2).toArray()).activations();
            double[] activations = variant.twoSteps(logits).activations();
            double[] gradient = variant.logitGradient(activations, variant.activationGradient(target, activations));
            CentralDifferences.agree(
                    gradient,
                    z -> variant.crossEntropy(target, variant.twoSteps(z).activations()),
                    logits,
                    10);
        }
    }

    @Test
    void aLogitsDerivativesAreItsInputsAndOne() {
        double[] inputs = {1.5, -2.5};
        LogitDerivatives rows = chain.logitDerivatives(inputs, 3);
        assertThat(rows.weights()).isDeepEqualTo(new double[][][] {
            {{1.5, -2.5}, {0, 0}, {0, 0}}, {{0, 0}, {1.5, -2.5}, {0, 0}}, {{0, 0}, {0, 0}, {1.5, -2.5}}
        });
        assertThat(rows.bias()).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertThat(binary.logitDerivatives(inputs, 3).weights()[1])
                .isDeepEqualTo(new double[][] {{0, 1.5, 0}, {0, -2.5, 0}});
    }

    @Test
    void theWeightGradientOfTheSharifExampleIsReachedLinkByLink() {
        Golden example = Golden.example("sha-example-dl-dw");
        double[] activations = chain.twoSteps(logits(example)).activations();
        double[] slopes = chain.activationGradient(oneHot(example.whole("label0Based"), 3), activations);
        double[] logitGradient = chain.logitGradient(activations, slopes);
        ParameterGradients rows = chain.parameterGradients(logitGradient, example.vector("x"));
        double[][] columns =
                binary.parameterGradients(logitGradient, example.vector("x")).weights();
        for (int k = 0; k < 3; k++) {
            Golden row = new Golden(example.inputs(), example.value().get(k));
            row.isReached(rows.weights()[k], 100);
            int column = k;
            row.isReached(Arrays.stream(columns).mapToDouble(r -> r[column]).toArray(), 100);
        }
        isNear(rows.bias(), 0.015449315676073602, 0.6311633536047088, -0.6466126692807823);
    }

    @Test
    void theWeightGradientAgreesWithCentralDifferences() {
        double[] inputs = {0.6, -1.7, 2.4};
        double[] weights = {0.3, -0.2, 0.5};
        double[] others = {0.7, -0.4};
        double[] activations = chain.twoSteps(new double[] {dot(weights, inputs), others[0], others[1]})
                .activations();
        double[] slopes = chain.logitGradient(activations, chain.activationGradient(TARGET, activations));
        CentralDifferences.agree(
                chain.parameterGradients(slopes, inputs).weights()[0],
                w -> chain.crossEntropy(
                        TARGET,
                        chain.twoSteps(new double[] {dot(w, inputs), others[0], others[1]})
                                .activations()),
                weights,
                10);
    }

    @Test
    void whatTheContractDoesNotAcceptIsRefused() {
        refused(() -> chain.twoSteps(null));
        refused(() -> chain.twoSteps(new double[] {800, 1}));
        refused(() -> chain.twoSteps(new double[] {-800, -1000}));
        refused(() -> chain.logSumExp(new double[0]));
        refused(() -> chain.logSumExp(new double[] {Double.NaN}));
        refused(() -> chain.logSumExp(new double[] {IMPOSSIBLE, IMPOSSIBLE}));
        refused(() -> chain.crossEntropy(TARGET, new double[] {0.5, 0.5}));
        refused(() -> chain.crossEntropy(new double[] {1.2, -0.2, 0}, ACTIVATIONS));
        refused(() -> chain.negativeLogLikelihoods(new double[][] {TARGET}, new int[] {3}));
        refused(() -> chain.negativeLogLikelihoods(new double[][] {TARGET, {0.4, 0.6}}, new int[] {1, 1}));
        refused(() -> chain.negativeLogLikelihoods(new double[0][], new int[0]));
        refused(() -> chain.activationGradient(null, ACTIVATIONS));
        refused(() -> chain.logitGradient(ACTIVATIONS, new double[] {0, IMPOSSIBLE, 0}));
        refused(() -> chain.logitDerivatives(new double[] {0.4}, 0));
        refused(() -> chain.parameterGradients(TARGET, new double[] {Double.NaN}));
    }

    private static void refused(ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call);
    }

    private static SoftmaxChain variant(String logarithm, String layout) {
        return new SoftmaxChainReference(new SoftmaxChainParameters(logarithm, layout, 1, "bias"));
    }

    private static double[] logits(Golden example) {
        double[][] weights = example.matrix("W");
        return IntStream.range(0, weights.length)
                .mapToDouble(k -> dot(weights[k], example.vector("x")) + example.vector("b")[k])
                .toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private static double[] oneHot(int label, int classes) {
        double[] target = new double[classes];
        target[label] = 1;
        return target;
    }

    private static void isNear(double[] computed, double... expected) {
        assertThat(computed).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(computed[i]).isCloseTo(expected[i], within(1e-13 * Math.abs(expected[i])));
        }
    }
}

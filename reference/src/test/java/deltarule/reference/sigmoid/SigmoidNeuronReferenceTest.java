package deltarule.reference.sigmoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigmoidNeuronReferenceTest {
    private final SigmoidNeuron neuron = neuron("squared", 1);

    @ParameterizedTest
    @ValueSource(strings = {"har-h-row1", "har-h-row2", "har-h-row3", "har-h-row4", "har-h-first-observation"})
    void theWeightedSumIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(neuron.weightedSum(example.vector("w"), example.number("b"), example.vector("x")), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"har-p-row1", "har-p-row2", "har-p-row3", "har-p-row4"})
    void theActivationIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(neuron.sigmoid(example.number("h")), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"har-sqloss-row1", "har-sqloss-row2", "har-sqloss-row3", "har-sqloss-row4"})
    void theLossIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        example.isReached(neuron.loss(neuron.sigmoid(example.number("h")), example.number("y")), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"har-grad-row1", "har-grad-row2", "har-grad-row3", "har-grad-row4"})
    void theGradientIsTheOneOfTheLecture(String id) {
        Golden example = Golden.example(id);
        double z = neuron.weightedSum(example.vector("w"), example.number("b"), example.vector("x"));
        double delta = neuron.delta(neuron.sigmoid(z), example.number("y"));
        example.isReached(neuron.gradient(delta, example.vector("x")), 1);
    }

    /** The values were computed with mpmath at 60 digits from the doubles as written, and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 0.52, 0.6271477663131956",
        "1.0, -0.5, 0.37754066879814546",
        "1.0, 10, 0.9999546021312976",
        "1.0, 37, 0.9999999999999999",
        "1.0, -36.5, 1.4068617124461467e-16",
        "1.0, -300, 5.148200222412013e-131",
        "1.0, -700, 9.85967654375977e-305",
        "0.7, 0.52, 0.59000837522888",
        "0.7, -4, 0.057324175898868755",
        "0.7, -437.5, 9.938364413483877e-134",
        "1.6, 2, 0.9608342772032357",
        "1.6, -4, 0.0016588010801744213",
        "1.6, 30, 1",
        "1.6, -437.5, 9.859676543759388e-305"
    })
    void theSigmoidIsRightToTwelveDigitsOverTheWholeDomain(double steepness, double z, double expected) {
        assertThat(neuron("squared", steepness).sigmoid(z)).isCloseTo(expected, within(1e-12 * expected));
    }

    /** The values were computed with mpmath at 60 digits from the doubles as written, and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "squared, 1.0, 0.62, 0, 0.292144",
        "squared, 1.0, 0.3, 1, -0.294",
        "squared, 1.0, 1e-12, 1, -1.9999999999959998e-12",
        "squared, 1.0, 0.9990234375, 0, 0.0019493121653795242",
        "squared, 0.7, 0.85, 0.4, 0.080325",
        "squared, 1.6, 1e-300, 1, -3.2e-300",
        "half-squared, 1.0, 0.62, 0, 0.146072",
        "half-squared, 0.7, 0.3, 1, -0.1029",
        "half-squared, 1.6, 0.85, 0.4, 0.0918",
        "half-squared, 1.6, 0.9990234375, 0, 0.0015594497323036195"
    })
    void deltaIsRightToTwelveDigits(String loss, double steepness, double prediction, double target, double expected) {
        assertThat(neuron(loss, steepness).delta(prediction, target))
                .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "squared, 1.0",
        "squared, 0.7",
        "squared, 1.6",
        "half-squared, 1.0",
        "half-squared, 0.7",
        "half-squared, 1.6"
    })
    void theWayBackAgreesWithCentralDifferencesOfTheWayForward(String loss, double steepness) {
        SigmoidNeuron variant = neuron(loss, steepness);
        Random random = new Random(11);
        for (int run = 0; run < 50; run++) {
            int inputs = 1 + run % 5;
            double[] x = random.doubles(inputs, -2, 2).toArray();
            double[] weightsAndBias = random.doubles(inputs + 1, -2, 2).toArray();
            double target = run % 3 / 2.0;
            double delta = variant.delta(forward(variant, weightsAndBias, x), target);
            CentralDifferences.agree(
                    variant.gradient(delta, x),
                    parameters -> variant.loss(forward(variant, parameters, x), target),
                    weightsAndBias,
                    10);
        }
    }

    /** By hand: 0.8 * 1.5 + 1.7 * 0.4 + 2.4 * 0.7 = 3.56, and the bias 0.6 once, negated, or by half. */
    @ParameterizedTest
    @CsvSource({"1.0, 4.16", "-1.0, 2.96", "0.5, 3.86"})
    void theBiasIsTheWeightOfItsConstantInput(double biasInput, double expected) {
        SigmoidNeuron variant = neuron("squared", 1, biasInput, "last");
        assertThat(variant.weightedSum(new double[] {0.8, -1.7, 2.4}, 0.6, new double[] {1.5, -0.4, 0.7}))
                .isCloseTo(expected, within(1e-15 * 10));
        CentralDifferences.agree(
                variant.gradient(1, new double[] {1.5, -0.4}),
                parameters -> forwardSum(variant, parameters, new double[] {1.5, -0.4}),
                new double[] {0.8, -1.7, 0.6},
                10);
    }

    @Test
    void theEntryOfTheBiasStandsWhereTheExerciseSays() {
        double[] inputs = {1.5, -0.4};
        assertThat(neuron("squared", 1, -1, "last").gradient(2, inputs)).containsExactly(3, -0.8, -2);
        assertThat(neuron("squared", 1, 0.5, "first").gradient(2, inputs)).containsExactly(1, 3, -0.8);
    }

    private static double forwardSum(SigmoidNeuron neuron, double[] weightsAndBias, double[] inputs) {
        int last = inputs.length;
        return neuron.weightedSum(Arrays.copyOf(weightsAndBias, last), weightsAndBias[last], inputs);
    }

    @Test
    void theSigmoidPassesNanThroughAndTakesItsLimits() {
        assertThat(neuron.sigmoid(Double.NaN)).isNaN();
        assertThat(neuron.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(neuron.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(neuron("squared", 1.6).sigmoid(1e308)).isEqualTo(1);
        assertThat(neuron("squared", 1.6).sigmoid(-1e308)).isZero();
    }

    @Test
    void theHalfSquaredLossIsHalfTheSquaredLoss() {
        assertThat(neuron.loss(0.6, 1)).isCloseTo(0.16, within(1e-15));
        assertThat(neuron("half-squared", 1).loss(0.6, 1)).isCloseTo(0.08, within(1e-15));
    }

    @Test
    void erratumHar02TheExpressionOnTheSlideIsNotTheNumberBesideIt() {
        double literally = 1 / (1 + Math.exp(-0.5));
        Golden.example("har-p-literal-expression").isReached(literally, 1);
        assertThat(literally).isCloseTo(0.62, within(0.005));
        assertThat(neuron.sigmoid(-0.5)).isCloseTo(0.38, within(0.005));
    }

    @Test
    void erratumHar03TheThirdRowOfTheTableIsWrong() {
        assertThat(neuron.sigmoid(-Math.abs(0.5))).isCloseTo(0.38, within(0.005));
        assertThat(neuron.sigmoid(0.5)).isCloseTo(0.62, within(0.005));
    }

    @Test
    void erratumHar05TheGradientOfTheLogLossIsAnother() {
        double prediction = neuron.sigmoid(-4);
        assertThat(neuron.delta(prediction, 1)).isCloseTo(-0.03469004214, within(1e-10));
        assertThat(prediction - 1).isCloseTo(-0.98201379, within(1e-8));
    }

    @Test
    void erratumHar28UpdatingOneWeightAfterTheOtherGivesOtherWeights() {
        double[] x = {1, 2};
        double[] together = {1, -1, 0};
        double[] gradient = gradientAt(together, x);
        double second = together[1] - 0.5 * gradient[1];
        double[] oneAfterTheOther = {together[0] - 0.5 * gradient[0], -1, 0};
        double late = oneAfterTheOther[1] - 0.5 * gradientAt(oneAfterTheOther, x)[1];
        assertThat(second).isCloseTo(-0.71253032, within(1e-8));
        assertThat(late).isCloseTo(-0.70627095, within(1e-8));
    }

    @Test
    void numbersOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.weightedSum(null, 0, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.weightedSum(new double[0], 0, new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neuron.weightedSum(new double[] {1, 2, 3}, 0, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neuron.weightedSum(new double[] {1}, Double.NaN, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.loss(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.delta(1.2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.delta(0.4, Double.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.gradient(0.4, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> neuron.gradient(Double.NaN, new double[] {1}));
    }

    private double[] gradientAt(double[] weightsAndBias, double[] x) {
        return neuron.gradient(neuron.delta(forward(neuron, weightsAndBias, x), 1), x);
    }

    private static double forward(SigmoidNeuron neuron, double[] weightsAndBias, double[] x) {
        double[] weights = Arrays.copyOf(weightsAndBias, x.length);
        return neuron.sigmoid(neuron.weightedSum(weights, weightsAndBias[x.length], x));
    }

    private static SigmoidNeuron neuron(String loss, double steepness) {
        return neuron(loss, steepness, 1, "last");
    }

    private static SigmoidNeuron neuron(String loss, double steepness, double biasInput, String biasPlace) {
        return new SigmoidNeuronReference(new SigmoidNeuronParameters(loss, steepness, biasInput, biasPlace));
    }
}

package deltarule.reference.sigmoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the slides about the sigmoid get wrong, followed to the letter. */
class SigmoidErrataTest {
    private final SigmoidNeuron neuron =
            new SigmoidNeuronReference(new SigmoidNeuronParameters("squared", 1, 1, "last"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scu-h1-neuron1",
                "scu-h1-neuron2",
                "scu-h1-neuron3",
                "scu-sigmoid-of-0.55",
                "scu-h2-from-printed"
            })
    void theActivationsOfScullysNetworkAreTrue(String id) {
        Golden example = Golden.example(id);
        double sum = example.inputs().has("z")
                ? example.number("z")
                : neuron.weightedSum(example.vector("w"), example.number("b"), example.vector("x"));
        example.isReached(neuron.sigmoid(sum), 1);
    }

    @Test
    void erratumScu01AMinusSignThatStopsBeforeTheBiasGivesAnotherActivation() {
        double product = 1;
        double bias = 1;
        double literally = 1 / (1 + Math.exp(-product + bias));
        assertThat(literally).isEqualTo(0.5);
        assertThat(neuron.sigmoid(product + bias)).isCloseTo(0.880797078, within(1e-9));
    }

    @Test
    void erratumScu09TheFirstActivationRoundsToSixtyThreeHundredths() {
        assertThat(neuron.sigmoid(0.52)).isCloseTo(0.627147766, within(1e-9));
        assertThat(Math.rint(neuron.sigmoid(0.52) * 100)).isEqualTo(63);
    }

    @Test
    void erratumSus32ThePrintedFractionOverflows() {
        assertThat(Math.exp(710) / (Math.exp(710) + 1)).isNaN();
        assertThat(neuron.sigmoid(710)).isEqualTo(1);
    }

    @Test
    void erratumSus26ThePrintedGradientBelongsToHalfTheSquaredLoss() {
        double slope = slope(neuron);
        SigmoidNeuron half = new SigmoidNeuronReference(new SigmoidNeuronParameters("half-squared", 1, 1, "last"));
        assertThat(slope).isCloseTo(-0.8, within(1e-8));
        assertThat(slope(half)).isCloseTo(0.6 - 1, within(1e-8));
    }

    private static double slope(SigmoidNeuron neuron) {
        return CentralDifferences.of(p -> neuron.loss(p[0], 1), new double[] {0.6})[0];
    }
}

package deltarule.reference.tanhnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Activations;
import deltarule.problems.tanhnet.TanhNetwork.HiddenErrors;
import deltarule.problems.tanhnet.TanhNetwork.LayerGradients;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetwork.TrainedNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class TanhNetworkReferenceTest {
    private static final Network NETWORK = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}},
            new double[] {0.25, -0.35, 0.15, 0.45},
            new double[][] {{0.9, -0.7, 0.4, 0.65}, {-0.55, 0.35, 0.8, -0.45}},
            new double[] {-0.3, 0.2});
    private static final double[][] INPUTS = {
        {0.6, -0.9, 1.3, -0.4, 0.35}, {-1.2, 1.4, 0.7, -0.8, 0.55}, {0.8, 0.3, -0.6, 1.7, 2.2}
    };
    private static final int[][] TARGETS = {{1, 0, 0, 1, 1}, {0, 0, 1, 1, 0}};

    @Test
    void theNetworkOfScullysLectureGivesItsOutputForEachCopyOfTheExample() {
        Golden example = Golden.example("scu-h2-end-to-end");
        Network network =
                new Network(example.matrix("W1"), example.vector("b1"), example.matrix("W2"), example.vector("b2"));
        double[] x = example.vector("x");
        double[][] twice = {{x[0], x[0]}, {x[1], x[1]}, {x[2], x[2]}};
        Activations activations = variant("sigmoid", "gradients").forward(network, twice);
        for (int i = 0; i < 2; i++) {
            example.isReached(activations.predictions()[0][i], 1);
            for (int k = 0; k < 3; k++) {
                Golden.example("scu-h1-neuron" + (k + 1)).isReached(activations.hidden()[k][i], 1);
            }
        }
    }

    @Test
    void everyColumnGetsTheSameBiases() {
        assertThat(variant("tanh", "gradients")
                        .sums(new double[][] {{1, 2}, {3, 4}}, new double[] {10, 20}, new double[][] {{1, 0}, {0, 1}}))
                .isDeepEqualTo(new double[][] {{11, 12}, {23, 24}});
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, -0.8564849154724974, 0.41160152841994346, 1.3482216482025042",
        "sigmoid, 0.2175502235768875, 0.5212346681292229, 1.3142300554620179"
    })
    void theWayForwardGivesTheTrueValues(String activation, double hidden, double prediction, double cost) {
        TanhNetwork network = variant(activation, "gradients");
        Activations activations = network.forward(NETWORK, INPUTS);
        assertThat(activations.hidden()[2][3]).isCloseTo(hidden, within(1e-15));
        assertThat(activations.predictions()[1][4]).isCloseTo(prediction, within(1e-15));
        assertThat(network.cost(activations.predictions(), TARGETS)).isCloseTo(cost, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, 0.15172518194244855, 0.008091088687423012, 0.17934983892729886, 0.011526347177769755, 0.581538897680943,"
                + " 0.38701167210739007",
        "sigmoid, 0.053852866064592976, 0.0036933249734027564, 0.08542341409676044, 0.040475210833523546,"
                + " 0.5968397375081129, 0.13407176807042878"
    })
    void everyStepOfBackpropagationGivesTheTrueValues(
            String activation, double dW1, double db1, double dW2, double db2, double dA1, double dZ1) {
        for (String average : new String[] {"gradients", "errors"}) {
            TanhNetwork network = variant(activation, average);
            Activations activations = network.forward(NETWORK, INPUTS);
            double[][] outputErrors = network.outputErrors(activations.predictions(), TARGETS);
            HiddenErrors errors = network.hiddenErrors(NETWORK.outputWeights(), outputErrors, activations.hidden());
            LayerGradients output = network.layerGradients(outputErrors, activations.hidden());
            LayerGradients hidden = network.layerGradients(errors.sums(), INPUTS);
            int examples = average.equals("errors") ? 5 : 1;
            assertThat(errors.activations()[3][2]).isCloseTo(dA1 / examples, within(1e-15));
            assertThat(errors.sums()[3][2]).isCloseTo(dZ1 / examples, within(1e-15));
            assertThat(hidden.weights()[2][1]).isCloseTo(dW1, within(1e-15));
            assertThat(hidden.biases()[3]).isCloseTo(db1, within(1e-15));
            assertThat(output.weights()[1][2]).isCloseTo(dW2, within(1e-15));
            assertThat(output.biases()[0]).isCloseTo(db2, within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, 1, 0.07649601167221876, 0.22787862506093998, 0.8115958502587467, 0.16415656308174068, 1.1129647032489405",
        "tanh, 20, -0.07079027605728647, -0.13966686467768902, 1.5589551526107503, 0.05448663811113405,"
                + " 0.46307951522296076",
        "sigmoid, 1, 0.1507265624957686, 0.2498484450631576, 0.6982332364193173, 0.1087733285350036, 1.257419737022931",
        "sigmoid, 20, -0.5386233493882893, -0.005626993622368421, 1.595416964428461, 0.05129458579485497,"
                + " 0.8273277661268658"
    })
    void trainingArrivesAtTheTrueParameters(
            String activation,
            int epochs,
            double weight,
            double bias,
            double outputWeight,
            double outputBias,
            double cost) {
        for (String average : new String[] {"gradients", "errors"}) {
            TrainedNetwork trained = variant(activation, average).train(NETWORK, INPUTS, TARGETS, 0.7, epochs);
            assertThat(trained.network().hiddenWeights()[1][2]).isCloseTo(weight, within(1e-13));
            assertThat(trained.network().hiddenBiases()[0]).isCloseTo(bias, within(1e-13));
            assertThat(trained.network().outputWeights()[0][3]).isCloseTo(outputWeight, within(1e-13));
            assertThat(trained.network().outputBiases()[1]).isCloseTo(outputBias, within(1e-13));
            assertThat(trained.losses()).hasSize(epochs + 1);
            assertThat(trained.losses()[epochs]).isCloseTo(cost, within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tanh, gradients, 1, natural",
        "tanh, errors, -1, binary",
        "tanh, none, 0.5, natural",
        "sigmoid, gradients, 0.5, binary",
        "sigmoid, errors, 1, natural",
        "sigmoid, none, -1, binary",
        "scaled-tanh, gradients, -1, natural",
        "scaled-tanh, errors, 0.5, binary",
        "scaled-tanh, none, 1, binary"
    })
    void theStepFollowsCentralDifferences(String activation, String average, double biasInput, String logarithm) {
        TanhNetwork network = variant(activation, average, biasInput, logarithm, 0, "constant");
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            double[] parameters = random.doubles(12 + 4 + 8 + 2, -1.5, 1.5).toArray();
            double[][] inputs = new double[][] {
                random.doubles(6, -2, 2).toArray(),
                random.doubles(6, -2, 2).toArray(),
                random.doubles(6, -2, 2).toArray()
            };
            int[][] targets = {
                random.ints(6, 0, 2).toArray(), random.ints(6, 0, 2).toArray()
            };
            double[] after = flat(network.step(network(parameters), inputs, targets, 0.25));
            double[] slopes = new double[parameters.length];
            Arrays.setAll(slopes, i -> (parameters[i] - after[i]) / 0.25);
            CentralDifferences.agree(
                    slopes,
                    p -> network.cost(network.forward(network(p), inputs).predictions(), targets),
                    parameters,
                    10);
        }
    }

    @Test
    void trainingForNoEpochGivesACopy() {
        TrainedNetwork trained = variant("tanh", "gradients").train(NETWORK, INPUTS, TARGETS, 0.3, 0);
        assertThat(trained.losses()).hasSize(1);
        assertThat(flat(trained.network())).containsExactly(flat(NETWORK));
        assertThat(trained.network().outputWeights()[0]).isNotSameAs(NETWORK.outputWeights()[0]);
    }

    @ParameterizedTest
    @CsvSource({"tanh, 1, -1", "sigmoid, 1, 0"})
    void hugeSumsSaturateUnitsAndOutputs(String activation, double high, double low) {
        Network loud = new Network(
                new double[][] {{1}, {-1}}, new double[2], new double[][] {{900, -900}, {-900, 900}}, new double[2]);
        Activations activations = variant(activation, "gradients").forward(loud, new double[][] {{2000}});
        assertThat(activations.hidden()).isDeepEqualTo(new double[][] {{high}, {low}});
        assertThat(activations.predictions()[0][0]).isEqualTo(1);
        assertThat(activations.predictions()[1][0]).isLessThan(1e-300);
    }

    @Test
    void theCostOfCertainPredictionsIsZeroOrInfinite() {
        TanhNetwork network = variant("tanh", "gradients");
        assertThat(network.cost(new double[][] {{1, 0}}, new int[][] {{1, 0}})).isZero();
        assertThat(network.cost(new double[][] {{1, 0}}, new int[][] {{1, 1}})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(network.cost(new double[][] {{1e-200}}, new int[][] {{1}}))
                .isCloseTo(460.5170185988091, within(1e-12));
        assertThat(network.cost(new double[][] {{1e-20}}, new int[][] {{0}})).isCloseTo(1e-20, within(1e-35));
    }

    /** By hand: sums of 3/2 ln 2 in scaled units give tanh(ln 2) = 3/5, whose slope is 2/3 times 16/25 times the height. */
    @Test
    void theScaledTanhHasItsHeightAndItsSlope() {
        TanhNetwork network = variant("scaled-tanh", "gradients");
        Network one = new Network(new double[][] {{1}}, new double[1], new double[][] {{1}}, new double[1]);
        double[][] hidden =
                network.forward(one, new double[][] {{1.5 * StrictMath.log(2)}}).hidden();
        assertThat(hidden[0][0]).isCloseTo(0.6 * 1.7159, within(1e-15));
        assertThat(network.hiddenErrors(new double[][] {{1}}, new double[][] {{3}}, hidden)
                        .sums()[0][0])
                .isCloseTo(3 * 1.7159 * 2 / 3 * 0.64, within(1e-14));
    }

    /** By hand: two predictions of 1/4 for the target 1 and one of 1/2 cost 2 + 2 + 1 bits. */
    @ParameterizedTest
    @CsvSource({"gradients, binary, 3", "errors, binary, 3", "none, binary, 1", "none, natural, 1"})
    void theCostIsAMeanOrASumInBitsOrNats(String average, String logarithm, int divisor) {
        TanhNetwork network = variant("tanh", average, 1, logarithm, 0, "constant");
        double bit = logarithm.equals("binary") ? 1 : StrictMath.log(2);
        assertThat(network.cost(new double[][] {{0.25, 0.25, 0.5}}, new int[][] {{1, 1, 0}}))
                .isCloseTo(5 * bit / divisor, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1, 11", "-1, -9", "0.5, 6"})
    void aBiasIsTheWeightOfItsConstantInput(double biasInput, double expected) {
        TanhNetwork network = variant("tanh", "none", biasInput, "natural", 0, "constant");
        assertThat(network.sums(new double[][] {{1}}, new double[] {10}, new double[][] {{1}})[0])
                .containsExactly(expected);
        assertThat(network.layerGradients(new double[][] {{3, 4}}, new double[][] {{1, 2}})
                        .biases())
                .containsExactly(7 * biasInput);
    }

    @Test
    void weightDecayPullsTheWeightsAndNotTheBiasesTowardsZero() {
        Network plain = variant("tanh", "gradients").step(NETWORK, INPUTS, TARGETS, 0.7);
        Network decayed =
                variant("tanh", "gradients", 1, "natural", 0.3, "constant").step(NETWORK, INPUTS, TARGETS, 0.7);
        assertThat(decayed.hiddenWeights()[2][1])
                .isCloseTo(plain.hiddenWeights()[2][1] - 0.7 * 0.3 * 0.9, within(1e-15));
        assertThat(decayed.outputWeights()[1][0])
                .isCloseTo(plain.outputWeights()[1][0] + 0.7 * 0.3 * 0.55, within(1e-15));
        assertThat(decayed.hiddenBiases()).containsExactly(plain.hiddenBiases());
        assertThat(decayed.outputBiases()).containsExactly(plain.outputBiases());
    }

    @ParameterizedTest
    @CsvSource({
        "constant, 0.8, 0.8",
        "inverse-time, 0.4, 0.26666666666666666",
        "inverse-square-root, 0.5656854249492381," + " 0.46188021535170065"
    })
    void theScheduleSetsTheRateOfEachEpoch(String schedule, double second, double third) {
        TanhNetwork network = variant("tanh", "gradients", 1, "natural", 0, schedule);
        Network expected = NETWORK;
        for (double rate : new double[] {0.8, second, third}) {
            expected = network.step(expected, INPUTS, TARGETS, rate);
        }
        assertThat(flat(network.train(NETWORK, INPUTS, TARGETS, 0.8, 3).network()))
                .containsExactly(flat(expected), within(1e-15));
    }

    @Test
    void bothPlacesOfTheAverageLeadToTheSameStep() {
        assertThat(flat(variant("tanh", "errors").step(NETWORK, INPUTS, TARGETS, 0.7)))
                .containsExactly(flat(variant("tanh", "gradients").step(NETWORK, INPUTS, TARGETS, 0.7)), within(1e-15));
    }

    private static TanhNetwork variant(String hiddenActivation, String average) {
        return variant(hiddenActivation, average, 1, "natural", 0, "constant");
    }

    private static TanhNetwork variant(
            String hiddenActivation,
            String average,
            double biasInput,
            String logarithm,
            double weightDecay,
            String schedule) {
        return new TanhNetworkReference(
                new TanhNetworkParameters(hiddenActivation, average, biasInput, logarithm, weightDecay, schedule));
    }

    private static Network network(double[] parameters) {
        double[][] hiddenWeights = new double[4][];
        Arrays.setAll(hiddenWeights, k -> Arrays.copyOfRange(parameters, 3 * k, 3 * k + 3));
        return new Network(
                hiddenWeights,
                Arrays.copyOfRange(parameters, 12, 16),
                new double[][] {Arrays.copyOfRange(parameters, 16, 20), Arrays.copyOfRange(parameters, 20, 24)},
                Arrays.copyOfRange(parameters, 24, 26));
    }

    private static double[] flat(Network network) {
        Stream<double[]> hidden =
                Stream.concat(Arrays.stream(network.hiddenWeights()), Stream.of(network.hiddenBiases()));
        Stream<double[]> output =
                Stream.concat(Arrays.stream(network.outputWeights()), Stream.of(network.outputBiases()));
        return Stream.concat(hidden, output).flatMapToDouble(DoubleStream::of).toArray();
    }
}

package deltarule.reference.hiddenlayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayer.Gradients;
import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayer.OutputError;
import deltarule.problems.hiddenlayer.HiddenLayer.Trace;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class HiddenLayerReferenceTest {
    /** One row for each hidden unit. */
    private static final Network NETWORK = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}},
            new double[] {0.25, -0.35, 0.15, 0.45},
            new double[] {0.9, -0.7, 0.4, 0.65},
            -0.3);

    private static final double[] INPUTS = {0.6, -1.2, 0.8};

    private final HiddenLayer units = variant("units", 1);
    private final HiddenLayer inputs = variant("inputs", 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSumsAndActivationsAreThoseOfScullysLecture(int unit) {
        String[] sums = {"scu-a1-neuron1", "scu-a1-neuron2", "scu-a1-neuron3"};
        String[] activations = {"scu-h1-neuron1", "scu-h1-neuron2", "scu-h1-neuron3"};
        Trace trace =
                units.forward(scully(), Golden.example("scu-a2-end-to-end").vector("x"));
        Golden.example(sums[unit - 1]).isReached(trace.hiddenSums()[unit - 1], 1);
        Golden.example(activations[unit - 1]).isReached(trace.hidden()[unit - 1], 1);
        Golden sum = Golden.example(sums[unit - 1]);
        Golden.example(activations[unit - 1])
                .isReached(units.neuron(sum.vector("w"), sum.number("b"), sum.vector("x")), 1);
    }

    @Test
    void theOutputIsThatOfScullysLectureWithExactActivations() {
        Golden example = Golden.example("scu-a2-end-to-end");
        Trace trace = units.forward(scully(), example.vector("x"));
        example.isReached(trace.outputSum(), 1);
        Golden.example("scu-h2-end-to-end").isReached(trace.prediction(), 1);
    }

    @Test
    void theOutputSumOfThePrintedActivationsIsTheOneOfTheSlide() {
        Golden example = Golden.example("scu-a2-from-printed");
        Network itsOutputUnitAlone = new Network(
                new double[][] {example.vector("w")}, new double[] {example.number("b")}, new double[] {1}, 0);
        example.isReached(units.forward(itsOutputUnitAlone, example.vector("h")).hiddenSums()[0], 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inputs", "units"})
    void aNetworkLikeHarvardsGivesTheTrueValues(String weightRows) {
        HiddenLayer variant = variant(weightRows, 1);
        double[][] rowPerInput = {{0.1, 0.4, -0.3}, {0.2, -0.5, 0.6}};
        Network network = new Network(
                weightRows.equals("inputs") ? rowPerInput : transposed(rowPerInput),
                new double[] {0.1, 0.1, 0.1},
                new double[] {0.7, -0.2, 0.5},
                0.3);
        Trace trace = variant.forward(network, new double[] {1, -2});
        assertThat(trace.hidden())
                .containsExactly(
                        new double[] {0.4501660026875221, 0.8175744761936437, 0.19781611144141825}, within(1e-15));
        assertThat(trace.prediction()).isCloseTo(0.6342537588960316, within(1e-15));
        OutputError error = variant.outputError(trace.prediction(), 1);
        assertThat(error.loss()).isCloseTo(0.13377031288168212, within(1e-15));
        Gradients gradients = gradients(variant, network, new double[] {1, -2}, 1);
        double[] first = {-0.02940052672840133, 0.005061691947673818, -0.013463512821146877};
        double[] second = {0.05880105345680266, -0.010123383895347636, 0.02692702564229375};
        double[][] stored =
                weightRows.equals("inputs") ? gradients.hiddenWeights() : transposed(gradients.hiddenWeights());
        assertThat(stored[0]).containsExactly(first, within(1e-15));
        assertThat(stored[1]).containsExactly(second, within(1e-15));
        assertThat(gradients.hiddenBiases()).containsExactly(first, within(1e-15));
        assertThat(gradients.outputWeights())
                .containsExactly(
                        new double[] {-0.07638806016804954, -0.1387331071349088, -0.0335671484136612}, within(1e-15));
        assertThat(gradients.outputBias()).isCloseTo(-0.16968864754781027, within(1e-15));
    }

    @Test
    void aWiderNetworkGivesTheTrueValues() {
        Trace trace = units.forward(NETWORK, INPUTS);
        assertThat(trace.hiddenSums()).containsExactly(new double[] {1.39, -1.51, -0.87, 1.65}, within(1e-15));
        double[] hidden = {0.8005922431513315, 0.180938793152142, 0.29525430200190894, 0.8388910504234147};
        assertThat(trace.hidden()).containsExactly(hidden, within(1e-15));
        assertThat(units.layer(NETWORK.hiddenWeights(), NETWORK.hiddenBiases(), INPUTS))
                .containsExactly(hidden, within(1e-15));
        assertThat(trace.outputSum()).isCloseTo(0.9572567672056822, within(1e-15));
        assertThat(trace.prediction()).isCloseTo(0.7225722281788024, within(1e-15));
    }

    @Test
    void theDerivativesOfAWiderNetworkAreTheTrueOnes() {
        Gradients zero = gradients(units, NETWORK, INPUTS, 0);
        assertThat(zero.outputBias()).isCloseTo(0.28969597463993507, within(1e-15));
        assertThat(zero.hiddenBiases())
                .containsExactly(
                        new double[] {
                            0.041623480851113004, -0.030053049516390457, 0.024111882560170248, 0.025449604913039697
                        },
                        within(1e-15));
        assertThat(zero.hiddenWeights()[2][1]).isCloseTo(-0.0289342590722043, within(1e-15));
        Gradients one = gradients(units, NETWORK, INPUTS, 1);
        assertThat(one.outputWeights())
                .containsExactly(
                        new double[] {
                            -0.08904765904399196, -0.020125321096069793, -0.03284031870262331, -0.0933075293599118
                        },
                        within(1e-15));
        assertThat(one.hiddenWeights()[2][1]).isCloseTo(0.011109155196748814, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "-1e6, 0",
        "-745, 5e-324",
        "-700, 9.85967654375977e-305",
        "-36.5, 1.4068617124461467e-16",
        "1e-9, 0.50000000025",
        "36.5, 0.9999999999999999",
        "700, 1",
        "1e6, 1"
    })
    void aUnitHoldsOverTheWholeRange(double sum, double activation) {
        assertThat(units.neuron(new double[] {1}, 0, new double[] {sum}))
                .isCloseTo(activation, within(1e-15 * activation));
    }

    @ParameterizedTest
    @CsvSource({"inputs, 1, 1, 1", "inputs, 0.5, 2, 1", "units, 1, 0.5, -1", "units, 0.5, 1, 1", "inputs, 1, 2, -1"})
    void theGradientsAgreeWithCentralDifferences(
            String weightRows, double lossFactor, double steepness, double biasInput) {
        HiddenLayer variant = variant(weightRows, lossFactor, steepness, biasInput);
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            int target = run % 2;
            double[] parameters = random.doubles(3 * 4 + 4 + 4 + 1, -1.5, 1.5).toArray();
            double[] x = random.doubles(3, -2, 2).toArray();
            CentralDifferences.agree(
                    flat(gradients(variant, network(weightRows, parameters), x, target)),
                    p -> variant.outputError(
                                    variant.forward(network(weightRows, p), x).prediction(), target)
                            .loss(),
                    parameters,
                    1);
        }
    }

    /** By hand: the products add up to 0, so the sum is ln 3, or its negative where the bias is a threshold. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.75", "1, -1, 0.25", "2, 1, 0.9", "2, -1, 0.1", "0.5, 1, 0.6339745962155614"})
    void steepnessAndThresholdEnterEveryUnit(double steepness, double biasInput, double activation) {
        HiddenLayer variant = variant("units", 1, steepness, biasInput);
        double[] weights = {3, 2};
        double[] balanced = {0.5, -0.75};
        double ln3 = StrictMath.log(3);
        assertThat(variant.neuron(weights, ln3, balanced)).isCloseTo(activation, within(1e-15));
        assertThat(variant.layer(new double[][] {weights}, new double[] {ln3}, balanced)[0])
                .isCloseTo(activation, within(1e-15));
        Trace trace = variant.forward(
                new Network(new double[][] {weights}, new double[] {ln3}, new double[] {0}, ln3), balanced);
        assertThat(trace.hiddenSums()[0]).isCloseTo(biasInput * ln3, within(1e-15));
        assertThat(trace.hidden()[0]).isCloseTo(activation, within(1e-15));
        assertThat(trace.outputSum()).isCloseTo(biasInput * ln3, within(1e-15));
        assertThat(trace.prediction()).isCloseTo(activation, within(1e-15));
    }

    @Test
    void saturatedOutputsHaveNoErrorTerm() {
        assertThat(units.outputError(1, 0)).isEqualTo(new OutputError(1, 0));
        assertThat(variant("units", 0.5).outputError(0, 1).loss()).isEqualTo(0.5);
    }

    @Test
    void bothLayoutsGiveTheSameNetwork() {
        Network turned = new Network(
                transposed(NETWORK.hiddenWeights()),
                NETWORK.hiddenBiases(),
                NETWORK.outputWeights(),
                NETWORK.outputBias());
        assertThat(inputs.forward(turned, INPUTS).hidden())
                .containsExactly(units.forward(NETWORK, INPUTS).hidden());
        assertThatIllegalArgumentException().isThrownBy(() -> inputs.forward(NETWORK, INPUTS));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        double[] three = {0.1, 0.2, 0.3};
        double[] nan = {0.1, Double.NaN, 0.3};
        assertThatIllegalArgumentException().isThrownBy(() -> units.neuron(null, 0, three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.neuron(new double[0], 0, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> units.neuron(three, 0, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> units.neuron(three, Double.NaN, three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.neuron(nan, 0, three));
        double[] biases = {0.1, 0.2};
        assertThatIllegalArgumentException().isThrownBy(() -> units.layer(null, biases, three));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.layer(new double[][] {{1, 2, 3}, null}, biases, three));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.layer(new double[][] {{1, 2, 3}, {1, 2, 3, 4}}, biases, three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.layer(new double[3][2], biases, three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.layer(new double[2][3], biases, nan));
        assertThatIllegalArgumentException().isThrownBy(() -> units.forward(null, three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.forward(NETWORK, biases));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.forward(new Network(new double[2][3], biases, null, 0), three));
        assertThatIllegalArgumentException().isThrownBy(() -> units.outputError(-0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> units.outputError(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> units.outputError(0.5, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> units.hiddenDeltas(three, biases, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> units.hiddenDeltas(three, three, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> units.gradients(three, biases, three, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> units.gradients(nan, biases, biases, 1));
    }

    private static HiddenLayer variant(String weightRows, double lossFactor) {
        return variant(weightRows, lossFactor, 1, 1);
    }

    private static HiddenLayer variant(String weightRows, double lossFactor, double steepness, double biasInput) {
        return new HiddenLayerReference(new HiddenLayerParameters(weightRows, lossFactor, steepness, biasInput));
    }

    /** The network of Scully's lecture, one row for each hidden unit. */
    static Network scully() {
        Golden example = Golden.example("scu-a2-end-to-end");
        return new Network(
                example.matrix("W1"), example.vector("b1"), example.matrix("W2")[0], example.vector("b2")[0]);
    }

    /** The gradients of one example's loss. */
    static Gradients gradients(HiddenLayer variant, Network network, double[] x, int target) {
        Trace trace = variant.forward(network, x);
        double delta = variant.outputError(trace.prediction(), target).delta();
        return variant.gradients(
                x, trace.hidden(), variant.hiddenDeltas(network.outputWeights(), trace.hidden(), delta), delta);
    }

    private static Network network(String weightRows, double[] parameters) {
        int rows = weightRows.equals("inputs") ? 3 : 4;
        int columns = 12 / rows;
        double[][] weights = new double[rows][];
        for (int i = 0; i < rows; i++) {
            weights[i] = Arrays.copyOfRange(parameters, columns * i, columns * (i + 1));
        }
        return new Network(
                weights,
                Arrays.copyOfRange(parameters, 12, 16),
                Arrays.copyOfRange(parameters, 16, 20),
                parameters[20]);
    }

    private static double[] flat(Gradients gradients) {
        DoubleStream weights = Arrays.stream(gradients.hiddenWeights()).flatMapToDouble(Arrays::stream);
        DoubleStream output =
                DoubleStream.concat(Arrays.stream(gradients.outputWeights()), DoubleStream.of(gradients.outputBias()));
        return DoubleStream.concat(weights, DoubleStream.concat(Arrays.stream(gradients.hiddenBiases()), output))
                .toArray();
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}

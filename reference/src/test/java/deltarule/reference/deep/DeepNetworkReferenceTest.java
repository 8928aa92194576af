package deltarule.reference.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetwork.Gradients;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.golden.CentralDifferences;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class DeepNetworkReferenceTest {
    private static final double[][][] WEIGHTS = {
        {{0.7, -0.4, 0.3, 0.8}, {-0.6, 0.9, 0.5, -0.2}},
        {{0.4, -0.7, 0.6, 0.2}, {-0.3, 0.5, 0.8, -0.9}, {0.9, 0.3, -0.4, 0.7}, {-0.8, 0.6, 0.25, 0.35}},
        {
            {0.5, -0.6, 0.3, 0.8, -0.2},
            {-0.7, 0.4, 0.9, -0.3, 0.6},
            {0.2, 0.7, -0.5, 0.45, -0.9},
            {0.6, -0.25, 0.35, -0.8, 0.4}
        }
    };
    private static final double[][] BIASES = {
        {0.2, -0.3, 0.4, -0.6}, {-0.2, 0.35, 0.15, -0.45}, {0.3, -0.4, 0.25, 0.55, -0.7}
    };
    private static final double[][] INPUTS = {{1.5, -0.6}, {-0.8, 1.2}, {0.4, 2.3}};
    private static final int[] LABELS = {3, 0, 4};
    private static final int[] SIZES = {2, 4, 4, 5};

    @Test
    void theSizesOfTheLecturesNetworksAreTheTrueOnes() {
        DeepNetwork deep = variant(0, "inputs");
        Golden single = Golden.example("sus-single-layer-param-count");
        single.isReached((double) deep.size(new int[] {784, 10}).parameters(), 1);
        Golden deeper = Golden.example("har-mnist-param-count");
        deeper.isReached(
                new double[] {
                    (double) deep.size(new int[] {784, 512}).parameters(),
                    (double) deep.size(new int[] {512, 10}).parameters(),
                    (double) deep.size(new int[] {784, 512, 10}).parameters()
                },
                1);
    }

    @ParameterizedTest
    @CsvSource({"'2, 3, 1', 2, 13", "'3, 3, 1', 2, 16", "'5, 4', 1, 24", "'100000, 100000, 2', 2, 10000300002"})
    void theSizeCountsLayersWithWeightsAndTheirParameters(String sizes, int layers, long parameters) {
        int[] numbers =
                Arrays.stream(sizes.split(", ", -1)).mapToInt(Integer::parseInt).toArray();
        assertThat(variant(0, "inputs").size(numbers)).isEqualTo(new DeepNetwork.Size(layers, parameters));
    }

    @Test
    void theLayersOfTheSharifLectureFitEachOther() {
        Golden example = Golden.example("sha-layer-shapes");
        Random random = new Random(4);
        double[][][] weights = new double[4][][];
        double[][] biases = new double[4][];
        for (int l = 0; l < 4; l++) {
            int units = example.value().get(l).get(0).asInt();
            int inputs = example.value().get(l).get(1).asInt();
            weights[l] = new double[units][];
            Arrays.setAll(weights[l], k -> random.doubles(inputs, -0.5, 0.5).toArray());
            biases[l] = random.doubles(units, -0.5, 0.5).toArray();
        }
        double[][] inputs = {random.doubles(example.whole("n"), -2, 2).toArray()};
        double[][][] outputs = variant(0, "units").forward(weights, biases, inputs, "softmax");
        assertThat(Stream.of(outputs).mapToDouble(rows -> rows[0].length).toArray())
                .containsExactly(example.vector("widths"));
        assertThat(Arrays.stream(outputs[3][0]).sum()).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inputs", "units"})
    void aLinearLayerAddsTheSameBiasToEachExample(String weightRows) {
        double[][] weights =
                weightRows.equals("inputs") ? new double[][] {{1, 3}, {2, 4}} : new double[][] {{1, 2}, {3, 4}};
        double[][][] outputs = variant(0, weightRows)
                .forward(
                        new double[][][] {weights},
                        new double[][] {{10, 20}},
                        new double[][] {{1, 0}, {0, 1}},
                        "linear");
        assertThat(outputs[0]).isDeepEqualTo(new double[][] {{11, 23}, {12, 24}});
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.726, 0.3359905435442658, 0.054163505449993425, 2.0905376629187087",
        "0.1, 0.6242, 0.3004401406259157, 0.0552741634621574, 2.136828457705438",
        "0.3, 0.4206, 0.2330545934559173, 0.05672299155059402, 2.259317438649626"
    })
    void outputsAndLossAreTheTrueOnes(double leak, double hidden, double first, double last, double loss) {
        DeepNetwork deep = variant(leak, "inputs");
        double[][][] outputs = deep.forward(WEIGHTS, BIASES, INPUTS, "softmax");
        assertThat(outputs[1][1][2]).isCloseTo(hidden, within(1e-15));
        assertThat(outputs[2][0][3]).isCloseTo(first, within(1e-15));
        assertThat(outputs[2][2][4]).isCloseTo(last, within(1e-15));
        assertThat(deep.loss(outputs[2], LABELS)).isCloseTo(loss, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.035534278421787184, 0, 0.02744111548690357, 0.022963671432256843, 0.17714667270396667,"
                + " -0.054655230683672555",
        "0.1, 0.02964128015195837, 0.004247857665610295, -0.006189977975873212, 0.015377835239005388,"
                + " 0.19557995979765994, -0.04047084818311316",
        "0.3, 0.011730737825867917, 0.009817137932287135, -0.08419900710621438, -0.002219365144480427,"
                + " 0.21430441450172527, -0.010681988913006984"
    })
    void errorTermsAndGradientsAreTheTrueOnes(
            double leak, double d0, double d1, double firstWeight, double lastWeight, double b0, double b1) {
        for (String weightRows : new String[] {"inputs", "units"}) {
            DeepNetwork deep = variant(leak, weightRows);
            double[][][] weights = stored(WEIGHTS, weightRows);
            double[][][] outputs = deep.forward(weights, BIASES, INPUTS, "softmax");
            double[][][] deltas = deep.deltas(weights, outputs, LABELS);
            assertThat(deltas[0][1][2]).isCloseTo(d0, within(1e-15));
            assertThat(deltas[1][0][1]).isCloseTo(d1, within(1e-15));
            Gradients gradients = deep.gradients(INPUTS, outputs, deltas);
            double[][][] byInput = stored(gradients.weights(), weightRows);
            assertThat(byInput[0][1][2]).isCloseTo(firstWeight, within(1e-15));
            assertThat(byInput[2][3][1]).isCloseTo(lastWeight, within(1e-15));
            assertThat(gradients.biases()[0][3]).isCloseTo(b0, within(1e-15));
            assertThat(gradients.biases()[1][0]).isCloseTo(b1, within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, inputs", "0.1, inputs", "0.3, inputs", "0, units", "0.1, units", "0.3, units"})
    void theGradientsAgreeWithCentralDifferences(double leak, String weightRows) {
        DeepNetwork deep = variant(leak, weightRows);
        Random random = new Random(6);
        for (int run = 0; run < 10; run++) {
            double[] parameters =
                    random.doubles(deep.size(SIZES).parameters(), -0.9, 0.9).toArray();
            double[][] inputs = random.doubles(6, -2, 2)
                    .mapToObj(x -> random.doubles(2, -2, 2).toArray())
                    .toArray(double[][]::new);
            int[] labels = random.ints(6, 0, 5).toArray();
            double[][][] weights = weights(parameters, weightRows);
            double[][][] outputs = deep.forward(weights, biases(parameters), inputs, "softmax");
            Gradients gradients = deep.gradients(inputs, outputs, deep.deltas(weights, outputs, labels));
            CentralDifferences.agree(
                    flat(stored(gradients.weights(), weightRows), gradients.biases()),
                    p -> deep.loss(deep.forward(weights(p, weightRows), biases(p), inputs, "softmax")[2], labels),
                    parameters,
                    10);
        }
    }

    @Test
    void oneLayerIsSoftmaxRegression() {
        double[][] probabilities = {{0.2, 0.5, 0.3}, {0.6, 0.1, 0.3}};
        double[][][] deltas = variant(0, "inputs")
                .deltas(new double[][][] {{{1, 2, 3}, {4, 5, 6}}}, new double[][][] {probabilities}, new int[] {1, 2});
        assertThat(deltas[0]).isDeepEqualTo(new double[][] {{0.1, -0.25, 0.15}, {0.3, 0.05, -0.35}});
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.3, 0.3"})
    void aUnitAtTheKinkHasTheSlopeLeftOfIt(double leak, double share) {
        double[][][] weights = {{{1, 2}}, {{2, 0.5, 1}, {1, 0.5, 4}}};
        double[][][] outputs = {{{0, 0.7}}, {{0.25, 0.25, 0.5}}};
        double[][][] deltas = variant(leak, "inputs").deltas(weights, outputs, new int[] {0});
        assertThat(deltas[0][0][0]).isCloseTo(share * (-1.5 + 0.125 + 0.5), within(1e-15));
        assertThat(deltas[0][0][1]).isCloseTo(-0.75 + 0.125 + 2, within(1e-15));
    }

    @Test
    void silentLayersLetNothingThrough() {
        DeepNetwork deep = variant(0, "inputs");
        double[][] biases = {{-9, -9, -9, -9}, BIASES[1], BIASES[2]};
        double[][][] outputs = deep.forward(WEIGHTS, biases, INPUTS, "softmax");
        assertThat(outputs[0]).isDeepEqualTo(new double[3][4]);
        assertThat(deep.deltas(WEIGHTS, outputs, LABELS)[0]).isDeepEqualTo(new double[3][4]);
    }

    @Test
    void hugeScoresDoNotOverflow() {
        double[][] scores = variant(0, "inputs")
                .forward(
                        new double[][][] {{{1, 1, 1}}},
                        new double[][] {{0, 1, -745}},
                        new double[][] {{1000}, {-1000}},
                        "softmax")[0];
        for (double[] row : scores) {
            assertThat(row).containsExactly(new double[] {0.2689414213699951, 0.7310585786300049, 0}, within(1e-13));
        }
    }

    @Test
    void theLossOfCertainPredictionsIsZeroOrInfinite() {
        DeepNetwork deep = variant(0, "inputs");
        assertThat(deep.loss(new double[][] {{0, 1}, {1, 0}}, new int[] {1, 0})).isZero();
        assertThat(deep.loss(new double[][] {{0, 1}, {1, 0}}, new int[] {1, 1})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(deep.loss(new double[][] {{1e-300, 1}}, new int[] {0})).isCloseTo(690.7755278982137, within(1e-12));
    }

    private static DeepNetwork variant(double leak, String weightRows) {
        return new DeepNetworkReference(new DeepNetworkParameters(leak, weightRows, "weighted", "mean", "natural"));
    }

    private static double[][][] stored(double[][][] byInput, String weightRows) {
        return weightRows.equals("inputs")
                ? byInput
                : Arrays.stream(byInput).map(DeepNetworkReference::transposed).toArray(double[][][]::new);
    }

    private static double[][][] weights(double[] parameters, String weightRows) {
        double[][][] byInput = {new double[2][4], new double[4][4], new double[4][5]};
        int next = 0;
        for (double[][] layer : byInput) {
            for (double[] row : layer) {
                System.arraycopy(parameters, next, row, 0, row.length);
                next += row.length;
            }
        }
        return stored(byInput, weightRows);
    }

    private static double[][] biases(double[] parameters) {
        return new double[][] {
            Arrays.copyOfRange(parameters, 44, 48),
            Arrays.copyOfRange(parameters, 48, 52),
            Arrays.copyOfRange(parameters, 52, 57)
        };
    }

    private static double[] flat(double[][][] weights, double[][] biases) {
        DoubleStream all = Arrays.stream(weights).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream);
        return DoubleStream.concat(all, Arrays.stream(biases).flatMapToDouble(Arrays::stream))
                .toArray();
    }
}

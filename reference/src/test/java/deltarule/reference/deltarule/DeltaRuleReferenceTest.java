package deltarule.reference.deltarule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRule.AffineMap;
import deltarule.problems.deltarule.DeltaRule.Function;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values beyond the lectures' examples were computed with mpmath at 50 digits from the same doubles. */
class DeltaRuleReferenceTest {
    private final DeltaRule rule = variant("sigmoid", "targets", "entrywise");

    @ParameterizedTest
    @CsvSource({
        "0, 0.25, 1",
        "1, 0.19661193324148185, 0.4199743416140261",
        "-1.5, 0.14914645207033286, 0.18070663892364852",
        "2.5, 0.07010371654510816, 0.02659222668316062",
        "-30, 9.357622968838423e-14, 3.502604305078608e-26",
        "40, 4.248354255291589e-18, 7.219405551381661e-35",
        "-700, 9.85967654375977e-305, 0",
        "700, 9.85967654375977e-305, 0",
        "1e6, 0, 0"
    })
    void theErrorTermHasTheActivationsDerivativeOverTheWholeRange(double sum, double sigmoid, double tanh) {
        double[] one = {1};
        assertThat(rule.outputDeltas(one, new double[] {sum})[0]).isCloseTo(sigmoid, within(2e-15 * sigmoid));
        assertThat(variant("tanh", "targets", "norms").outputDeltas(one, new double[] {sum})[0])
                .isCloseTo(tanh, within(2e-15 * tanh));
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0.14805233868700451, -0.10141958740782635, -0.0035051858272554083",
        "tanh, 0.49546207176853424, -0.122880514468081, -0.0013296113341580312"
    })
    void innerErrorTermsAreTheTrueOnes(String activation, double first, double second, double third) {
        double[][] rowPerTarget = {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}};
        double[][] rowPerSource = {{0.7, -0.6}, {-0.4, 0.8}, {0.3, 0.2}};
        double[] next = {0.3, -0.7};
        double[] sums = {0.5, -1.5, 2.5};
        double[] expected = {first, second, third};
        assertThat(variant(activation, "targets", "norms").innerDeltas(rowPerTarget, next, sums))
                .containsExactly(expected, within(1e-15));
        assertThat(variant(activation, "sources", "norms").innerDeltas(rowPerSource, next, sums))
                .containsExactly(expected, within(1e-15));
    }

    @Test
    void theChangeGoesAgainstTheProductOfBothEnds() {
        double[][] change = rule.weightChanges(new double[] {2}, new double[] {0.3}, 0.1);
        assertThat(change[0][0]).isCloseTo(-0.06, within(1e-15));
        double[] outputs = {0.5, 0.9, 0.2};
        double[] deltas = {0.3, -0.7};
        assertThat(rule.weightChanges(outputs, deltas, 0.5)[1])
                .containsExactly(new double[] {0.175, 0.315, 0.07}, within(1e-15));
        assertThat(variant("tanh", "sources", "norms").weightChanges(outputs, deltas, 0.5)[1])
                .containsExactly(new double[] {-0.135, 0.315}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, targets", "sigmoid, sources", "tanh, targets", "tanh, sources"})
    void theDeltaRuleGivesTheGradientOfANetwork(String activation, String weightRows) {
        DeltaRule variant = variant(activation, weightRows, "norms");
        Random random = new Random(5);
        for (int run = 0; run < 20; run++) {
            double[] weights = random.doubles(3 * 4 + 4 * 2, -1.5, 1.5).toArray();
            double[] inputs = random.doubles(3, -2, 2).toArray();
            double[] targets = random.doubles(2, 0.1, 0.9).toArray();
            Network network = new Network(activation, weights, inputs);
            double[] lossSlopes = {network.outputs[0] - targets[0], network.outputs[1] - targets[1]};
            double[] outputDeltas = variant.outputDeltas(lossSlopes, network.outputSums);
            double[][] second = network.second();
            double[] innerDeltas = variant.innerDeltas(
                    weightRows.equals("targets") ? second : transposed(second), outputDeltas, network.hiddenSums);
            double[] gradient = new double[20];
            double[][] first = variant.weightChanges(inputs, innerDeltas, 0.5);
            double[][] last = variant.weightChanges(network.hidden, outputDeltas, 0.5);
            first = weightRows.equals("targets") ? first : transposed(first);
            last = weightRows.equals("targets") ? last : transposed(last);
            for (int i = 0; i < 12; i++) {
                gradient[i] = first[i / 3][i % 3] / -0.5;
            }
            for (int i = 0; i < 8; i++) {
                gradient[12 + i] = last[i / 4][i % 4] / -0.5;
            }
            CentralDifferences.agree(
                    gradient, w -> new Network(activation, w, inputs).halfSquaredError(targets), weights, 10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cubes, 2.5427500000000003, -0.433, 0.35425",
        "products, -0.807, 0.991, 0.714",
        "waves, 0.3173850026655292, -0.3299967072215216, 1.2414200266120694",
        "neuron, -0.13848498353544506, 0.07912900197135149, -0.2572487202606172"
    })
    void theNumericalGradientIsTheCentralDifference(String name, double first, double second, double third) {
        double[] gradient = rule.numericalGradient(
                new Function(name, new double[] {0.7, -0.4, 1.3}), new double[] {1.1, -0.6, 0.3}, 0.05);
        assertThat(gradient).containsExactly(new double[] {first, second, third}, within(1e-13));
    }

    @Test
    void theNumericalGradientOfProductsIsTheOneOfTheExample() {
        double[] gradient =
                rule.numericalGradient(new Function("products", new double[] {1, 0}), new double[] {1, 2}, 1e-3);
        assertThat(gradient).containsExactly(new double[] {4, 1}, within(1e-12));
    }

    @Test
    void theNumericalGradientDoesNotOverflowWhereAUnitIsFarWrong() {
        double[] gradient =
                rule.numericalGradient(new Function("neuron", new double[] {700, 300}), new double[] {-1.5, -0.6}, 0.1);
        assertThat(gradient).containsExactly(new double[] {-700, -300}, within(1e-9));
    }

    @Test
    void aPointLeftWhereItWasGivesTheErrorOfOrderStepSquared() {
        double[] cube = {1};
        double[] point = {1.5};
        double coarse = rule.numericalGradient(new Function("cubes", cube), point, 0.1)[0] - 6.75;
        double fine = rule.numericalGradient(new Function("cubes", cube), point, 0.05)[0] - 6.75;
        assertThat(coarse / fine).isCloseTo(4, within(1e-9));
        assertThat(point).containsExactly(1.5);
    }

    @ParameterizedTest
    @CsvSource({"entrywise, 0.0002499375156210672", "norms, 0.0002327697235226094"})
    void theDifferenceOfGradientsIsTheTrueOne(String difference, double expected) {
        DeltaRule variant = variant("tanh", "targets", difference);
        assertThat(variant.gradientDifference(new double[] {4, 0.9, -2.5}, new double[] {4.002, 0.9, -2.501}))
                .isCloseTo(expected, within(1e-15));
        assertThat(variant.gradientDifference(new double[] {1e-8, 2e-8}, new double[] {-1e-8, -2e-8}))
                .isCloseTo(1, within(1e-15));
        assertThat(variant.gradientDifference(new double[2], new double[2])).isZero();
        assertThat(variant.gradientDifference(new double[] {1e-13}, new double[] {-1e-13}))
                .isCloseTo(0.2, within(1e-15));
        assertThat(variant.gradientDifference(new double[] {3e200, 4e200}, new double[] {0, 0}))
                .isEqualTo(1);
    }

    @Test
    void twoLayersCollapseToTheMapOfTheExample() {
        AffineMap map =
                rule.collapse(new double[][][] {{{1, 2}, {0, 1}}, {{2, 0}, {1, 1}}}, new double[][] {{1, 2}, {3, 4}});
        assertThat(map.weights()).isDeepEqualTo(new double[][] {{2, 4}, {1, 3}});
        assertThat(map.biases()).containsExactly(5, 7);
    }

    @Test
    void aSingleLayerCollapsesToACopyOfItself() {
        double[][][] weights = {{{1, 2, 3}}};
        AffineMap map = rule.collapse(weights, new double[][] {{4}});
        assertThat(map.weights()).isDeepEqualTo(weights[0]);
        assertThat(map.weights()[0]).isNotSameAs(weights[0][0]);
    }

    @Test
    void thePlaneIsMappedAsInTheExample() {
        double[][] weights = {{1, 1}, {1, -1}};
        double[][] points = {{1, 2}, {0, 0}};
        assertThat(rule.warp("linear", weights, points)).isDeepEqualTo(new double[][] {{3, -1}, {0, 0}});
        assertThat(rule.warp("relu", weights, points)).isDeepEqualTo(new double[][] {{3, 0}, {0, 0}});
    }

    @Test
    void theNetworkWithoutBiasesGivesTheDistanceOfTwoNumbersAndIsHomogeneous() {
        double[][] hidden = {{1, -1}, {-1, 1}};
        double[][] output = {{1, 1}};
        assertThat(rule.reluNetwork(hidden, output, new double[] {2, 1})).containsExactly(1);
        assertThat(rule.reluNetwork(hidden, output, new double[] {3, 10})).containsExactly(7);
        assertThat(rule.reluNetwork(hidden, output, new double[] {6, 20})).containsExactly(14);
    }

    static DeltaRule variant(String activation, String weightRows, String difference) {
        return new DeltaRuleReference(
                new DeltaRuleParameters(activation, weightRows, difference, 1, "slope", "central", "sum", 1, 0));
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

    /** A network of three inputs, four inner units and two outputs, without biases, from its twenty weights. */
    private static final class Network {
        private final double[] weights;
        private final double[] hiddenSums;
        private final double[] hidden;
        private final double[] outputSums;
        private final double[] outputs;

        Network(String activation, double[] weights, double[] inputs) {
            this.weights = weights;
            hiddenSums = new double[4];
            Arrays.setAll(hiddenSums, k -> dot(weights, 3 * k, inputs));
            hidden = activated(activation, hiddenSums);
            outputSums = new double[2];
            Arrays.setAll(outputSums, k -> dot(weights, 12 + 4 * k, hidden));
            outputs = activated(activation, outputSums);
        }

        double[][] second() {
            return new double[][] {Arrays.copyOfRange(weights, 12, 16), Arrays.copyOfRange(weights, 16, 20)};
        }

        double halfSquaredError(double[] targets) {
            return (Math.pow(outputs[0] - targets[0], 2) + Math.pow(outputs[1] - targets[1], 2)) / 2;
        }

        private static double[] activated(String activation, double[] sums) {
            return Arrays.stream(sums)
                    .map(z -> activation.equals("tanh") ? Math.tanh(z) : 1 / (1 + Math.exp(-z)))
                    .toArray();
        }

        private static double dot(double[] weights, int from, double[] inputs) {
            double sum = 0;
            for (int i = 0; i < inputs.length; i++) {
                sum += weights[from + i] * inputs[i];
            }
            return sum;
        }
    }
}

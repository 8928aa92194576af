package student;

import deltarule.handout.Answers;
import deltarule.handout.Guarded;
import deltarule.handout.PublicCriterion;
import deltarule.handout.PublicTests;
import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.testkit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public tests of "A sigmoid neuron with squared loss": the questions, right answers and allowances
 * of the grader's public criteria.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A sigmoid neuron with squared loss")
@PublicTests(problem = "sigmoid-neuron", publicPoints = 5, hiddenPoints = 13)
class SigmoidNeuronTest {
    private final SigmoidNeuron solution = Guarded.by(SigmoidNeuron.class, SigmoidNeuronSolution::new);

    static Stream<Arguments> weightedSumOfTheOrTable() {
        return Stream.of(
                Arguments.arguments(
                        "the OR table",
                        new double[] {1.0, -1.0},
                        -0.5,
                        new double[] {0.0, 0.0},
                        -0.5,
                        Tolerance.SUM.scaledBy(0.5)),
                Arguments.arguments(
                        "the OR table",
                        new double[] {1.0, -1.0},
                        -0.5,
                        new double[] {0.0, 1.0},
                        -1.5,
                        Tolerance.SUM.scaledBy(1.5)),
                Arguments.arguments(
                        "the OR table",
                        new double[] {1.0, -1.0},
                        -0.5,
                        new double[] {1.0, 0.0},
                        0.5,
                        Tolerance.SUM.scaledBy(1.5)),
                Arguments.arguments(
                        "the OR table",
                        new double[] {1.0, -1.0},
                        -0.5,
                        new double[] {1.0, 1.0},
                        -0.5,
                        Tolerance.SUM.scaledBy(2.5)),
                Arguments.arguments(
                        "three inputs",
                        new double[] {0.8, -1.7, 2.4},
                        0.6,
                        new double[] {1.5, -0.4, 0.7},
                        4.16,
                        Tolerance.SUM.scaledBy(4.16)));
    }

    /** Weighted sum: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Weighted sum: worked examples")
    @PublicCriterion(id = "weighted-sum-examples", points = 1)
    void weightedSumOfTheOrTable(String example, double[] weights, double bias, double[] inputs,
            double expected, Tolerance tolerance) {
        Answers.same(() -> solution.weightedSum(weights, bias, inputs), expected, tolerance);
    }

    static Stream<Arguments> sigmoidOfTheOrTable() {
        return Stream.of(
                Arguments.arguments("the OR table", -0.5, 0.37754066879814546),
                Arguments.arguments("the OR table", -1.5, 0.18242552380635632),
                Arguments.arguments("the OR table", 0.5, 0.6224593312018546),
                Arguments.arguments("the OR table", 2.3, 0.9088770389851438));
    }

    /** Sigmoid: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Sigmoid: worked examples")
    @PublicCriterion(id = "sigmoid-examples", points = 1)
    void sigmoidOfTheOrTable(String example, double z, double expected) {
        Answers.same(() -> solution.sigmoid(z), expected, Tolerance.SCALAR);
    }

    static Stream<Arguments> lossOfTheOrTable() {
        return Stream.of(
                Arguments.arguments("the OR table", 0.37754066879814546, 0.0, 0.14253695659655097),
                Arguments.arguments("the OR table", 0.18242552380635635, 1.0, 0.6684280241233108),
                Arguments.arguments("the OR table", 0.6224593312018546, 1.0, 0.1425369565965509),
                Arguments.arguments("the OR table", 0.37754066879814546, 1.0, 0.38745561900026),
                Arguments.arguments("a target between 0 and 1", 0.85, 0.3, 0.30250000000000005));
    }

    /** Loss: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Loss: worked examples")
    @PublicCriterion(id = "loss-examples", points = 1)
    void lossOfTheOrTable(String example, double prediction, double target, double expected) {
        Answers.same(() -> solution.loss(prediction, target), expected, Tolerance.SCALAR);
    }

    static Stream<Arguments> deltaOfTheOrTable() {
        return Stream.of(
                Arguments.arguments("the OR table", 0.37754066879814546, 0.0, 0.17744691734927373),
                Arguments.arguments("the OR table", 0.18242552380635635, 1.0, -0.24387666485508555),
                Arguments.arguments("the OR table", 0.6224593312018546, 1.0, -0.17744691734927373),
                Arguments.arguments("the OR table", 0.37754066879814546, 1.0, -0.2925605070539152),
                Arguments.arguments("a target between 0 and 1", 0.85, 0.3, 0.14025));
    }

    /** Delta: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Delta: worked examples")
    @PublicCriterion(id = "delta-examples", points = 1)
    void deltaOfTheOrTable(String example, double prediction, double target, double expected) {
        Answers.same(() -> solution.delta(prediction, target), expected, Tolerance.SCALAR);
    }

    static Stream<Arguments> gradientOfTheOrTable() {
        return Stream.of(
                Arguments.arguments(
                        "the OR table",
                        0.17744691734927376,
                        new double[] {0.0, 0.0},
                        new double[] {0.0, 0.0, 0.17744691734927376}),
                Arguments.arguments(
                        "the OR table",
                        -0.24387666485508552,
                        new double[] {0.0, 1.0},
                        new double[] {-0.0, -0.24387666485508552, -0.24387666485508552}),
                Arguments.arguments(
                        "the OR table",
                        -0.17744691734927376,
                        new double[] {1.0, 0.0},
                        new double[] {-0.17744691734927376, -0.0, -0.17744691734927376}),
                Arguments.arguments(
                        "three inputs",
                        0.35,
                        new double[] {1.5, -0.4, 0.7},
                        new double[] {0.5249999999999999, -0.13999999999999999, 0.24499999999999997, 0.35}));
    }

    /** Gradient: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Gradient: worked examples")
    @PublicCriterion(id = "gradient-examples", points = 1)
    void gradientOfTheOrTable(String example, double delta, double[] inputs, double[] expected) {
        Answers.same(() -> solution.gradient(delta, inputs), expected, Tolerance.GRADIENT);
    }
}

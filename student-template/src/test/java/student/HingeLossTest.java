package student;

import deltarule.handout.Answers;
import deltarule.handout.Guarded;
import deltarule.handout.PublicCriterion;
import deltarule.handout.PublicTests;
import deltarule.problems.hinge.HingeLoss;
import deltarule.testkit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public tests of "Multiclass hinge loss": the questions, right answers and allowances
 * of the grader's public criteria.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Multiclass hinge loss")
@PublicTests(problem = "hinge-loss", publicPoints = 3, hiddenPoints = 9)
class HingeLossTest {
    private final HingeLoss solution = Guarded.by(HingeLoss.class, HingeLossSolution::new);

    static Stream<Arguments> lossOfThePublicExamples() {
        return Stream.of(
                Arguments.arguments("first image", new double[] {3.2, 5.1, -1.7}, 0, 2.8999999999999995),
                Arguments.arguments("second image", new double[] {1.3, 4.9, 2.0}, 1, 0.0),
                Arguments.arguments("third image", new double[] {2.2, 2.5, -3.1}, 2, 12.9),
                Arguments.arguments(
                        "five classes, several too close",
                        new double[] {0.4, 2.5, -0.3, 1.6, 2.2},
                        3,
                        3.5));
    }

    /** Loss: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Loss: worked examples")
    @PublicCriterion(id = "loss-examples", points = 1)
    void lossOfThePublicExamples(String example, double[] scores, int label, double expected) {
        Answers.same(() -> solution.loss(scores, label), expected, Tolerance.SUM);
    }

    static Stream<Arguments> costOfThePublicDataSets() {
        return Stream.of(
                Arguments.arguments(
                        "the three images",
                        new double[][] {{3.2, 5.1, -1.7}, {1.3, 4.9, 2.0}, {2.2, 2.5, -3.1}},
                        new int[] {0, 1, 2},
                        5.266666666666667),
                Arguments.arguments(
                        "two examples of five classes",
                        new double[][] {{0.4, 2.5, -0.3, 1.6, 2.2}, {1.5, -0.4, 0.6, 1.2, 0.9}},
                        new int[] {2, 4},
                        7.75));
    }

    /** Cost: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Cost: worked examples")
    @PublicCriterion(id = "cost-examples", points = 1)
    void costOfThePublicDataSets(String example, double[][] scores, int[] labels, double expected) {
        Answers.same(() -> solution.cost(scores, labels), expected, Tolerance.SUM);
    }

    static Stream<Arguments> gradientOfThePublicExamples() {
        return Stream.of(
                Arguments.arguments(
                        "first image",
                        new double[] {3.2, 5.1, -1.7},
                        0,
                        new double[] {-1.0, 1.0, 0.0}),
                Arguments.arguments(
                        "second image",
                        new double[] {1.3, 4.9, 2.0},
                        1,
                        new double[] {0.0, 0.0, 0.0}),
                Arguments.arguments(
                        "third image",
                        new double[] {2.2, 2.5, -3.1},
                        2,
                        new double[] {1.0, 1.0, -2.0}),
                Arguments.arguments(
                        "five classes, several too close",
                        new double[] {0.4, 2.5, -0.3, 1.6, 2.2},
                        3,
                        new double[] {0.0, 1.0, 0.0, -2.0, 1.0}));
    }

    /** Gradient: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Gradient: worked examples")
    @PublicCriterion(id = "gradient-examples", points = 1)
    void gradientOfThePublicExamples(String example, double[] scores, int label, double[] expected) {
        Answers.same(() -> solution.gradient(scores, label), expected, Tolerance.GRADIENT);
    }
}

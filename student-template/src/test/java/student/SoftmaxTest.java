package student;

import deltarule.handout.Answers;
import deltarule.handout.Guarded;
import deltarule.handout.PublicCriterion;
import deltarule.handout.PublicTests;
import deltarule.problems.softmax.Softmax;
import deltarule.testkit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public tests of "Softmax and cross-entropy": the questions, right answers and allowances
 * of the grader's public criteria.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Softmax and cross-entropy")
@PublicTests(problem = "softmax", publicPoints = 5, hiddenPoints = 20)
class SoftmaxTest {
    private final Softmax solution = Guarded.by(Softmax.class, SoftmaxSolution::new);

    static Stream<Arguments> softmaxOfTheScoresOfTheLectures() {
        return Stream.of(
                Arguments.arguments(
                        "three scores",
                        new double[] {6.0, -2.0, 3.0},
                        new double[] {0.9522698261237778, 3.1945093834375056E-4, 0.04741072293787844}),
                Arguments.arguments(
                        "four scores",
                        new double[] {3.2, 5.1, -1.7, -3.7},
                        new double[] {0.12996551424846645, 0.8689357094017885, 9.67798998206606E-4,
                                1.3097735153840093E-4}),
                Arguments.arguments(
                        "three scores",
                        new double[] {-2.85, 0.86, 0.28},
                        new double[] {0.0154493156760736, 0.6311633536047087, 0.35338733071921763}),
                Arguments.arguments(
                        "five scores",
                        new double[] {0.4, -1.3, 2.1, 0.9, -0.6},
                        new double[] {0.11529727821540668, 0.02106291309807908, 0.6311312353604708,
                                0.19009307504757147, 0.042415498278472116}));
    }

    /** Softmax: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Softmax: worked examples")
    @PublicCriterion(id = "softmax-examples", points = 1)
    void softmaxOfTheScoresOfTheLectures(String example, double[] logits, double[] expected) {
        Answers.same(() -> solution.softmax(logits), expected, Tolerance.RELATIVE);
    }

    static Stream<Arguments> logSoftmaxOfTheScoresOfTheLectures() {
        return Stream.of(
                Arguments.arguments(
                        "three scores",
                        new double[] {6.0, -2.0, 3.0},
                        new double[] {-0.04890685354740576, -8.048906853547406, -3.0489068535474058}),
                Arguments.arguments(
                        "four scores",
                        new double[] {3.2, 5.1, -1.7, -3.7},
                        new double[] {-2.0404861387299906, -0.14048613872999116, -6.940486138729991,
                                -8.940486138729991}),
                Arguments.arguments(
                        "three scores",
                        new double[] {-2.85, 0.86, 0.28},
                        new double[] {-4.170190569430108, -0.46019056943010817, -1.0401905694301081}),
                Arguments.arguments(
                        "five scores",
                        new double[] {0.4, -1.3, 2.1, 0.9, -0.6},
                        new double[] {-2.160241458096709, -3.8602414580967093, -0.4602414580967089,
                                -1.660241458096709, -3.160241458096709}));
    }

    /** Log-softmax: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Log-softmax: worked examples")
    @PublicCriterion(id = "log-softmax-examples", points = 1)
    void logSoftmaxOfTheScoresOfTheLectures(String example, double[] logits, double[] expected) {
        Answers.same(() -> solution.logSoftmax(logits), expected, Tolerance.SUM);
    }

    static Stream<Arguments> jacobianOfTheWorkedExamples() {
        return Stream.of(
                Arguments.arguments(
                        "three classes",
                        new double[] {0.2, 0.3, 0.5},
                        new double[][] {{0.16000000000000003, -0.06, -0.1}, {-0.06, 0.21, -0.15},
                                {-0.1, -0.15, 0.25}}),
                Arguments.arguments(
                        "four classes",
                        new double[] {0.1, 0.4, 0.15, 0.35},
                        new double[][] {{0.09000000000000001, -0.04000000000000001, -0.015,
                                -0.034999999999999996}, {-0.04000000000000001, 0.24, -0.06,
                                -0.13999999999999999}, {-0.015, -0.06, 0.1275, -0.0525},
                                {-0.034999999999999996, -0.13999999999999999, -0.0525, 0.22749999999999998}}));
    }

    /** Jacobian: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Jacobian: worked examples")
    @PublicCriterion(id = "jacobian-examples", points = 1)
    void jacobianOfTheWorkedExamples(String example, double[] activations, double[][] expected) {
        Answers.same(() -> solution.jacobian(activations), expected, Tolerance.GRADIENT);
    }

    static Stream<Arguments> crossEntropyOfTheScoresOfTheLectures() {
        return Stream.of(
                Arguments.arguments(
                        "three scores, third class",
                        new double[] {6.0, -2.0, 3.0},
                        2,
                        3.0489068535474058),
                Arguments.arguments(
                        "four scores, second class",
                        new double[] {5.8, 2.2, -1.6, 1.5},
                        1,
                        3.640665375107873),
                Arguments.arguments(
                        "three scores, third class",
                        new double[] {-2.85, 0.86, 0.28},
                        2,
                        1.0401905694301081),
                Arguments.arguments(
                        "five scores, fourth class",
                        new double[] {0.4, -1.3, 2.1, 0.9, -0.6},
                        3,
                        1.660241458096709));
    }

    /** Cross-entropy: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Cross-entropy: worked examples")
    @PublicCriterion(id = "cross-entropy-examples", points = 1)
    void crossEntropyOfTheScoresOfTheLectures(String example, double[] logits, int label, double expected) {
        Answers.same(() -> solution.crossEntropy(logits, label), expected, Tolerance.SUM);
    }

    static Stream<Arguments> gradientOfTheScoresOfTheLectures() {
        return Stream.of(
                Arguments.arguments(
                        "three scores, third class",
                        new double[] {6.0, -2.0, 3.0},
                        2,
                        new double[] {0.9522698261237778, 3.1945093834375056E-4, -0.9525892770621216}),
                Arguments.arguments(
                        "four scores, second class",
                        new double[] {5.8, 2.2, -1.6, 1.5},
                        1,
                        new double[] {0.9601503664107285, -0.973765117880527, 5.868945625681284E-4,
                                0.01302785690723032}),
                Arguments.arguments(
                        "three scores, third class",
                        new double[] {-2.85, 0.86, 0.28},
                        2,
                        new double[] {0.0154493156760736, 0.6311633536047087, -0.6466126692807823}),
                Arguments.arguments(
                        "five scores, fourth class",
                        new double[] {0.4, -1.3, 2.1, 0.9, -0.6},
                        3,
                        new double[] {0.11529727821540668, 0.02106291309807908, 0.6311312353604708,
                                -0.8099069249524286, 0.042415498278472116}));
    }

    /** Gradient: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Gradient: worked examples")
    @PublicCriterion(id = "cross-entropy-gradient-examples", points = 1)
    void gradientOfTheScoresOfTheLectures(String example, double[] logits, int label, double[] expected) {
        Answers.same(() -> solution.crossEntropyGradient(logits, label), expected, Tolerance.GRADIENT);
    }
}

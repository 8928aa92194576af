package student;

import deltarule.handout.Answers;
import deltarule.handout.Guarded;
import deltarule.handout.PublicCriterion;
import deltarule.handout.PublicTests;
import deltarule.problems.kl.KlDivergence;
import deltarule.testkit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public tests of "Entropy, cross-entropy and Kullback-Leibler divergence": the questions, right answers and allowances
 * of the grader's public criteria.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Entropy, cross-entropy and Kullback-Leibler divergence")
@PublicTests(problem = "kl-divergence", publicPoints = 3, hiddenPoints = 10)
class KlDivergenceTest {
    private final KlDivergence solution = Guarded.by(KlDivergence.class, KlDivergenceSolution::new);

    static Stream<Arguments> entropyOfTheLecture() {
        return Stream.of(
                Arguments.arguments(
                        "successes in two trials",
                        new double[] {0.36, 0.48, 0.16},
                        1.0133126873497391),
                Arguments.arguments("two outcomes", new double[] {0.5, 0.5}, 0.6931471805599453),
                Arguments.arguments("four outcomes", new double[] {0.5, 0.2, 0.25, 0.05}, 1.1648213767244648));
    }

    /** Entropy: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Entropy: worked examples")
    @PublicCriterion(id = "entropy-examples", points = 1)
    void entropyOfTheLecture(String example, double[] p, double expected) {
        Answers.same(() -> solution.entropy(p), expected, Tolerance.SUM);
    }

    static Stream<Arguments> crossEntropyOfTheLecture() {
        return Stream.of(
                Arguments.arguments(
                        "a uniform Q",
                        new double[] {0.36, 0.48, 0.16},
                        new double[] {0.3333333333333333, 0.3333333333333333, 0.3333333333333333},
                        1.0986122886681096),
                Arguments.arguments(
                        "four outcomes",
                        new double[] {0.5, 0.2, 0.25, 0.05},
                        new double[] {0.1, 0.425, 0.2875, 0.1875},
                        1.7177576948733335),
                Arguments.arguments(
                        "four outcomes",
                        new double[] {0.1, 0.425, 0.2875, 0.1875},
                        new double[] {0.5, 0.2, 0.25, 0.05},
                        1.713585260953829));
    }

    /** Cross-entropy: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Cross-entropy: worked examples")
    @PublicCriterion(id = "cross-entropy-examples", points = 1)
    void crossEntropyOfTheLecture(String example, double[] p, double[] q, double expected) {
        Answers.same(() -> solution.crossEntropy(p, q), expected, Tolerance.SUM);
    }

    static Stream<Arguments> divergenceOfTheLecture() {
        return Stream.of(
                Arguments.arguments(
                        "a uniform Q",
                        new double[] {0.36, 0.48, 0.16},
                        new double[] {0.3333333333333333, 0.3333333333333333, 0.3333333333333333},
                        0.08529960131837061,
                        Tolerance.SUM.scaledBy(0.3201697373440347)),
                Arguments.arguments(
                        "four outcomes",
                        new double[] {0.5, 0.2, 0.25, 0.05},
                        new double[] {0.1, 0.425, 0.2875, 0.1875},
                        0.5529363181488683,
                        Tolerance.SUM.scaledBy(1.0565015942852318)),
                Arguments.arguments(
                        "four outcomes",
                        new double[] {0.1, 0.425, 0.2875, 0.1875},
                        new double[] {0.5, 0.2, 0.25, 0.05},
                        0.44742000319609443,
                        Tolerance.SUM.scaledBy(0.7693075856829146)));
    }

    /** Divergence: worked examples. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Divergence: worked examples")
    @PublicCriterion(id = "divergence-examples", points = 1)
    void divergenceOfTheLecture(String example, double[] p, double[] q, double expected,
            Tolerance tolerance) {
        Answers.same(() -> solution.divergence(p, q), expected, tolerance);
    }
}

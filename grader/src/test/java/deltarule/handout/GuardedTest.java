package deltarule.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class GuardedTest {
    interface Doubling {
        double[] twice(double[] numbers);
    }

    private static final double[] NUMBERS = {1, 2};

    @Test
    void aFunctionIsAnswered() {
        Doubling right = numbers -> new double[] {2 * numbers[0], 2 * numbers[1]};
        assertThat(ask(right)).containsExactly(2, 4);
    }

    @Test
    void aChangedArgumentIsReported() {
        assertReported(
                numbers -> {
                    numbers[0] = 5;
                    return new double[2];
                },
                "twice changes its argument numbers; work on a copy");
    }

    @Test
    void aReturnedArgumentIsReported() {
        assertReported(numbers -> numbers, "twice returns an array that it was given as an argument; return a new one");
    }

    @Test
    void aKeptResultIsReported() {
        double[] kept = new double[2];
        assertReported(
                numbers -> {
                    kept[0] = 2;
                    kept[1] = 4;
                    return kept;
                },
                "twice returns an array that it keeps; make a new one for each call");
    }

    @Test
    void anotherAnswerToTheSameQuestionIsReported() {
        int[] calls = {0};
        assertReported(
                numbers -> new double[] {calls[0]++, 0}, "twice answers the same question differently the second time");
    }

    @Test
    void anExceptionBecomesOneLine() {
        assertReported(
                numbers -> new double[(int) numbers[5]],
                "twice throws ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 2");
    }

    @Test
    void aRefusalPassesThroughWhereItIsExpected() {
        Doubling refusing = Guarded.by(Doubling.class, () -> numbers -> {
            throw new IllegalArgumentException("no");
        });
        Answers.refuses(() -> refusing.twice(NUMBERS));
        assertThatThrownBy(() -> Answers.same(() -> refusing.twice(NUMBERS), NUMBERS, Tolerance.EXACT))
                .isInstanceOf(NotRight.class)
                .hasMessage("throws IllegalArgumentException: no");
    }

    private static void assertReported(Doubling solution, String line) {
        assertThatThrownBy(() -> ask(solution)).isInstanceOf(NotRight.class).hasMessage(line);
    }

    private static double[] ask(Doubling solution) {
        return Guarded.by(Doubling.class, () -> solution).twice(NUMBERS.clone());
    }
}

package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import deltarule.worker.Impurity;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PurityTest {
    private final double[] kept = {1, 2};
    private double[][] rows;
    private int calls;

    /** A question about rows, whose answer may share them. */
    public interface Rows {
        double[][] answer(double[][] matrix);
    }

    @Test
    void aFreshResultIsAccepted() throws ReflectiveOperationException {
        assertThat(ask(matrix -> new double[][] {matrix[0].clone()})).isInstanceOf(Answer.Value.class);
        assertThat(ask(matrix -> null)).isEqualTo(new Answer.Value(null));
        assertThat(ask(matrix -> new double[][] {{Double.NaN}})).isInstanceOf(Answer.Value.class);
    }

    @Test
    void aChangedArgumentIsReported() throws ReflectiveOperationException {
        assertThat(ask(matrix -> {
                    matrix[1][0] = 7;
                    return null;
                }))
                .isEqualTo(new Answer.Impure(Impurity.CHANGED_ARGUMENT.sentence()));
    }

    @Test
    void aReturnedArgumentIsReportedDownToItsRows() throws ReflectiveOperationException {
        Answer expected = new Answer.Impure(Impurity.RETURNED_ARGUMENT.sentence());
        assertThat(ask(matrix -> matrix)).isEqualTo(expected);
        assertThat(ask(matrix -> new double[][] {{1}, matrix[1]})).isEqualTo(expected);
    }

    @Test
    void aKeptResultIsReportedDownToItsRows() throws ReflectiveOperationException {
        assertThat(ask(matrix -> new double[][] {kept})).isEqualTo(new Answer.Impure(Impurity.KEPT_RESULT.sentence()));
    }

    @Test
    void aKeptArgumentIsReported() throws ReflectiveOperationException {
        Answer answer = ask(matrix -> {
            rows = rows == null ? matrix : rows;
            return new double[][] {rows[0].clone()};
        });
        assertThat(answer).isEqualTo(new Answer.Impure(Impurity.DIFFERENT_ANSWER.sentence()));
    }

    @Test
    void stateBetweenCallsIsReported() throws ReflectiveOperationException {
        Answer expected = new Answer.Impure(Impurity.DIFFERENT_ANSWER.sentence());
        assertThat(ask(matrix -> new double[][] {{calls++}})).isEqualTo(expected);
        assertThat(ask(matrix -> {
                    if (calls++ % 2 == 1) {
                        throw new IllegalStateException();
                    }
                    return null;
                }))
                .isEqualTo(expected);
    }

    @Test
    void anExceptionIsAcceptedWhenItComesTwice() throws ReflectiveOperationException {
        Answer answer = ask(matrix -> {
            throw new NumberFormatException();
        });
        assertThat(answer).isEqualTo(new Answer.Threw("java.lang.NumberFormatException", true, ""));
    }

    @Test
    void anEmptyArrayMayBeKept() throws ReflectiveOperationException {
        double[][] empty = {};
        assertThat(ask(matrix -> empty)).isInstanceOf(Answer.Value.class);
    }

    @Test
    void anAnswerTooLargeForTheProtocolIsALackOfMemory() throws ReflectiveOperationException {
        assertThat(((Answer.None) ask(matrix -> new double[2][1 << 20])).outcome())
                .isEqualTo(Outcome.OUT_OF_MEMORY);
    }

    private static Answer ask(Function<double[][], double[][]> how) throws ReflectiveOperationException {
        Rows rows = how::apply;
        Method method = Rows.class.getMethod("answer", double[][].class);
        Object[] arguments = {new double[][] {{1, 2}, {3, 4}}};
        return new InProcessSubject(Map.of(Rows.class, rows)).ask(method, arguments);
    }
}

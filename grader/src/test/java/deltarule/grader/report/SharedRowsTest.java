package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedRowsTest {
    private static final int SIZE = 4000;
    private static final int MOST_BYTES = 1000;

    @Test
    void aSharedRowIsEqualToTheRow() {
        ClassRow row = ClassRow.of(SampleGrades.mixed("anna")).handedInLate();

        assertThat(new SharedRows().of(row)).isEqualTo(row);
    }

    @Test
    void rowsShareWhatTheySayAlike() {
        SharedRows sharing = new SharedRows();
        ClassRow first = sharing.of(ClassRow.of(SampleGrades.mixed("anna")));
        ClassRow second = sharing.of(ClassRow.of(SampleGrades.mixed("chidi")));

        assertThat(second.criteria()).isSameAs(first.criteria());
        assertThat(second.problems()).isSameAs(first.problems());
        assertThat(second.isolation()).isSameAs(first.isolation());
    }

    /** Forty-eight criteria with hardly two alike among the students: references are all that is left of them. */
    @Test
    void aRowTakesLessThanAKilobyte() {
        long before = used();
        List<ClassRow> rows = SampleClass.rows(SIZE);
        long perRow = (used() - before) / SIZE;
        System.out.println("A row of the class page with 48 criteria takes " + perRow + " bytes.");

        assertThat(rows).hasSize(SIZE);
        assertThat(perRow).isLessThan(MOST_BYTES);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.report.HiddenGrades;
import deltarule.grader.report.Result;
import deltarule.grader.report.SampleGrades;
import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {
    private static final List<ExportFormat> ALL = List.of(ExportFormat.values());

    @ParameterizedTest
    @EnumSource(Status.class)
    void nothingHiddenIsInAnyExport(Status status) {
        for (Outcome outcome : Outcome.values()) {
            Result view = StudentView.of(HiddenGrades.grade(outcome, status));
            assertThat(ExportFormat.texts(ALL, view, Views.PLACES))
                    .allSatisfy((name, text) -> assertThat(text)
                            .as("%s, %s", name, outcome)
                            .doesNotContainIgnoringCase(HiddenGrades.MARK)
                            .doesNotContain(String.valueOf(HiddenGrades.MARKED_NUMBER)));
            assertThat(LogText.lines(view)).noneMatch(line -> line.contains(HiddenGrades.MARK));
        }
    }

    @Test
    void theStaffsViewIsRefused() {
        Result staff = Result.of(SampleGrades.mixed("anna"));

        assertThatThrownBy(() -> ExportFormat.texts(ALL, staff, SourcePlaces.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("student's view");
    }

    @Test
    void everyStatusHasEveryFileAndTwiceTheSameBytes() {
        for (Grade grade : StatusGrades.all()) {
            Map<String, String> texts = ExportFormat.texts(ALL, StudentView.of(grade), Views.PLACES);

            assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(ExportFormat.allFiles());
            assertThat(ExportFormat.texts(ALL, StudentView.of(grade), Views.PLACES))
                    .isEqualTo(texts);
        }
    }
}

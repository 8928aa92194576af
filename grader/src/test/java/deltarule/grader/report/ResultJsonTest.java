package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.score.Grade;
import deltarule.grader.score.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultJsonTest {
    @TempDir
    Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        for (Grade grade : everyGrade()) {
            for (Result result : new Result[] {Result.of(grade), StudentView.of(grade)}) {
                Path file = Files.writeString(folder.resolve("result.json"), ResultJson.text(result));

                Result read = ResultJson.read(file);

                assertThat(ResultJson.text(read)).isEqualTo(ResultJson.text(result));
                if (result.recorded()) {
                    assertThat(read).isEqualTo(result);
                }
            }
        }
    }

    @Test
    void twoGradingsDifferInTheTimingsAlone() {
        Grade first = SampleGrades.mixed("anna");
        Grade second = new Grade(
                first.set(),
                first.submission(),
                first.sha256(),
                first.status(),
                first.reason(),
                first.criteria(),
                first.errors(),
                first.style(),
                first.ignored(),
                first.warnings(),
                first.environment(),
                new Timings(Map.of("exam", 9999L), 1, 1),
                List.of());

        String one = ResultJson.text(Result.of(first));
        String other = ResultJson.text(Result.of(second));

        assertThat(one).isNotEqualTo(other);
        assertThat(verdict(one)).isEqualTo(verdict(other));
        assertThat(ResultJson.text(StudentView.of(first))).isEqualTo(ResultJson.text(StudentView.of(second)));
    }

    @Test
    void aScoreThatIsNotRecordedIsNullAndNotZero() {
        String text = ResultJson.text(Result.of(StatusGrades.graderError()));

        assertThat(text).contains("\"score\" : null").doesNotContain("\"points\" : 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"outcome\" : \"WRONG\" | \"outcome\" : \"ALMOST\" | field criteria[3].outcome | one of GRADER_ERROR, DIED",
                "\"maxScore\" : 24 | \"maxScore\" : \"many\" | field maxScore | a whole number",
                "\"version\" : 1 | \"version\" : 7 | field version | version 1",
                "\"warnings\" : | \"warned\" : | field warnings | a list but holds nothing"
            })
    void aDamagedFieldIsNamedWithWhatItShouldHold(String right, String wrong, String field, String expected)
            throws IOException {
        String text = ResultJson.text(Result.of(SampleGrades.mixed("anna"))).replaceFirst(right, wrong);
        Path file = Files.writeString(folder.resolve("result.json"), text);

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(DamagedResult.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(field)
                .hasMessageContaining(expected);
    }

    @Test
    void aFileFromBeforeThereWerePicturesIsRead() throws IOException {
        String text =
                ResultJson.text(Result.of(SampleGrades.mixed("anna"))).replaceAll(",\\s*\"pictures\" : \\[ ]", "");
        Path file = Files.writeString(folder.resolve("result.json"), text);

        assertThat(text).doesNotContain("pictures");
        assertThat(ResultJson.read(file)).isEqualTo(Result.of(SampleGrades.mixed("anna")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"actual\" : \"0.7\" | \"actual\" : \"high\" | a number as text",
                "\"low\" : \"-0.5\" | \"low\" : \"\" | a number as text",
                "\"0{13}1 | \"x000000000000 | a row of digits",
                "\"0{13}1 | \"01 | a square of digits"
            })
    void aPictureThatCouldNotBeDrawnIsDamaged(String right, String wrong, String expected) throws IOException {
        String text = ResultJson.text(Result.of(PictureGrades.grade())).replaceFirst(right, wrong);
        Path file = Files.writeString(folder.resolve("result.json"), text);

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(DamagedResult.class)
                .hasMessageContaining(".pictures[")
                .hasMessageContaining(expected);
    }

    @Test
    void aFileCutShortIsSaidToBeNoJson() throws IOException {
        String text = ResultJson.text(Result.of(SampleGrades.mixed("anna")));
        Path file = Files.writeString(folder.resolve("result.json"), text.substring(0, 500));

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(DamagedResult.class)
                .hasMessageContaining("is not JSON");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> ResultJson.read(folder.resolve("none.json")))
                .isInstanceOf(DamagedResult.class)
                .hasMessageContaining("there is no such file");
    }

    private static String verdict(String text) {
        return text.substring(0, text.indexOf("\"timings\""));
    }

    private static List<Grade> everyGrade() {
        return Stream.concat(StatusGrades.all().stream(), Stream.of(PictureGrades.grade()))
                .toList();
    }
}

package deltarule.grader.adjust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of adjustments may say, and how it is refused. */
class AdjustmentsFileTest {
    private static final String HEADER = "student,criterion,action,reason,by\n";
    private static final Map<String, Integer> CRITERIA = criteria();

    @TempDir
    private Path out;

    private static Map<String, Integer> criteria() {
        Map<String, Integer> criteria = new LinkedHashMap<>();
        criteria.put("hinge-loss.loss", 3);
        criteria.put("hinge-loss.cost", 2);
        criteria.put("softmax.forward", 4);
        return criteria;
    }

    private Adjustments read(String text) throws IOException {
        Files.writeString(out.resolve("adjustments.csv"), text);
        return AdjustmentsFile.in(out, List.of("ada", "Grace"), CRITERIA);
    }

    @Test
    void aFolderWithoutTheFileHasNoAdjustments() {
        assertThat(AdjustmentsFile.in(out, List.of("ada"), CRITERIA)).isSameAs(Adjustments.NONE);
    }

    @Test
    void aStudentsLineComesBeforeEverybodys() throws IOException {
        Adjustments read = read(HEADER + "ada,hinge-loss.loss,2,half right,kb\n*,hinge-loss.loss,void,broken,kb\n");

        assertThat(read.of("ada").get("hinge-loss.loss").action().word()).isEqualTo("points");
        assertThat(read.of("Grace").get("hinge-loss.loss").action().word()).isEqualTo("void");
        assertThat(read.named()).containsExactly("ada");
    }

    @Test
    void aWholeProblemIsAllOfItsCriteria() throws IOException {
        assertThat(read(HEADER + "ada,hinge-loss,full,illness,kb\n").of("ada"))
                .containsOnlyKeys("hinge-loss.loss", "hinge-loss.cost");
    }

    @Test
    void whatASpreadsheetSavesIsRead() throws IOException {
        Adjustments read = read(
                "\uFEFFStudent;Criterion;Action;Reason;By\r\ngrace;hinge-loss.loss;FULL;\"so, yes\";kb\r\n;;;;\r\n");

        assertThat(read.of("Grace").get("hinge-loss.loss").reason()).isEqualTo("so, yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adda,hinge-loss.loss,full,why,kb | line 2, column student: \"adda\" found | did you mean \"ada\"?",
                "ada,hinge-loss.los,full,why,kb | line 2, column criterion: \"hinge-loss.los\" found | did you mean \"hinge-loss.loss\"?",
                "ada,nothing-like-it,full,why,kb | line 2, column criterion | there are hinge-loss,",
                "ada,hinge-loss.loss,4,why,kb | line 2, column action: \"4\" found | from 0 to 3",
                "ada,hinge-loss.loss,-1,why,kb | line 2, column action: \"-1\" found | from 0 to 3",
                "ada,hinge-loss.loss,\"2,5\",why,kb | line 2, column action: \"2,5\" found | whole number of points",
                "ada,hinge-loss,2,why,kb | line 2, column action | points are given for one criterion",
                "ada,hinge-loss.loss,full,,kb | line 2, column reason: nothing found | shown to the student",
                "ada,hinge-loss.loss,full,why, | line 2, column by: nothing found | who decided it"
            })
    void aLineThatCannotBeRightIsRefusedByPlaceWithWhatIsAllowed(String line, String place, String mend) {
        assertThatThrownBy(() -> read(HEADER + line + "\n"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("adjustments.csv, " + place)
                .hasMessageContaining(mend);
    }

    @Test
    void twoLinesAboutTheSameAreRefused() {
        assertThatThrownBy(() -> read(HEADER + "ada,hinge-loss,full,why,kb\nada,hinge-loss.cost,void,why,kb\n"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("line 3, column criterion: \"hinge-loss.cost\" of ada was decided before")
                .hasMessageContaining("line 2");
    }

    @Test
    void aFileWithoutAColumnIsRefused() {
        assertThatThrownBy(() -> read("student,criterion,action,reason\n"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("line 1: the columns [student, criterion, action, reason] found")
                .hasMessageContaining("by");
    }

    @Test
    void somethingHasToCount() {
        assertThatThrownBy(() -> read(HEADER + "*,hinge-loss,void,why,kb\nada,softmax,void,why,kb\n"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("every criterion is void for ada");
    }

    @Test
    void anotherEncodingIsRefusedByName() throws IOException {
        Files.write(
                out.resolve("adjustments.csv"),
                (HEADER + "ada,hinge-loss,full,für,kb").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> AdjustmentsFile.in(out, List.of("ada"), CRITERIA))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("its text is not UTF-8; save it again in UTF-8.");
    }
}

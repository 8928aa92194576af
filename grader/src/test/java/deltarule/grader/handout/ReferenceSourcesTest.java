package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Rooms;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceSourcesTest {
    private static final Map<String, Exercise> ALL = new ProblemSets(Problems.onClassPath())
            .find("all").exercises().stream()
                    .collect(Collectors.toMap(exercise -> exercise.problem().id(), exercise -> exercise));

    @Test
    void whatAReferenceNamesBelongsToIt() {
        assertThat(names("softmax-regression")).containsExactly("SoftmaxRegressionReference", "Rows");
    }

    @Test
    void whatElseIsInTheFolderDoesNot() {
        assertThat(names("digit-network"))
                .containsExactly("DigitNetworkReference", "CheckedNetworks")
                .doesNotContain("IdxFiles");
        assertThat(names("hinge-loss")).containsExactly("HingeLossReference");
    }

    @Test
    void theKeyHasThemInOneFileWithOnePublicType() {
        String key = AnswerKey.solution(ALL.get("softmax-regression"));

        assertThat(key).contains("\nfinal class Rows {").doesNotContain("Reference");
        assertThat(key.lines().filter(line -> line.startsWith("package "))).hasSize(1);
        assertThat(key.lines().filter(line -> line.matches("public .*\\b(class|interface|record|enum) .*")))
                .hasSize(1);
    }

    @Test
    void everyFormulaOfAReferenceIsKnownWhereverItStands() {
        Class<?> data = Rooms.of(ALL.get("data-handling").problem()).referenceClass();

        assertThat(ReferenceSources.of(data).own()).doesNotContain("position * shape[i] + index[i]");
        assertThat(AnswerExpressions.of(data)).contains("position*shape[i]+index[i]");
    }

    private static List<String> names(String problem) {
        Class<?> reference = Rooms.of(ALL.get(problem).problem()).referenceClass();
        return List.copyOf(ReferenceSources.of(reference).files().keySet());
    }

    @Test
    void allReferencesFitIntoOneAnswerKey() {
        ProblemSet all = new ProblemSets(Problems.onClassPath()).find("all");

        assertThat(AnswerKey.of(all)).hasSize(all.exercises().size());
    }
}

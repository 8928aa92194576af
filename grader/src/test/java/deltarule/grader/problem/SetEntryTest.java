package deltarule.grader.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetEntryTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());

    @Test
    void aSetChangesTheCriteriaItNamesAndLeavesTheOthers() {
        Map<String, Integer> usual = points("");
        Map<String, Integer> changed = points("\"points\": {\"gradient\": 9}");

        assertThat(usual.get("gradient")).isNotEqualTo(9);
        assertThat(changed.get("gradient")).isEqualTo(9);
        usual.remove("gradient");
        assertThat(changed).containsAllEntriesOf(usual).hasSize(usual.size() + 1);
    }

    @Test
    void theWeightMultipliesEveryCriterionOfTheProblem() {
        Map<String, Integer> usual = points("");

        assertThat(points("\"points\": {\"gradient\": 9}, \"weight\": 3"))
                .containsEntry("gradient", 27)
                .containsEntry("loss", 3 * usual.get("loss"));
    }

    @Test
    void theSetsPointsAreTheSumOfItsOwn() {
        assertThat(set("\"weight\": 2").points()).isEqualTo(2 * set("").points());
    }

    @Test
    void aVariantWrittenAsASetFileKeepsPointsAndFeedback() {
        ProblemSet set = SETS.parse(
                        file("\"points\": {\"gradient\": 9}, \"weight\": 3", "\"feedback\": {\"groups\": false},"),
                        "x.json")
                .variant(4, 5);

        ProblemSet read = SETS.parse(SettledSet.json(set), "variant.json").standard();

        assertThat(read).isEqualTo(set);
        assertThat(read.feedback()).isEqualTo(new Feedback(false, true, true, true, true, true));
    }

    @Test
    void pointsAndWeightsAreBounded() {
        assertThatThrownBy(() -> set("\"points\": {\"gradient\": 0}"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageEndingWith(
                        "field problems[0].points.gradient: 0 found, a whole number from 1 to 1000 expected.");
        assertThatThrownBy(() -> set("\"weight\": 101"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageEndingWith("field problems[0].weight: 101 found, a whole number from 1 to 100 expected.");
    }

    private static Map<String, Integer> points(String more) {
        return set(more).exercises().get(0).problem().criteria().stream()
                .collect(Collectors.toMap(CriterionSpec::id, CriterionSpec::points));
    }

    private static ProblemSet set(String more) {
        return SETS.parse(file(more, ""), "x.json").standard();
    }

    private static String file(String more, String head) {
        return "{\"id\": \"x\", \"title\": \"X\", \"seed\": 5, " + head + " \"problems\": [{\"problem\": \"hinge-loss\""
                + (more.isEmpty() ? "" : ", " + more) + "}]}";
    }
}

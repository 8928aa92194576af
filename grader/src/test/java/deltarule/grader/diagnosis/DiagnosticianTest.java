package deltarule.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Mistake;
import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.hinge.HingeLossReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticianTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private static final Exercise EXERCISE = SET.exercises().stream()
            .filter(one -> one.problem().id().equals("hinge-loss"))
            .findFirst()
            .orElseThrow();
    private static final Exam EXAM = new Exam(SET);
    private static final NamedBehaviour NAMING = new AnswerBookMaker(EXAM).naming(EXERCISE);
    private final HingeLossParameters parameters = (HingeLossParameters) EXERCISE.parameters();

    @Test
    void aMistakeIsNamedOnTheCriteriaOfItsMethod() {
        HingeLossReference.Steps steps = new HingeLossReference.Steps(parameters);
        steps.violation = (competitor, truth) -> competitor - truth;
        Map<String, Diagnosis> diagnoses = diagnose(new HingeLossReference(steps));
        assertThat(ids(diagnoses.get("loss"))).containsExactly("hinge-no-margin");
        assertThat(diagnoses.get("loss").followsFrom()).isEmpty();
    }

    @Test
    void aCriterionThatFailsByAMistakeElsewhereFollowsFromIt() {
        HingeLossReference.Steps steps = new HingeLossReference.Steps(parameters);
        steps.usedLabel = label -> label - 1;
        Diagnosis cost = diagnose(new HingeLossReference(steps)).get("cost-examples");
        assertThat(ids(cost)).containsExactly("hinge-label-one-based");
        assertThat(cost.followsFrom()).isEqualTo("loss");
    }

    @Test
    void twoMistakesAtOnceAreNamedTogether() {
        HingeLossReference.Steps steps = new HingeLossReference.Steps(parameters);
        steps.violation = (competitor, truth) -> competitor - truth;
        steps.reduction = (losses, classes) -> HingeLossReference.sum(losses);
        assertThat(ids(diagnose(new HingeLossReference(steps)).get("cost")))
                .containsExactlyInAnyOrder("hinge-no-margin", "dataset-loss-sum");
    }

    @Test
    void theAnswersOfAnotherVariantAreNamedWithTheSettingItHas() {
        HingeLoss squared = new HingeLossReference(
                new HingeLossParameters(parameters.margin(), !parameters.squared(), parameters.reduction()));
        Map<String, Diagnosis> diagnoses = diagnose(squared);
        assertThat(ids(diagnoses.get("gradient"))).containsExactly("setting-squared-true");
        assertThat(diagnoses.get("loss").alternatives()).isEmpty();
        assertThat(diagnoses.get("gradient").mistakes().get(0))
                .extracting(Mistake::sentence, Mistake::wrong)
                .satisfies(texts -> assertThat((String) texts.get(0))
                        .isEqualTo(
                                "another variant is solved: whether each violation of the margin is squared (yes there,"
                                        + " no here)"))
                .satisfies(texts -> assertThat((String) texts.get(1)).isNotEmpty());
    }

    @Test
    void aMisconceptionKeepsItsNameWhereAnotherSettingAnswersAlike() {
        HingeLossReference.Steps steps = new HingeLossReference.Steps(parameters);
        steps.reduction = (losses, classes) -> HingeLossReference.sum(losses);
        assertThat(ids(diagnose(new HingeLossReference(steps)).get("cost"))).containsExactly("dataset-loss-sum");
    }

    @Test
    void whatNothingKnownFitsIsNotNamed() {
        HingeLoss odd = new HingeLossReference(parameters) {
            @Override
            public double loss(double[] scores, int label) {
                return super.loss(scores, label) + 0.123 * scores.length;
            }
        };
        assertThat(diagnose(odd)).doesNotContainKey("loss");
    }

    @Test
    void aMistakeIsNamedEvenWhenAnotherPartOfTheCriterionIsUnfinished() {
        HingeLossReference.Steps steps = new HingeLossReference.Steps(parameters);
        steps.competes = (j, label) -> 1;
        HingeLoss careless = new HingeLossReference(steps) {
            @Override
            public double loss(double[] scores, int label) {
                return scores != null && scores.length == 1 ? 0 : super.loss(scores, label);
            }
        };
        assertThat(ids(diagnose(careless).get("loss"))).containsExactly("hinge-includes-true-class");
    }

    private Map<String, Diagnosis> diagnose(HingeLoss implementation) {
        return NAMING.name(EXAM.examine(EXERCISE, new InProcessSubject(Map.of(HingeLoss.class, implementation))));
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.mistakes().stream().map(Mistake::id).toList();
    }
}

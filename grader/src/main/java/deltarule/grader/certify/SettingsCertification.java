package deltarule.grader.certify;

import deltarule.grader.exam.Examiner;
import deltarule.grader.handout.Handout;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ParameterSpec;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that the settings of an exercise matter, and that the statement says what they are: for each other setting of each
 * parameter the cases tell the two apart if and only if the statement does.
 */
final class SettingsCertification {
    private final Examiner exam;
    private final Exercise exercise;
    private final String statement;
    private final List<Finding> findings = new ArrayList<>();

    SettingsCertification(Examiner exam, Exercise exercise) {
        this.exam = exam;
        this.exercise = exercise;
        this.statement = Handout.statement(exercise);
    }

    List<Finding> findings() {
        exercise.problem().parameters().forEach(this::compare);
        return findings;
    }

    private void compare(String name, ParameterSpec parameter) {
        Object own = exercise.settings().get(name);
        for (Object value : parameter.values()) {
            if (!value.equals(own)) {
                compare(name, own, value);
            }
        }
    }

    private void compare(String name, Object own, Object value) {
        Map<String, Object> settings = new HashMap<>(exercise.settings());
        settings.put(name, value);
        Exercise other = ProblemSets.settle(
                exercise.problem(), settings, exercise.problem().id());
        String subject = name + " = " + own + ", not " + value;
        Object reference = Rooms.of(exercise.problem()).reference(other.parameters());
        List<String> lost = exam.examine(exercise, new Direct(reference)).stream()
                .filter(one -> one.outcome() != Outcome.PASSED)
                .map(CaseResult::criterion)
                .distinct()
                .toList();
        String otherStatement = Handout.statement(other);
        boolean stated = !statement.equals(otherStatement);
        note(
                "the cases tell two settings of a parameter apart",
                subject,
                !lost.isEmpty() || !stated,
                lost.isEmpty() ? "the other setting's reference passes every case" : "seen by " + lost);
        note(
                "the statement says every setting that matters",
                subject,
                stated || lost.isEmpty(),
                stated ? "the statements differ" : "both statements are the same, but " + lost + " differ");
        StatedSetting here = new StatedSetting(statement);
        StatedSetting there = new StatedSetting(otherStatement);
        boolean swapped = here.says(value) && !here.says(own) && there.says(own) && !there.says(value);
        note(
                "the statement does not contradict the parameters",
                subject,
                !swapped,
                swapped
                        ? "it says " + value + " where " + own + " is set, and the other way round"
                        : "no contradiction");
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, exercise.problem().id(), subject, holds, figure));
    }
}

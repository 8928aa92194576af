package deltarule.grader.certify;

import deltarule.grader.exam.Examiner;
import deltarule.grader.handout.Handout;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.OtherSetting;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that the settings of an exercise matter, and that the statement says what they are: for each other setting of each
 * parameter the cases tell the two apart if and only if the statement does.
 */
final class SettingsCertification {
    private final Examiner exam;
    private final Exercise exercise;
    private final String statement;
    private final StatedSetting here;
    private final List<Finding> findings = new ArrayList<>();

    SettingsCertification(Examiner exam, Exercise exercise) {
        this.exam = exam;
        this.exercise = exercise;
        this.statement = Handout.statement(exercise);
        this.here = new StatedSetting(statement);
    }

    List<Finding> findings() {
        OtherSetting.of(exercise).forEach(this::compare);
        return findings;
    }

    private void compare(OtherSetting setting) {
        Object own = setting.asked();
        Object value = setting.other();
        String subject = setting.parameter() + " = " + own + ", not " + value;
        List<String> lost = exam.examine(exercise, new Direct(setting.solution())).stream()
                .filter(one -> one.outcome() != Outcome.PASSED)
                .map(CaseResult::criterion)
                .distinct()
                .toList();
        String otherStatement = Handout.statement(setting.exercise());
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
        boolean swapped = here.says(value) && !here.says(own) && says(otherStatement, own, value);
        note(
                "the statement does not contradict the parameters",
                subject,
                !swapped,
                swapped
                        ? "it says " + value + " where " + own + " is set, and the other way round"
                        : "no contradiction");
    }

    private static boolean says(String statement, Object value, Object notThis) {
        StatedSetting there = new StatedSetting(statement);
        return there.says(value) && !there.says(notThis);
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, exercise.problem().id(), subject, holds, figure));
    }
}

package deltarule.grader.command;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.Exercise;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.testkit.Outcome;
import java.util.List;
import java.util.Locale;

/** A grade for the terminal. */
final class Summary {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colours;

    private Summary(boolean colours) {
        this.colours = colours;
    }

    static String of(Grade grade, boolean colours) {
        Summary summary = new Summary(colours);
        for (Exercise exercise : grade.set().exercises()) {
            summary.exercise(
                    exercise,
                    grade.criteria().stream()
                            .filter(one ->
                                    one.problem().equals(exercise.problem().id()))
                            .toList());
        }
        for (CompileError error : grade.errors()) {
            summary.text.append(error.text()).append(System.lineSeparator());
        }
        grade.warnings().forEach(warning -> summary.line("Note:      " + warning));
        summary.line(String.format(
                Locale.ROOT,
                "%s: %d of %d points (%s)",
                grade.submission(),
                grade.score(),
                grade.maxScore(),
                grade.status()));
        return summary.text.toString();
    }

    private void exercise(Exercise exercise, List<CriterionGrade> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        int points = criteria.stream().mapToInt(CriterionGrade::points).sum();
        line(String.format(
                Locale.ROOT,
                "%-20s %3d of %3d",
                exercise.problem().id(),
                points,
                exercise.problem().points()));
        criteria.forEach(this::criterion);
    }

    private void criterion(CriterionGrade grade) {
        boolean passed = grade.outcome() == Outcome.PASSED;
        String mark = passed ? colour(GREEN, "+") : colour(RED, "-");
        line(String.format(
                Locale.ROOT,
                "  %s %-24s %2d of %2d  %s",
                mark,
                grade.spec().id(),
                grade.points(),
                grade.spec().points(),
                passed ? grade.spec().title() : grade.message()));
        for (Mistake mistake : grade.diagnosis().mistakes()) {
            line("      Your answers equal what one gets when " + mistake.sentence() + ". " + mistake.hint());
        }
    }

    private String colour(String code, String word) {
        return colours ? code + word + PLAIN : word;
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}

package deltarule.grader.explain;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.AnsweredBy;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.JavaText;
import deltarule.testkit.Subject;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** One case of a criterion as the reference answers it: what was asked, what is right, and a test that shows it. */
public final class CaseReplay {
    private final Exercise exercise;
    private final CaseResult right;

    private CaseReplay(Exercise exercise, CaseResult right) {
        this.exercise = exercise;
        this.right = right;
    }

    /** All cases of a criterion, in the order of their numbers. */
    public static List<CaseReplay> of(Exam exam, Exercise exercise, String criterion) {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        return exam
                .examine(
                        exercise, new InProcessSubject(Map.of(exercise.problem().contract(), reference)))
                .stream()
                .filter(result -> result.criterion().equals(criterion))
                .map(result -> new CaseReplay(exercise, result))
                .toList();
    }

    /** The named group. */
    public String group() {
        return right.group();
    }

    /** The questions, one Java expression each. */
    public List<String> calls() {
        return right.exchanges().stream()
                .map(exchange -> JavaText.call(exchange.method(), exchange.arguments()))
                .toList();
    }

    /** What is right. */
    public String expected() {
        Answer answer = lastAnswer();
        return answer instanceof Answer.Value value ? JavaText.plain(value.value()) : "an IllegalArgumentException";
    }

    /** The level of tolerance and what it allows. */
    public String allowance() {
        Tolerance tolerance = comparison().tolerance();
        return String.format(
                Locale.ROOT,
                "%s: %.1g + %.1g of the value",
                tolerance.name(),
                tolerance.absolute(),
                tolerance.relative());
    }

    /** Whether a student's class answers, so that a test can show what it does. */
    public boolean isOfCode() {
        return exercise.problem().answeredBy() == AnsweredBy.CODE;
    }

    /** A JUnit test that runs beside the student's class. */
    public String snippet() {
        Subject.Exchange last = right.exchanges().get(right.exchanges().size() - 1);
        String call = "solution." + JavaText.call(last.method(), last.arguments());
        String contract = exercise.problem().contract().getSimpleName();
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("@Test");
        lines.add("void replay() {");
        lines.add("    " + contract + " solution = new " + exercise.problem().solutionName() + "();");
        if (lastAnswer() instanceof Answer.Value value) {
            lines.add("    Object expected = " + JavaText.of(value.value()) + ";");
            lines.add("    Object actual = " + call + ";");
            lines.add("    Tolerance tolerance = " + source(comparison().tolerance()) + ";");
            lines.add("    Deviation deviation = Deviation.between(actual, expected, tolerance);");
            lines.add("    assertTrue(deviation.passes(), () -> deviation.first().toString());");
        } else {
            lines.add("    assertThrows(IllegalArgumentException.class, () -> " + call + ");");
        }
        lines.add("}");
        return lines.toString();
    }

    private static String source(Tolerance tolerance) {
        return "new Tolerance(" + JavaText.of(tolerance.name()) + ", " + tolerance.absolute() + ", "
                + tolerance.relative() + ", " + tolerance.share() + ", " + tolerance.scale() + ")";
    }

    private Answer lastAnswer() {
        return right.exchanges().get(right.exchanges().size() - 1).answer();
    }

    private Check.Comparison comparison() {
        return right.comparisons().get(right.comparisons().size() - 1);
    }
}

package deltarule.grader.report;

import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.testkit.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a student may see of a grade: what is not hidden, and of that the kinds of feedback that the set gives. This is the one place that removes what is hidden; everything under {@code
 * students/} and every export for students is made from what it returns.
 *
 * <p>Of a hidden criterion nothing is passed on that the cases or the student's process could have written freely: the
 * message is chosen here by outcome, an exception is named only from a fixed list, a place only when it has the form
 * of a line of a source file.
 */
public final class StudentView {
    /** What students read when the grader failed, instead of the reason. */
    public static final String NOT_YOUR_FAULT =
            "The submission could not be graded. It is not your fault, and no points are recorded.";

    /** What students read instead of the name of an exception that is not on the list. */
    public static final String AN_EXCEPTION_OF_YOURS = "an exception of yours";

    private static final String NOT_ASKED =
            "Not asked: the class or method could not be used, or earlier calls used up what a submission may use.";

    private static final Timings NO_TIMINGS = new Timings(Map.of(), 0, 0);

    // Short on purpose: each name more is a bit more that hostile code could report about a hidden input.
    private static final Set<String> COMMON_EXCEPTIONS = Set.of(
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArrayStoreException",
            "java.lang.AssertionError",
            "java.lang.ClassCastException",
            "java.lang.ExceptionInInitializerError",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.NegativeArraySizeException",
            "java.lang.NoClassDefFoundError",
            "java.lang.NullPointerException",
            "java.lang.NumberFormatException",
            "java.lang.RuntimeException",
            "java.lang.StackOverflowError",
            "java.lang.StringIndexOutOfBoundsException",
            "java.lang.UnsupportedOperationException",
            "java.util.ConcurrentModificationException",
            "java.util.InputMismatchException",
            "java.util.NoSuchElementException");

    private static final Pattern LINE_OF_A_SOURCE_FILE =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*\\.java:[1-9]\\d{0,5}");

    private StudentView() {}

    /** The redacted result. */
    public static Result of(Grade grade) {
        Result all = Result.of(grade);
        boolean failed = grade.status() == Status.GRADER_ERROR;
        return new Result(
                Audience.STUDENT,
                all.released(),
                all.set(),
                all.title(),
                all.variant(),
                all.submission(),
                all.sha256(),
                all.status(),
                failed ? NOT_YOUR_FAULT : all.reason(),
                all.score(),
                all.maxScore(),
                failed ? List.of() : all.problems(),
                failed
                        ? List.of()
                        : grade.criteria().stream()
                                .map(criterion -> criterion(criterion, grade))
                                .toList(),
                List.of(),
                failed ? List.of() : all.compileErrors(),
                failed || !grade.set().feedback().style() ? List.of() : all.style(),
                failed ? List.of() : all.ignored(),
                failed ? List.of() : all.warnings(),
                all.environment(),
                NO_TIMINGS,
                List.of());
    }

    /**
     * What a student may see once the exercise is over: the hidden cases too, as staff see them. What is of no use to a student
     * stays away: times, flags, and who decided an adjustment. Style is shown where it was shown before.
     *
     * @param staff with the points that count
     * @param before what the student saw before, of the same grading
     */
    public static Result released(Result staff, Result before) {
        if (staff.status() == Status.GRADER_ERROR) {
            return before.asReleased();
        }
        return new Result(
                Audience.STUDENT,
                true,
                staff.set(),
                staff.title(),
                staff.variant(),
                staff.submission(),
                staff.sha256(),
                staff.status(),
                staff.reason(),
                staff.score(),
                staff.maxScore(),
                staff.problems(),
                staff.criteria(),
                adjustments(staff.adjustments()),
                staff.compileErrors(),
                before.style(),
                staff.ignored(),
                staff.warnings(),
                staff.environment(),
                NO_TIMINGS,
                List.of());
    }

    /** Adjustments without who decided them. */
    public static List<AdjustedCriterion> adjustments(List<AdjustedCriterion> all) {
        return all.stream().map(AdjustedCriterion::forStudent).toList();
    }

    private static Criterion criterion(CriterionGrade grade, Grade whole) {
        Feedback feedback = whole.set().feedback();
        Criterion all = Criterion.of(grade);
        boolean open = all.visibility() == Visibility.PUBLIC;
        return new Criterion(
                all.id(),
                all.problem(),
                all.title(),
                all.method(),
                all.points(),
                all.maxPoints(),
                all.outcome(),
                all.visibility(),
                open ? all.message() : message(grade, whole),
                diagnosis(all.diagnosis(), feedback),
                open || feedback.groups() ? all.failedGroups() : List.of(),
                open ? all.exception() : exception(all.exception(), feedback),
                open ? all.place() : place(all.place(), feedback),
                open ? all.passed() : 0,
                open ? all.total() : 0,
                open ? all.failures() : List.of(),
                open && feedback.pictures() ? all.pictures() : List.of());
    }

    private static Diagnosis diagnosis(Diagnosis all, Feedback feedback) {
        if (!feedback.diagnosis()) {
            return Diagnosis.NONE;
        }
        return feedback.counterexamples()
                ? all
                : new Diagnosis(
                        all.mistakes().stream()
                                .map(Mistake::withoutCounterexample)
                                .toList(),
                        all.alternatives(),
                        all.followsFrom());
    }

    private static String message(CriterionGrade grade, Grade whole) {
        return switch (grade.outcome()) {
            case PASSED -> "";
            case WRONG -> grade.spec().message();
            case THREW -> "An exception where an answer was expected.";
            case IMPURE ->
                "The method changed an argument, kept or returned one, or answered the same question differently.";
            case TIMED_OUT -> "A call did not answer in the time it may take. Is there a loop that does not end?";
            case OUT_OF_MEMORY -> "A call used more memory than there is. Does something grow without bound?";
            case DIED -> "The program ended in the middle of a call. A method must return, and never end the program.";
            case NOT_RUN -> alreadyPublic(grade, whole) ? grade.message() : NOT_ASKED;
            case GRADER_ERROR -> NOT_YOUR_FAULT;
        };
    }

    /** Why a class could not be used may be repeated where a public criterion says the same. */
    private static boolean alreadyPublic(CriterionGrade grade, Grade whole) {
        return whole.criteria().stream()
                .filter(other -> other.spec().visibility() == Visibility.PUBLIC)
                .filter(other -> other.outcome() == Outcome.NOT_RUN)
                .anyMatch(other -> other.message().equals(grade.message()));
    }

    private static String place(String place, Feedback feedback) {
        return feedback.exceptions() && LINE_OF_A_SOURCE_FILE.matcher(place).matches() ? place : "";
    }

    private static String exception(String type, Feedback feedback) {
        if (!feedback.exceptions()) {
            return "";
        }
        return type.isEmpty() || COMMON_EXCEPTIONS.contains(type) ? type : AN_EXCEPTION_OF_YOURS;
    }
}

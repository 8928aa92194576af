package deltarule.grader;

import deltarule.grader.compile.Compiled;
import deltarule.grader.diagnosis.Diagnosing;
import deltarule.grader.exam.Exam;
import deltarule.grader.handout.Handout;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.sandbox.Sandbox;
import deltarule.grader.sandbox.StudentCode;
import deltarule.grader.sandbox.WorkerSubject;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Flag;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Scoring;
import deltarule.grader.score.Status;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.Parcel;
import deltarule.grader.submission.RefusedSubmission;
import deltarule.grader.submission.Submission;
import deltarule.grader.submission.SubmissionName;
import deltarule.grader.worksheet.Worksheets;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The life of one submission, from what was handed in to its grade. Used by several lanes at once.
 *
 * <p>Nothing here throws for a submission: one that cannot be read is {@code REFUSED}, and a fault of ours is
 * {@code GRADER_ERROR}.
 */
public final class Grading {
    private final ProblemSet set;
    private final Sandbox sandbox;
    private final Exam exam;
    private final Diagnosing diagnosing;
    private final Environment environment;
    private final Reading reading;
    private final Worksheets worksheets;

    /**
     * A grading with everything it needs; whoever made the processes closes them.
     *
     * @param reading of submissions to this set
     */
    Grading(
            ProblemSet set,
            Reading reading,
            Sandbox sandbox,
            Exam exam,
            Diagnosing diagnosing,
            Environment environment) {
        this.set = set;
        this.reading = reading;
        this.sandbox = sandbox;
        this.exam = exam;
        this.diagnosing = diagnosing;
        this.environment = environment;
        this.worksheets = new Worksheets(set, exam);
    }

    /**
     * Grades a submission.
     *
     * @param handedIn a folder or a zip
     */
    public Grade grade(Path handedIn) {
        return grade(Parcel.of(handedIn), SubmissionName.of(handedIn));
    }

    /**
     * Grades a submission.
     *
     * @param name what it is called in results and reports
     */
    public Grade grade(Parcel handedIn, String name) {
        return grade(name, () -> reading.begin(handedIn, name));
    }

    /** Grades a submission that is being read already. */
    Grade grade(String name, Submitted submitted) {
        Stopwatch watch = new Stopwatch();
        try {
            Reading.Begun begun = submitted.begun();
            watch.lap("intake");
            return grade(begun, watch);
        } catch (RefusedSubmission refused) {
            return ungraded(name, Status.REFUSED, refused.getMessage(), watch);
        } catch (RuntimeException | Error fault) {
            // One submission's fault must not end the others' grading, whatever it is.
            return ungraded(name, Status.GRADER_ERROR, fault.toString(), watch);
        }
    }

    /** Where a submission comes from. */
    interface Submitted {
        Reading.Begun begun() throws RefusedSubmission;
    }

    private Grade grade(Reading.Begun begun, Stopwatch watch) throws RefusedSubmission {
        Submission submission = begun.submission();
        if (begun.hasSources()) {
            sandbox.prestart();
        }
        Compiled compiled = Reading.finished(begun.compiled());
        watch.lap("compile");
        HandedSheet sheet = HandedSheet.of(worksheets, submission);
        Map<Exercise, List<CaseResult>> results = examine(compiled, sheet, watch);
        List<CriterionGrade> criteria = new ArrayList<>();
        results.forEach((exercise, cases) -> criteria.addAll(Scoring.grade(
                exercise,
                cases,
                diagnosing.diagnose(exercise, cases),
                Worksheets.isWorksheet(exercise) ? sheet.absence() : absence(exercise, compiled),
                place -> isLineOf(submission, place))));
        watch.lap("diagnosis");
        List<StyleFinding> found = Reading.finished(begun.style());
        watch.lap("style");
        Status status = status(compiled, sheet, criteria);
        return new Grade(
                set,
                submission.name(),
                submission.sha256(),
                status,
                reason(status),
                criteria,
                compiled.errors(),
                found,
                submission.ignored(),
                sheet.warnings(submission),
                environment,
                watch.timings(),
                flags(submission));
    }

    private List<Flag> flags(Submission submission) {
        String own = Handout.descriptorTitle(set);
        String found = submission.handout();
        List<Flag> flags = new ArrayList<>(MissedSolutions.flags(set, submission));
        if (!found.isEmpty() && !found.equals(own)) {
            flags.add(Flag.foreignVariant(found, own));
        }
        return flags;
    }

    /** Compiles a submission and puts questions to it, without looking at the answers: for measurements. */
    void askOnly(Path handedIn, List<Subject.Exchange> questions) {
        try {
            Compiled compiled = reading.compiled(handedIn);
            try (WorkerSubject subject = sandbox.subject(code(compiled), questions.iterator())) {
                questions.forEach(question -> subject.ask(question.method(), question.arguments()));
            }
        } catch (RefusedSubmission refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    /** The student's classes, and which of them solves which contract. */
    private StudentCode code(Compiled compiled) {
        Map<Class<?>, String> solutions = new LinkedHashMap<>();
        for (Exercise exercise : set.exercises()) {
            if (!Worksheets.isWorksheet(exercise) && isPresent(exercise, compiled)) {
                solutions.put(exercise.problem().contract(), exercise.problem().solutionName());
            }
        }
        return new StudentCode(compiled.classes(), solutions);
    }

    private static boolean isPresent(Exercise exercise, Compiled compiled) {
        return compiled.classes().containsKey(exercise.problem().solutionName());
    }

    /** Whether a place such as {@code HingeLossSolution.java:17} lies in the submission. */
    private static boolean isLineOf(Submission submission, String place) {
        int colon = place.lastIndexOf(':');
        String number = place.substring(colon + 1);
        return colon > 0
                && number.matches("[1-9][0-9]{0,6}")
                && submission.sources().stream()
                        .anyMatch(source -> source.path().endsWith("/" + place.substring(0, colon))
                                && source.text().lines().count() >= Integer.parseInt(number));
    }

    private Map<Exercise, List<CaseResult>> examine(Compiled compiled, HandedSheet sheet, Stopwatch watch) {
        List<Exercise> onPaper =
                set.exercises().stream().filter(Worksheets::isWorksheet).toList();
        Map<Boolean, List<Exercise>> parts = set.exercises().stream()
                .filter(one -> !Worksheets.isWorksheet(one))
                .collect(Collectors.partitioningBy(one -> isPresent(one, compiled)));
        List<Exercise> present = parts.get(true);
        List<Exercise> absent = parts.get(false);
        Map<Exercise, List<CaseResult>> results = new LinkedHashMap<>();
        set.exercises().forEach(exercise -> results.put(exercise, List.of()));
        if (!present.isEmpty()) {
            try (WorkerSubject subject = sandbox.subject(code(compiled), exam.foreseen(present))) {
                results.putAll(exam.examine(present, subject));
                watch.worker(subject.processorMilliseconds(), subject.peakResidentKilobytes() / 1024);
            }
        }
        if (!absent.isEmpty()) {
            results.putAll(exam.examine(absent, Exam.NOBODY));
        }
        if (!onPaper.isEmpty()) {
            results.putAll(exam.examine(onPaper, sheet.answering()));
        }
        watch.lap("exam");
        return results;
    }

    private static String absence(Exercise exercise, Compiled compiled) {
        if (isPresent(exercise, compiled)) {
            return "";
        }
        String solution = exercise.problem().solutionName();
        String file = exercise.problem().solutionFile();
        boolean broken =
                compiled.errors().stream().anyMatch(error -> error.path().endsWith(file));
        return broken
                ? "Not run, because " + file + " does not compile."
                : "Not run, because there is no class " + solution + "; hand in " + file + " with the line"
                        + " \"package student;\".";
    }

    private static Status status(Compiled compiled, HandedSheet sheet, List<CriterionGrade> criteria) {
        boolean fault = criteria.stream().anyMatch(criterion -> criterion.outcome() == Outcome.GRADER_ERROR);
        if (fault) {
            return Status.GRADER_ERROR;
        }
        boolean nothingCompiles =
                compiled.classes().isEmpty() && !compiled.errors().isEmpty();
        return nothingCompiles && !sheet.isHandedIn() ? Status.NOT_COMPILED : Status.GRADED;
    }

    private static String reason(Status status) {
        return switch (status) {
            case GRADER_ERROR -> "Some criteria could not be run.";
            case NOT_COMPILED -> "No file of the submission compiles.";
            default -> "";
        };
    }

    private Grade ungraded(String name, Status status, String reason, Stopwatch watch) {
        return new Grade(
                set,
                name,
                "",
                status,
                reason,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                environment,
                watch.timings(),
                List.of());
    }
}

package deltarule.grader;

import deltarule.grader.compile.SourceProcess;
import deltarule.grader.diagnosis.Diagnosing;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.report.Reports;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.sandbox.IsolationRefused;
import deltarule.grader.sandbox.Sandbox;
import deltarule.grader.sandbox.StudentCode;
import deltarule.grader.sandbox.WorkerSubject;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Grade;
import deltarule.grader.submission.Parcel;
import deltarule.grader.submission.RefusedSubmission;
import deltarule.grader.submission.SubmissionName;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Everything a grading needs, opened together and closed together: the source process, the sandbox, the hidden tests. */
public final class Workshop implements AutoCloseable {
    private final SourceStart start;
    private final SourceProcess sources;
    private final Sandbox sandbox;
    private final ExecutorService background;
    private final Diagnosing diagnosing;
    private final Environment environment;
    private final Grading grading;
    private final Path only;
    private final Future<Reading.Begun> begun;

    private Workshop(ProblemSet set, Opening opening, Path handedIn) {
        Exam exam = new Exam(set);
        background = opening.background();
        start = opening.sources();
        sources = start.with(set);
        only = handedIn;
        // One submission alone waits for its compiler longest, so that comes first.
        begun = handedIn == null ? null : background.submit(() -> begin(set));
        opening.beginSandbox();
        background.execute(exam::prepare);
        background.execute(Reports::prepare);
        sandbox = opening.take();
        this.diagnosing = new Diagnosing(set, answerFolder());
        environment = new Environment(
                sandbox.level().name(),
                sandbox.level().promise(),
                Runtime.version().toString(),
                GraderVersion.text());
        this.grading = new Grading(set, reading(set), sandbox, exam, diagnosing, environment);
    }

    private Reading.Begun begin(ProblemSet set) throws RefusedSubmission {
        return reading(set).begin(Parcel.of(only), SubmissionName.of(only));
    }

    private Reading reading(ProblemSet set) {
        return new Reading(set, sources, background);
    }

    /**
     * Opens a workshop.
     *
     * @param wanted the isolation asked for, or null for the strongest this machine offers
     * @param lanes how many submissions are graded at the same time
     * @throws IsolationRefused if there is no such level here, or a test attack gets through it
     */
    public static Workshop open(ProblemSet set, Isolation wanted, int lanes) {
        return open(set, wanted, lanes, List.of());
    }

    /** The same, with files that belong to what is graded and that no submission may read. */
    public static Workshop open(ProblemSet set, Isolation wanted, int lanes, List<Path> secrets) {
        try (Opening opening = Opening.begin(wanted, lanes, secrets)) {
            return new Workshop(set, opening, null);
        }
    }

    /**
     * Opens a workshop with what was begun before the set was read, for one submission: its sources are compiled while the
     * sandbox is still being attacked. Nothing of it is run before.
     */
    public static Workshop open(ProblemSet set, Opening opening, Path handedIn) {
        return new Workshop(set, opening, handedIn);
    }

    /** The grade of the submission this workshop was opened for. */
    public Grade grade() {
        return grading.grade(SubmissionName.of(only), () -> Reading.finished(begun));
    }

    /** Opens a workshop for code of our own: at the strongest isolation there is, and at L0 when there is none. */
    public static Workshop openForOurOwnCode(ProblemSet set, int lanes) {
        try {
            return open(set, null, lanes);
        } catch (IsolationRefused none) {
            return open(set, Isolation.L0, lanes);
        }
    }

    /** Asks code the questions of one exercise of a variant of this set, without scoring. */
    public List<CaseResult> examine(ProblemSet variant, Exercise exercise, StudentCode code) {
        try (WorkerSubject subject = sandbox.subject(code)) {
            return new Exam(variant).examine(exercise, subject);
        }
    }

    /** The grading of another variant of this set, by the same processes. */
    public Grading gradingOf(ProblemSet variant) {
        return grading(variant, new Diagnosing(variant, answerFolder()));
    }

    /** The same without naming mistakes, for when only points count. */
    public Grading scoringOf(ProblemSet variant) {
        return grading(variant, Diagnosing.silent(variant));
    }

    private Grading grading(ProblemSet variant, Diagnosing mistakes) {
        return new Grading(variant, reading(variant), sandbox, new Exam(variant), mistakes, environment);
    }

    /** The grading of this set. */
    public Grading grading() {
        return grading;
    }

    /** Compiles a submission and puts questions to it, without looking at the answers: for measurements. */
    public void askOnly(Path handedIn, List<Subject.Exchange> questions) {
        grading.askOnly(handedIn, questions);
    }

    /** The source process's number, for measurements. */
    public long sourceProcessId() {
        return sources.processId();
    }

    /** The level of isolation in use. */
    public Isolation isolation() {
        return sandbox.level();
    }

    /** Works out misconceptions now rather than at the first failed criterion. */
    public void prepareDiagnosis() {
        diagnosing.prepare();
    }

    /** Where answer books are kept: below the user's cache folder. */
    public static Path answerFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("deltarule").resolve("answers");
    }

    @Override
    public void close() {
        background.shutdown();
        sandbox.close();
        start.close();
    }
}

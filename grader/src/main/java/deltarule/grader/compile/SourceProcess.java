package deltarule.grader.compile;

import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.SourceFile;
import deltarule.grader.submission.Submission;
import deltarule.sources.Answer;
import deltarule.sources.Request;
import deltarule.sources.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Compiles submissions and checks their style in a long-lived process apart, because a source can be hostile to those
 * who read it. The process starts at once, is asked several things at a time, and is replaced when it ends.
 *
 * <p>When it ends before an answer, any of the submissions it was reading may be the cause. Each is asked again alone:
 * only one that ends a process by itself is told so.
 */
public final class SourceProcess implements AutoCloseable {
    private static final int TRIES_ALONE = 2;

    private final SourceProcessSettings settings;
    private final SourceLauncher launcher;
    private final AtomicInteger ids = new AtomicInteger();
    /** Requests share the process under the read lock; one asked again has it alone under the write lock. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    /** Starts the process; the first answer need not wait for it longer than it takes to start. */
    public SourceProcess(SourceProcessSettings settings) {
        this.settings = settings;
        this.launcher = new SourceLauncher(settings);
        launcher.prepare();
    }

    /** The class bytes of the files that compile, and the errors of those that do not. */
    public Compiled compile(Submission submission) {
        return ask(Request.Task.COMPILE, submission)
                .map(answer -> new Compiled(
                        answer.classes(),
                        answer.findings().stream()
                                .map(found -> new CompileError(
                                        found.path(),
                                        found.line(),
                                        found.column(),
                                        found.message(),
                                        found.sourceLine()))
                                .toList()))
                .orElseGet(() -> new Compiled(
                        Map.of(),
                        submission.sources().stream()
                                .map(source -> new CompileError(source.path(), 0, 0, tooMuch(), ""))
                                .toList()));
    }

    /** What the course style advises against, sorted by path, line and rule. */
    public List<StyleFinding> style(Submission submission) {
        return ask(Request.Task.STYLE, submission)
                .map(answer -> answer.findings().stream()
                        .map(found -> new StyleFinding(
                                found.path(), found.line(), found.rule(), found.message(), found.sourceLine()))
                        .toList())
                .orElseGet(() -> submission.sources().stream()
                        .limit(1)
                        .map(source -> new StyleFinding(
                                source.path(), 1, "TooMuch", "The style was not checked: " + tooMuch(), ""))
                        .toList());
    }

    /** The running process's number, for tests and for those who look for a fault. */
    public long processId() {
        return launcher.running().processId();
    }

    @Override
    public void close() {
        launcher.close();
    }

    /** The answer, or nothing when the submission is too much for the process. */
    private Optional<Answer> ask(Request.Task task, Submission submission) {
        List<Source> sources = submission.sources().stream()
                .map((SourceFile file) -> new Source(file.path(), file.text()))
                .toList();
        Request request = new Request(ids.incrementAndGet(), task, sources);
        try {
            Delivery delivery = inCompany(request);
            for (int i = 0; i < TRIES_ALONE && !isVerdict(delivery); i++) {
                delivery = alone(request);
                if (delivery instanceof Delivery.Died died && died.isByTheSources()) {
                    return Optional.empty();
                }
            }
            if (isVerdict(delivery) && delivery instanceof Delivery.Answered answered) {
                boolean done = answered.answer().state() == Answer.State.DONE;
                return done ? Optional.of(answered.answer()) : Optional.empty();
            }
            throw new SourceProcessFailure("The source process failed on " + submission.name() + " ("
                    + described(delivery) + "); it printed: " + launcher.printed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceProcessFailure("Interrupted while waiting for the source process", e);
        }
    }

    private Delivery inCompany(Request request) throws InterruptedException {
        company.readLock().lockInterruptibly();
        try {
            return launcher.running().ask(request, settings.patience());
        } finally {
            company.readLock().unlock();
        }
    }

    private Delivery alone(Request request) throws InterruptedException {
        company.writeLock().lockInterruptibly();
        try {
            return launcher.running().ask(request, settings.patience());
        } finally {
            company.writeLock().unlock();
        }
    }

    private static boolean isVerdict(Delivery delivery) {
        return delivery instanceof Delivery.Answered answered
                && answered.answer().state() != Answer.State.FAILED;
    }

    private static String described(Delivery delivery) {
        if (delivery instanceof Delivery.Answered answered) {
            return answered.answer().fault();
        }
        return delivery instanceof Delivery.Died died ? "it ended with status " + died.status() : "no answer in time";
    }

    private String tooMuch() {
        return "this is too much for the compiler (more than "
                + settings.processorTime().toSeconds()
                + " s, 256 MB or 5000 classes for one submission). Look for enormous expressions, generic types or constants and make"
                + " them smaller.";
    }
}

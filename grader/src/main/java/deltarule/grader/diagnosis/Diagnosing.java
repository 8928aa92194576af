package deltarule.grader.diagnosis;

import deltarule.grader.files.RunningJava;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SettledSet;
import deltarule.grader.score.Diagnosis;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The diagnosis of failed criteria. Answer books are made in a process of their own when first needed, and kept. */
public final class Diagnosing {
    private static final long SECONDS_FOR_A_SET = 300;

    private final ProblemSet set;
    private final Path folder;
    /** Softly held: the answers of a large set need more memory than a grader has to spare, and are soon read again. */
    private final Map<String, SoftReference<Diagnostician>> diagnosticians = new ConcurrentHashMap<>();

    /**
     * @param folder where answer books are kept
     */
    public Diagnosing(ProblemSet set, Path folder) {
        this.set = set;
        this.folder = folder;
    }

    /** Says nothing about any mistake, for when only points count. */
    public static Diagnosing silent(ProblemSet set) {
        return new Diagnosing(set, null);
    }

    /** What each failed criterion looks like, by criterion id; criteria that nothing known fits are left out. */
    public Map<String, Diagnosis> diagnose(Exercise exercise, List<CaseResult> results) {
        boolean nothingToSay = folder == null
                || results.stream()
                        .allMatch(result -> result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOT_RUN);
        if (nothingToSay) {
            return Map.of();
        }
        return diagnostician(exercise).name(results);
    }

    /** Makes the answer books that are missing. */
    public synchronized void prepare() {
        AnswerShelf shelf = new AnswerShelf(folder);
        if (set.exercises().stream().allMatch(exercise -> shelf.holds(set, exercise))) {
            return;
        }
        try {
            Path variant = shelf.privateFile("variant");
            try {
                Files.writeString(variant, SettledSet.json(set));
                workOut(variant);
            } finally {
                Files.delete(variant);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the process that works out misconceptions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while misconceptions were worked out", e);
        }
    }

    private void workOut(Path variant) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        RunningJava.command(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StaffProcess.class.getName(),
                        variant.toString(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(SECONDS_FOR_A_SET, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("The answers of the known misconceptions could not be worked out"
                    + (ended ? " (exit code " + process.exitValue() + ")" : " in time"));
        }
    }

    /**
     * The misconception whose wrong answers were given most often in a criterion's failed cases, and how often.
     *
     * @param given what was answered, as text, by the case's number from 1
     * @return for example {@code hinge-no-margin (3 of 5 wrong answers)}; empty when none shares an answer
     */
    public String nearest(Exercise exercise, String criterion, Map<Integer, String> given) {
        return Nearest.of(book(exercise), criterion, given);
    }

    private Diagnostician diagnostician(Exercise exercise) {
        SoftReference<Diagnostician> kept =
                diagnosticians.get(exercise.problem().id());
        Diagnostician diagnostician = kept == null ? null : kept.get();
        if (diagnostician == null) {
            diagnostician = new Diagnostician(exercise, book(exercise));
            diagnosticians.put(exercise.problem().id(), new SoftReference<>(diagnostician));
        }
        return diagnostician;
    }

    private AnswerBook book(Exercise exercise) {
        prepare();
        try {
            return new AnswerShelf(folder).take(set, exercise);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the answer book of " + exercise.problem().id(), e);
        }
    }
}

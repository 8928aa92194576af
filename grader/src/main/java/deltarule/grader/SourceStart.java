package deltarule.grader;

import deltarule.grader.background.Background;
import deltarule.grader.compile.SourceClassPath;
import deltarule.grader.compile.SourceProcess;
import deltarule.grader.compile.SourceProcessSettings;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.sandbox.ContractClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The process that reads sources, begun before anything else: it is what a single grading waits for longest. What
 * students compile against, the contracts of a set and nothing else of ours, is laid ready for it later.
 */
public final class SourceStart implements AutoCloseable {
    private static final String FOLDER = "deltarule-sources";
    private static final Duration LONGEST_RUN = Duration.ofDays(2);

    private static final AtomicReference<CompletableFuture<SourceStart>> AHEAD = new AtomicReference<>();

    private final Path folder;
    private final SourceProcess process;

    private SourceStart(Path folder, SourceProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /** Begins to start the process for one submission, before anybody has read what is to be done with it. */
    static void ahead() {
        AHEAD.set(CompletableFuture.supplyAsync(() -> started(1), start -> new Thread(start, "source-start").start()));
    }

    /** Ends what was begun ahead and not taken, because nothing was to be graded; nobody needs one that did not start. */
    static void endAhead() {
        CompletableFuture<SourceStart> untaken = AHEAD.getAndSet(null);
        if (untaken != null) {
            untaken.exceptionally(neverStarted -> null)
                    .thenAccept(SourceStart::closeIfStarted)
                    .join();
        }
    }

    private static void closeIfStarted(SourceStart start) {
        if (start != null) {
            start.close();
        }
    }

    /**
     * Begins to start the process; for one submission at a time it may have been begun ahead.
     *
     * @param lanes how many submissions are graded at the same time
     */
    static SourceStart begin(int lanes) {
        CompletableFuture<SourceStart> ahead = lanes == 1 ? AHEAD.getAndSet(null) : null;
        return ahead == null ? started(lanes) : Background.joined(ahead);
    }

    private static SourceStart started(int lanes) {
        try {
            removeLeftOvers();
            Path folder = Files.createTempDirectory(FOLDER);
            String options = System.getProperty("deltarule.sources.options", "");
            SourceProcessSettings settings = SourceProcessSettings.of(
                            SourceClassPath.ofThisGrader(folder.resolve("sources")),
                            List.of(Files.createDirectory(folder.resolve("contracts"))),
                            lanes)
                    .with(options.lines().toList());
            return new SourceStart(folder, new SourceProcess(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the compiler in the temporary folder", e);
        }
    }

    /** Removes what a grader that was killed left in the temporary folder; another user's it cannot, and need not. */
    private static void removeLeftOvers() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Instant old = Instant.now().minus(LONGEST_RUN);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, FOLDER + "*")) {
            for (Path left : folders) {
                if (Files.isWritable(left)
                        && Files.getLastModifiedTime(left).toInstant().isBefore(old)) {
                    FileTree.delete(left);
                }
            }
        }
    }

    /** The process, ready to compile solutions of a set. */
    SourceProcess with(ProblemSet set) {
        List<Class<?>> types = set.exercises().stream()
                .<Class<?>>map(exercise -> exercise.problem().contract())
                .toList();
        try {
            for (Map.Entry<String, byte[]> type : ContractClasses.of(types).entrySet()) {
                Path file = folder.resolve("contracts").resolve(type.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, type.getValue());
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay the contracts ready in " + folder, e);
        }
    }

    @Override
    public void close() {
        process.close();
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}

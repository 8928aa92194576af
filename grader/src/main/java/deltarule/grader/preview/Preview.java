package deltarule.grader.preview;

import deltarule.grader.handout.Handout;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantSeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes what a set looks like:
 *
 * <pre>
 * DIR/index.html                                    links to the rest, and what is wrong
 * DIR/student/statement.html                        as in the handout
 * DIR/staff/reports/students/NAME/report.html       what the student NAME would read
 * DIR/staff/reports/staff/NAME/report.html          what staff would read
 * </pre>
 */
public final class Preview {
    private static final String INDEX = "index.html";

    private final AuthorFiles files;
    private final Long seed;
    private final Path folder;
    private final boolean watched;
    private ProblemSet reported;

    /**
     * @param seed the number of the practice variant; null for the standard one
     * @param folder where to write
     * @param watched whether pages should look for changes
     */
    public Preview(AuthorFiles files, Long seed, Path folder, boolean watched) {
        this.files = files;
        this.seed = seed;
        this.folder = folder;
        this.watched = watched;
    }

    /** Whether the folder is free for a preview: new, empty, or with a preview in it. */
    public boolean mayWrite() throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (Stream<Path> present = Files.list(folder)) {
            return present.findAny().isEmpty() || Files.isDirectory(folder.resolve("staff/reports"));
        }
    }

    /**
     * Writes all pages that have changed.
     *
     * @param progress told what is done next
     * @return the files to watch
     * @throws deltarule.grader.problem.InvalidProblem or {@link deltarule.grader.handout.UnusableHandout} when a file has a mistake
     */
    public List<Path> write(Consumer<String> progress) throws IOException {
        SetDefinition definition = files.read();
        ProblemSet variant = VariantSeeds.practice(definition, seed);
        progress.accept("statement of " + variant.id() + ", variant " + variant.variant());
        Files.createDirectories(folder.resolve("staff/reports"));
        put("student/statement.html", Handout.statementPage(variant, files.resources()));
        if (!variant.equals(reported)) {
            progress.accept("reports (the first time of a variant, what known mistakes answer is worked out)");
            new SampleReports(variant).write(folder.resolve("staff/reports"));
            reported = variant;
        }
        put(INDEX, IndexPage.of(variant, SampleReports.NAMES, watched));
        return files.watched(definition.problems());
    }

    /** Shows a mistake in place of the links, so that an author who looks at the page sees it. */
    public void writeMistake(String message) throws IOException {
        put(INDEX, IndexPage.of(message, watched));
    }

    /** The page to open. */
    public Path index() {
        return folder.resolve(INDEX);
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), ".writing-", "");
        try {
            Files.writeString(half, text, StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}

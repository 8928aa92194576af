package deltarule.grader.variant;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.problem.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A release on disk: one file, {@code release.json}. */
public final class ReleaseFolder {
    /** The file's name. */
    public static final String FILE = "release.json";

    private ReleaseFolder() {}

    /** Writes the release of a set, whole or not at all. */
    public static void write(Path folder, ProblemSets sets, String setName, CourseSecret secret, String grader) {
        Release release = Release.of(sets.definition(setName), sets.text(setName), secret, grader);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, FILE, ".new");
            Files.writeString(fresh, StrictJson.write(release));
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the release to " + folder, e);
        }
    }

    /**
     * The set that was handed out.
     *
     * @throws InvalidProblem if there is no release here, or this grader or this secret is not the one it was made with
     */
    public static SetDefinition open(Path folder, ProblemSets sets, CourseSecret secret) {
        Path file = folder.resolve(FILE);
        try (InputStream json = Files.newInputStream(file)) {
            Release release = StrictJson.read(json, file.toString(), Release.class);
            SetDefinition set = sets.parse(release.definition(), file + ", the set");
            release.require(set, secret, file.toString());
            return set;
        } catch (IOException e) {
            throw new InvalidProblem(
                    file + ": no release can be read there; name the folder staff/release of a handout.", e);
        }
    }
}

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

/** A release on disk: {@code release.json}, and {@code certificates.json} beside it. */
public final class ReleaseFolder {
    /** What was handed out. */
    public static final String FILE = "release.json";

    /** Which variants were certified. */
    public static final String CERTIFICATES = "certificates.json";

    private ReleaseFolder() {}

    /** Writes the release of a set, each file whole or not at all, the release itself last. */
    public static void write(
            Path folder,
            ProblemSets sets,
            String setName,
            CourseSecret secret,
            String grader,
            Certificates certificates) {
        Release release = Release.of(sets.definition(setName), sets.text(setName), secret, grader);
        try {
            Files.createDirectories(folder);
            write(folder, CERTIFICATES, certificates);
            write(folder, FILE, release);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the release to " + folder, e);
        }
    }

    private static void write(Path folder, String name, Object content) throws IOException {
        Path fresh = Files.createTempFile(folder, name, ".new");
        Files.writeString(fresh, StrictJson.write(content));
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What was handed out.
     *
     * @throws InvalidProblem if there is no release here, this grader or this secret is not the one it was made with, or the
     *     certificates are missing or altered
     */
    static Released open(Path folder, ProblemSets sets, CourseSecret secret) {
        Path file = folder.resolve(FILE);
        Release release =
                read(file, Release.class, "no release can be read there; name the folder staff/release of a handout.");
        SetDefinition set = sets.parse(release.definition(), file + ", the set");
        release.require(set, secret, file.toString());
        Certificates certificates = certificates(folder, secret);
        return new Released(
                set,
                secret,
                release.identity(),
                certificates,
                folder.resolve(CERTIFICATES).toString());
    }

    /**
     * The certificates of an earlier release, whatever has changed in its problems since.
     *
     * @throws InvalidProblem if there is none here, this secret is not the one it was made with, or they are altered
     */
    public static Certificates earlier(Path folder, CourseSecret secret) {
        Path file = folder.resolve(FILE);
        read(file, Release.class, "no release can be read there; name the folder staff/release of the earlier handout.")
                .requireSecret(secret, file.toString());
        return certificates(folder, secret);
    }

    private static Certificates certificates(Path folder, CourseSecret secret) {
        Path file = folder.resolve(CERTIFICATES);
        Certificates certificates = read(
                file,
                Certificates.class,
                "the certificates of what was handed out are missing. Restore the file from a copy, or hand out anew with"
                        + " the same roster and secret; nobody's variant changes.");
        certificates.requireUnaltered(secret, file.toString());
        return certificates;
    }

    private static <T> T read(Path file, Class<T> type, String otherwise) {
        if (Files.exists(file)) {
            SecretFile.requirePrivate(file);
        }
        try (InputStream json = Files.newInputStream(file)) {
            return StrictJson.read(json, file.toString(), type);
        } catch (IOException e) {
            throw new InvalidProblem(file + ": " + otherwise, e);
        }
    }
}

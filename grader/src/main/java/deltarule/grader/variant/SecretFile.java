package deltarule.grader.variant;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The file that holds a course's secret: 64 hexadecimal digits that only its owner may read and that git does not know. */
public final class SecretFile {
    private static final int BYTES = 32;
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final long GIT_SECONDS = 10;

    private SecretFile() {}

    /** Reads the secret, and makes one first if there is no such file. */
    public static CourseSecret readOrCreate(Path file) {
        if (!Files.exists(file)) {
            create(file);
        }
        return read(file);
    }

    /**
     * Reads the secret.
     *
     * @throws InvalidProblem if the file is missing or no secret, others may read it, or git tracks it
     */
    public static CourseSecret read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidProblem("There is no secret file " + file
                    + "; name the one that \"handout\" wrote. Without it nobody's variant can be worked out.");
        }
        requirePrivate(file);
        requireUntracked(file);
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!CONTENT.matcher(content).matches()) {
                throw new InvalidProblem(
                        file + ": 64 hexadecimal digits expected, something else found; restore the file"
                                + " from a copy, or name another file and hand out anew.");
            }
            return new CourseSecret(HexFormat.of().parseHex(content));
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read the secret file " + file + ": " + e.getMessage(), e);
        }
    }

    private static void create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            if (isPosix(absolute.getParent())) {
                Files.createFile(absolute, PosixFilePermissions.asFileAttribute(OWNER));
            } else {
                Files.createFile(absolute);
            }
            Files.writeString(absolute, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the secret file " + file, e);
        }
    }

    /** Requires that a file that exists is for its owner's eyes only. */
    static void requirePrivate(Path file) {
        try {
            if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new InvalidProblem(file + ": others may read this secret; run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new InvalidProblem("Cannot look at the permissions of " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A secret in a repository is known to all who can read it, for ever. */
    private static void requireUntracked(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "-C",
                            absolute.getParent().toString(),
                            "ls-files",
                            "--error-unmatch",
                            "--",
                            absolute.getFileName().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean tracked = git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            git.destroyForcibly();
            if (tracked) {
                throw new InvalidProblem(file + ": git tracks this secret, so whoever has the repository has it too."
                        + " Make another: git rm --cached " + file + ", delete the file, and hand out anew.");
            }
        } catch (IOException noGit) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

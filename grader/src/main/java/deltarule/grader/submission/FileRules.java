package deltarule.grader.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a path alone says about a file: whether it can be a source of the student's, and why not. */
public final class FileRules {
    private static final Set<String> GENERATED_FOLDERS = Set.of("target", "__macosx", "node_modules");
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "mvnw",
            "mvnw.cmd",
            "gradlew",
            "gradlew.bat",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "build.xml",
            "makefile");
    private static final Set<String> ARCHIVES =
            Set.of("zip", "jar", "war", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz");

    private static final String DESCRIPTOR = ".handout";

    private static final Pattern ANSWERS =
            Pattern.compile("(?:.*[_ -])?answers(?:[ _(-].*)?\\.json", Pattern.CASE_INSENSITIVE);

    private FileRules() {}

    /** Why everything in a folder of this name is left out, if it is. */
    static Optional<String> whyFolderIgnored(String name) {
        if (GENERATED_FOLDERS.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("made by a tool, not by hand");
        }
        return name.startsWith(".") ? Optional.of("hidden folder of a tool") : Optional.empty();
    }

    /** The outermost ignored folder a path lies in, with a slash at its end. */
    static Optional<String> ignoredFolder(String path) {
        for (int from = 0, slash = path.indexOf('/'); slash >= 0; from = slash + 1, slash = path.indexOf('/', from)) {
            if (whyFolderIgnored(path.substring(from, slash)).isPresent()) {
                return Optional.of(path.substring(0, slash + 1));
            }
        }
        return Optional.empty();
    }

    /** Why a file is left out whatever it contains, if it is. */
    static Optional<String> whyFileIgnored(String path) {
        String name = lastName(path);
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.substring(lower.lastIndexOf('.') + 1);
        if (name.startsWith(".")) {
            return Optional.of("hidden file of a tool");
        }
        if (BUILD_FILES.contains(lower)) {
            return Optional.of("build file; the grader uses its own build");
        }
        if (extension.equals("class")) {
            return Optional.of("class file; the grader compiles the sources itself");
        }
        if (ARCHIVES.contains(extension)) {
            return Optional.of("archive inside the submission; it is not opened");
        }
        if (!extension.equals("java")) {
            return Optional.of("not a Java source file");
        }
        return ("/" + path).contains("/src/test/")
                ? Optional.of("test; the grader brings its own tests")
                : Optional.empty();
    }

    /** Whether a file says which handout the files came with. */
    static boolean isDescriptor(String path) {
        return path.equals(DESCRIPTOR) || path.endsWith("/" + DESCRIPTOR);
    }

    /** Whether a file holds the answers to worksheets, whatever a learning platform put before or behind its name. */
    static boolean isAnswers(String path) {
        return ANSWERS.matcher(lastName(path)).matches();
    }

    /** Whether a file is read at all. */
    static boolean isCandidate(String path) {
        return ignoredFolder(path).isEmpty()
                && (isDescriptor(path)
                        || isAnswers(path)
                        || whyFileIgnored(path).isEmpty());
    }

    /** The name of a file or folder, the last part of its path. */
    public static String lastName(String path) {
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}

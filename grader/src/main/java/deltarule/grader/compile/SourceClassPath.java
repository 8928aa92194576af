package deltarule.grader.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the source process's class path among the grader's own: the jar of package {@code deltarule.sources} (classifier
 * {@code sources-process}) and what Checkstyle needs. Tests, reference and grader are never among them.
 */
public final class SourceClassPath {
    private static final Pattern CHECKSTYLE = Pattern.compile(
            "(checkstyle|antlr4-runtime|commons-beanutils|commons-collections|commons-logging|guava|failureaccess)-[0-9].*\\.jar");
    private static final Pattern SOURCES = Pattern.compile("grader-.*-sources-process\\.jar");
    private static final String PACKAGE = "deltarule/sources";

    private SourceClassPath() {}

    /** The entries the running grader has on its class path; folders of classes are copied in part to a private place. */
    public static List<Path> ofThisGrader(Path privateFolder) {
        return among(System.getProperty("java.class.path"), privateFolder);
    }

    static List<Path> among(String classPath, Path privateFolder) {
        List<Path> chosen = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            Path path = Path.of(entry);
            String name = String.valueOf(path.getFileName());
            if (CHECKSTYLE.matcher(name).matches() || SOURCES.matcher(name).matches()) {
                chosen.add(path);
            } else if (Files.isDirectory(path.resolve(PACKAGE))) {
                chosen.add(copyOfPackage(path, privateFolder));
            }
        }
        return chosen;
    }

    private static Path copyOfPackage(Path classes, Path privateFolder) {
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE))) {
            for (Path file : files.toList()) {
                Path copy = privateFolder.resolve(classes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return privateFolder;
        } catch (IOException e) {
            throw new UncheckedIOException("Package deltarule.sources cannot be copied for the source process", e);
        }
    }
}

package deltarule.grader.export;

import deltarule.grader.submission.RefusedSubmission;
import deltarule.grader.submission.SourceFile;
import deltarule.grader.submission.Submission;
import deltarule.grader.submission.SubmissionReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a submission's files lie in what a host shows, such as a repository.
 *
 * @param prefix goes before each path of the submission; empty, or ends in a slash
 * @param sources the paths of the graded sources, as in the submission
 */
public record SourcePlaces(String prefix, List<String> sources) {

    /** A line of a file; line 0 is the whole file. */
    public record Place(String path, int line) {}

    /** Places of which nothing is known but what the result says. */
    public static final SourcePlaces UNKNOWN = new SourcePlaces("", List.of());

    /**
     * Finds the places again as the grader found them.
     *
     * @param submission a folder or a zip
     * @param root the folder that paths are relative to
     */
    public static SourcePlaces of(Path submission, Path root) {
        try {
            Submission read = new SubmissionReader(true).read(submission);
            List<String> sources = Stream.concat(
                            read.sources().stream().map(SourceFile::path),
                            read.answers().stream().map(file -> file.path()))
                    .toList();
            return new SourcePlaces(prefix(submission, root, sources), sources);
        } catch (RefusedSubmission | IOException nothingToFind) {
            return UNKNOWN;
        }
    }

    /** A file of the submission, as the host calls it. */
    String path(String inSubmission) {
        return prefix + inSubmission;
    }

    /** The line that a text such as {@code HingeLossSolution.java:17} means, when it can be only one. */
    List<Place> find(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return List.of();
        }
        String name = text.substring(0, colon);
        List<String> paths = sources.stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .toList();
        return paths.size() == 1
                ? List.of(new Place(path(paths.get(0)), Integer.parseInt(text.substring(colon + 1))))
                : List.of();
    }

    private static String prefix(Path submission, Path root, List<String> sources) throws IOException {
        Path folder = submission.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return "";
        }
        String below = folder.startsWith(base) ? slashed(base.relativize(folder)) : "";
        return below + enclosing(folder, sources);
    }

    /** The folder around everything, which the grader takes off. */
    private static String enclosing(Path folder, List<String> sources) throws IOException {
        if (sources.isEmpty() || Files.exists(folder.resolve(sources.get(0)))) {
            return "";
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path child : children) {
                if (Files.exists(child.resolve(sources.get(0)))) {
                    return slashed(child.getFileName());
                }
            }
        }
        return "";
    }

    private static String slashed(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        return text.isEmpty() ? "" : text + "/";
    }
}

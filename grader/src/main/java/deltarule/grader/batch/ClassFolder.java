package deltarule.grader.batch;

import deltarule.grader.submission.ClassEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with one folder or zip for each submission. */
public final class ClassFolder {
    private ClassFolder() {}

    /**
     * The submissions in a folder, sorted by name. Hidden files, and files that are no zip, are no submissions.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static List<Path> submissions(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ClassEntry::isSubmission)
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        }
    }
}

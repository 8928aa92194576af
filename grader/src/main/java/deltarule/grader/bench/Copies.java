package deltarule.grader.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One submission over and over, each time with another last line in every file, so that every case is asked and no cache
 * knows a file.
 *
 * @param files text by path
 */
record Copies(Map<String, String> files) {
    /** Copies of a submission in a folder of sources. */
    static Copies of(Path submission) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(submission)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(submission.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return new Copies(files);
    }

    /** Writes so many of them into a folder, which is made, with its name in theirs. */
    List<Path> write(Path folder, int count) throws IOException {
        List<Path> submissions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path submission = folder.resolve(folder.getFileName() + "-" + i);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = submission.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue() + "// " + i + "\n", StandardCharsets.UTF_8);
            }
            submissions.add(submission);
        }
        return submissions;
    }
}

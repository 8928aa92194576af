package deltarule.grader.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundled class of sample submissions. */
final class Samples {
    /** Samples that have a solution of every problem, all of which compile and end. */
    static final List<String> COMPLETE = List.of("excellent", "good", "half-done");

    private Samples() {}

    /** The folder with the samples. */
    static Path folder() {
        return problemSets().resolve("samples");
    }

    /** The submission to the set with everything that is written with plain loops. */
    static Path plainLoops() {
        return problemSets().resolve("whole-set-samples").resolve("plain-loops");
    }

    private static Path problemSets() {
        String home = System.getProperty("deltarule.home");
        if (home == null) {
            throw new BadInput("The sample submissions are found by the launcher ./deltarule; start the demo with it.");
        }
        return Path.of(home, "problem-sets");
    }

    /** The names of the samples that attack the grader, as the table of expectations marks them. */
    static List<String> hostile() throws IOException {
        return Files.readAllLines(folder().resolve("expected.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.contains("| hostile"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
    }
}

package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.batch.Lanes;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gradings of one submission say the same, whatever else is graded and whatever else the machine does. */
class SameVerdictTest {
    private static final Pattern TIMINGS = Pattern.compile(
            "\"timings\" : \\{.*?\\n  \\}|<h2 id=\"cost\">Time and memory</h2>.*?</section>", Pattern.DOTALL);

    @Test
    void anotherGradingAfterOthersAndUnderLoadIsTheSameBytesOutsideTimings(@TempDir Path temporary) throws Exception {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        List<Path> submissions = List.of(
                handedIn.right("right"),
                handedIn.changed("wrong", HandedIn.LOSS, HandedIn.LOSS.replace("return", "return 3 *")),
                handedIn.changed("throwing", HandedIn.GRADIENT, "throw new IllegalStateException(\"no\");"),
                handedIn.changed("impure", HandedIn.GRADIENT, "scores[0]++; return gradient;"),
                handedIn.changed("ending", HandedIn.COST, "System.exit(3); return 0;"),
                handedIn.source("broken", "package student;\nclass HingeLossSolution { int }\n"));
        Map<String, String> first;
        Map<String, String> second;
        try (Workshop workshop = HandedIn.workshop(handedIn.set(), 2)) {
            first = grade(workshop, 1, submissions, temporary.resolve("first"));
            List<Path> reversed = new ArrayList<>(submissions);
            Collections.reverse(reversed);
            second = Burners.beside(4, () -> grade(workshop, 2, reversed, temporary.resolve("second")));
        }
        assertThat(first).hasSize(4 * submissions.size());
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((file, text) -> assertThat(second.get(file).lines())
                .as(file)
                .containsExactlyElementsOf(text.lines().toList()));
    }

    private static Map<String, String> grade(Workshop workshop, int lanes, List<Path> submissions, Path out)
            throws IOException {
        Reports reports = new Reports(out);
        new Lanes(workshop.grading()::grade, lanes)
                .grade(submissions, grade -> grade)
                .forEach(grade -> {
                    try {
                        reports.write(grade);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                files.put(out.relativize(file).toString(), TIMINGS.matcher(text).replaceAll("TIMINGS"));
            }
        }
        return files;
    }
}

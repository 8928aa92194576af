package deltarule.grader;

import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the table that says what each sample submission must get. */
record SampleExpectation(String name, boolean hostile, String verdict) {

    static List<SampleExpectation> read(Path samples) throws IOException {
        return Files.readAllLines(samples.resolve("expected.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SampleExpectation::parse)
                .toList();
    }

    private static SampleExpectation parse(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new SampleExpectation(
                cells.get(0), cells.get(1).equals("hostile"), String.join(" | ", cells.subList(2, 6)));
    }

    /** A grade in the words of the table: status, points, outcomes other than passed, misconceptions named. */
    static String verdict(Grade grade) {
        String outcomes = grade.criteria().stream()
                .map(CriterionGrade::outcome)
                .filter(outcome -> outcome != Outcome.PASSED)
                .distinct()
                .sorted()
                .map(Outcome::name)
                .collect(Collectors.joining(", "));
        String named = grade.criteria().stream()
                .flatMap(criterion -> criterion.diagnosis().mistakes().stream())
                .map(Mistake::id)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return grade.status() + " | " + grade.score() + " | " + (outcomes.isEmpty() ? "-" : outcomes) + " | "
                + (named.isEmpty() ? "-" : named);
    }
}

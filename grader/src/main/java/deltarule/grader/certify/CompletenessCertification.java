package deltarule.grader.certify;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Misconception;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proves that the author of an exercise has left nothing to write. */
final class CompletenessCertification {
    private static final String MARK = "TODO";
    private static final int FEWEST_MISTAKES = 5;
    private static final int FEWEST_EQUIVALENTS = 2;

    private final Exercise exercise;
    private final List<Finding> findings = new ArrayList<>();

    CompletenessCertification(Exercise exercise) {
        this.exercise = exercise;
    }

    List<Finding> findings() {
        texts().forEach(this::nothingIsLeftToWrite);
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> mistakes = rooms.misconceptions().of(exercise.parameters());
        enough("known mistakes", mistakes.size(), FEWEST_MISTAKES);
        enough("equivalents", rooms.equivalents().of(exercise.parameters()).size(), FEWEST_EQUIVALENTS);
        List<String> mistaken = mistakes.stream().map(Misconception::method).toList();
        exercise.problem().criteria().stream()
                .map(CriterionSpec::method)
                .distinct()
                .forEach(method -> note(
                        "every method has a known mistake",
                        method,
                        mistaken.contains(method),
                        mistaken.stream().filter(method::equals).count() + " known"));
        return findings;
    }

    /** What an author writes, by the name of its file. */
    private Map<String, String> texts() {
        Problem problem = exercise.problem();
        String folder = problem.folder();
        String contract = problem.contract().getSimpleName();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("problem.json", read("deltarule/problems/" + folder + "/problem.json"));
        texts.put("statement.md.vm", read("deltarule/problems/" + folder + "/statement.md.vm"));
        for (String name : List.of(contract, contract + "Parameters", "package-info")) {
            texts.put(
                    name + ".java",
                    read("deltarule/sources-of-handout/deltarule/problems/" + folder + "/" + name + ".java"));
        }
        return texts;
    }

    private void nothingIsLeftToWrite(String file, String text) {
        List<String> lines = text.lines().toList();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(MARK)) {
                left.add("line " + (i + 1) + ": " + lines.get(i).strip());
            }
        }
        note(
                "nothing is left to write",
                file,
                left.isEmpty(),
                left.isEmpty() ? lines.size() + " lines" : String.join("; ", left));
    }

    private void enough(String what, int found, int fewest) {
        note("there are enough " + what, what, found >= fewest, found + " found, at least " + fewest + " expected");
    }

    private static String read(String resource) {
        try (InputStream text = CompletenessCertification.class.getClassLoader().getResourceAsStream(resource)) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, exercise.problem().id(), subject, holds, figure));
    }
}

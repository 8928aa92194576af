package deltarule.grader.bench;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Generated submissions, no two alike: solutions of the sample class in ever new combinations. */
final class BenchSubmissions {
    private final ProblemSet set;
    private final List<Path> samples;

    /**
     * @param samples sample submissions whose solutions all compile and end
     */
    BenchSubmissions(ProblemSet set, List<Path> samples) {
        this.set = set;
        this.samples = samples;
    }

    /** Writes submissions into a folder, which is made. */
    List<Path> write(Path folder, int count) throws IOException {
        List<List<String>> solutions = new ArrayList<>();
        for (Exercise exercise : set.exercises()) {
            solutions.add(solutions(exercise));
        }
        List<Path> submissions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path submission =
                    Files.createDirectories(folder.resolve("submission-" + i).resolve("student"));
            for (int k = 0; k < solutions.size(); k++) {
                Exercise exercise = set.exercises().get(k);
                String solution = solutions
                        .get(k)
                        .get((i + k * (i / solutions.size())) % solutions.get(k).size());
                String file = exercise.problem().contract().getSimpleName() + "Solution.java";
                Files.writeString(submission.resolve(file), distinct(solution, i), StandardCharsets.UTF_8);
            }
            submissions.add(submission.getParent());
        }
        return submissions;
    }

    /** The same solution with one more method, so that no cache can know its bytes. */
    private static String distinct(String solution, int number) {
        int end = solution.lastIndexOf('}');
        return solution.substring(0, end) + "\n    static int submissionNumber() {\n        return " + number
                + ";\n    }\n}\n";
    }

    private List<String> solutions(Exercise exercise) throws IOException {
        String file = exercise.problem().contract().getSimpleName() + "Solution.java";
        List<String> solutions = new ArrayList<>();
        for (Path sample : samples) {
            try (Stream<Path> walk = Files.walk(sample)) {
                List<Path> found = walk.filter(
                                path -> path.getFileName().toString().equals(file))
                        .sorted()
                        .toList();
                for (Path path : found) {
                    solutions.add(Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        if (solutions.isEmpty()) {
            throw new IOException("No sample submission has a " + file);
        }
        return solutions;
    }
}

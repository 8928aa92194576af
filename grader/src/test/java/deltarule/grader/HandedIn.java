package deltarule.grader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.handout.AnswerKey;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A class that hands in the hinge loss, right or with one text replaced by another. */
public final class HandedIn {
    /** The last step of the loss; the cost is made of losses. */
    public static final String LOSS = "return steps.classFactor.applyAsDouble(used.length - 1) * sum;";

    /** The last step of the cost. */
    public static final String COST = "return steps.reduction.of(losses, scores[0].length);";

    /** The last step of the gradient. */
    public static final String GRADIENT = "return gradient;";

    private static final String WHY = "the sandbox needs bubblewrap, which does not work here";
    private static final boolean SANDBOXED =
            Sandbox.findings().stream().anyMatch(finding -> finding.level() == Isolation.L4 && finding.available());
    private static final String SET_FILE = """
            {
              "id": "hinge-alone",
              "title": "Hinge loss",
              "seed": 7,
              "problems": [ { "problem": "hinge-loss" } ]
            }
            """;

    private final Path folder;
    private final Path setFile;
    private final Exercise exercise;
    private final ProblemSet set;

    /** A class whose submissions lie in a folder, with a set file beside it. */
    public HandedIn(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.setFile = Files.writeString(folder.resolveSibling("hinge-alone.json"), SET_FILE);
        this.set = new ProblemSets(Problems.onClassPath()).find(setFile.toString());
        this.exercise = set.exercises().get(0);
    }

    /** Where the submissions lie. */
    public Path folder() {
        return folder;
    }

    /** The set file. */
    public String setFile() {
        return setFile.toString();
    }

    /** The set: the hinge loss alone. */
    public ProblemSet set() {
        return set;
    }

    /** A right solution. */
    public String solution() {
        return AnswerKey.solution(exercise);
    }

    /** Hands in a right solution. */
    public Path right(String name) throws IOException {
        return source(name, solution());
    }

    /** Hands in a solution with texts replaced: what stood there, what stands there now, and so on. */
    public Path changed(String name, String... replacements) throws IOException {
        String source = solution();
        for (int i = 0; i < replacements.length; i += 2) {
            if (!source.contains(replacements[i])) {
                throw new IllegalArgumentException("The solution has no \"" + replacements[i] + "\": " + source);
            }
            source = source.replace(replacements[i], replacements[i + 1]);
        }
        return source(name, source);
    }

    /** Hands in a source. */
    public Path source(String name, String source) throws IOException {
        Path student = Files.createDirectories(folder.resolve(name).resolve("student"));
        Files.writeString(student.resolve("HingeLossSolution.java"), source);
        return folder.resolve(name);
    }

    /** Skips the test, and says why, where the strongest isolation cannot be had. */
    public static void assumeSandbox() {
        if (!SANDBOXED) {
            System.out.println("Skipped, because " + WHY);
        }
        assumeTrue(SANDBOXED, WHY);
    }

    /** Opens a workshop, or skips the test and says why where it would not be the strongest. */
    public static Workshop workshop(ProblemSet set, int lanes) {
        assumeSandbox();
        return Workshop.open(set, Isolation.L4, lanes);
    }
}

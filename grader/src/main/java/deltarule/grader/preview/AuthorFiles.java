package deltarule.grader.preview;

import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that an author edits and that need no compiler, as they are now.
 *
 * @param sources the folder of the module {@code problem-sets}
 * @param set a set's id or file
 */
public record AuthorFiles(Path sources, String set) {
    private static final String PROBLEMS = "deltarule/problems";

    /** Below which problems have their folders. */
    public Path resources() {
        return sources.resolve("src/main/resources");
    }

    /** The set's file. */
    public Path setFile() {
        Path bundled = sources.resolve("sets").resolve(set + ".json");
        return set.matches("[a-z0-9-]+") && Files.isRegularFile(bundled) ? bundled : Path.of(set);
    }

    /**
     * Reads the set and its problems.
     *
     * @throws deltarule.grader.problem.InvalidProblem when a file has a mistake
     */
    SetDefinition read() {
        SetDefinition definition =
                new ProblemSets(Problems.in(resources())).definition(setFile().toString());
        Problems.requireValid(definition.problems(), resources());
        return definition;
    }

    /** What a change of the preview can come from. */
    List<Path> watched(List<Problem> problems) {
        List<Path> files = new ArrayList<>();
        files.add(setFile());
        problems.forEach(problem -> files.addAll(files(problem.folder())));
        return List.copyOf(files);
    }

    /** The files of every problem and the set's, for as long as the set cannot be read. */
    public List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(setFile());
        try (Stream<Path> folders = Files.list(resources().resolve(PROBLEMS))) {
            folders.sorted()
                    .forEach(folder -> files.addAll(files(folder.getFileName().toString())));
        }
        return List.copyOf(files);
    }

    private List<Path> files(String folder) {
        Path problem = resources().resolve(PROBLEMS).resolve(folder);
        return List.of(problem.resolve("problem.json"), problem.resolve("statement.md.vm"));
    }
}

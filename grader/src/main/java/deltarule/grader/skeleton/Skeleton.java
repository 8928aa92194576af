package deltarule.grader.skeleton;

import deltarule.grader.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A problem's first files in every module: a small problem that compiles and is graded, with gaps that certification names. It has
 * folders of its own and touches nothing else.
 */
public final class Skeleton {
    private static final String TEMPLATES = "deltarule/grader/skeleton/";

    private static final String COVERAGE = "tests/src/test/resources/coverage/";

    private final ProblemName name;
    private final Path project;

    /**
     * @param project the project's folder
     */
    public Skeleton(ProblemName name, Path project) {
        this.name = name;
        this.project = project;
    }

    /** The folders that are the problem's own and exist already. */
    public List<Path> present() {
        return Stream.of(
                        "problem-sets/src/main/java/deltarule/problems/",
                        "problem-sets/src/main/resources/deltarule/problems/",
                        "reference/src/main/java/deltarule/reference/",
                        "reference/src/test/java/deltarule/reference/",
                        "tests/src/main/java/deltarule/tests/")
                .map(folder -> project.resolve(folder + name.folder()))
                .filter(Files::exists)
                .toList();
    }

    /** Writes the files, and returns them. */
    public List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path, Template.text(TEMPLATES + file.getValue(), Map.of("name", name)), StandardCharsets.UTF_8);
            written.add(path);
        }
        return written;
    }

    /** Each file's template. */
    private Map<String, String> files() {
        String folder = name.folder();
        String contract = name.contract();
        Map<String, String> files = new LinkedHashMap<>();
        String problems = "problem-sets/src/main/java/deltarule/problems/" + folder + "/";
        files.put(problems + contract + ".java", "contract.java.vm");
        files.put(problems + contract + "Parameters.java", "parameters.java.vm");
        files.put(problems + "package-info.java", "package-info-problems.java.vm");
        String texts = "problem-sets/src/main/resources/deltarule/problems/" + folder + "/";
        files.put(texts + "problem.json", "problem.json.vm");
        files.put(texts + "statement.md.vm", "statement.md.vm.vm");
        String reference = "reference/src/main/java/deltarule/reference/" + folder + "/";
        files.put(reference + contract + "Reference.java", "reference.java.vm");
        files.put(reference + "package-info.java", "package-info-reference.java.vm");
        files.put(
                "reference/src/test/java/deltarule/reference/" + folder + "/" + contract + "ReferenceTest.java",
                "reference-test.java.vm");
        String tests = "tests/src/main/java/deltarule/tests/" + folder + "/";
        files.put(tests + contract + "Tests.java", "tests.java.vm");
        files.put(tests + contract + "Misconceptions.java", "misconceptions.java.vm");
        files.put(tests + contract + "Equivalents.java", "equivalents.java.vm");
        files.put(tests + "package-info.java", "package-info-tests.java.vm");
        files.put(COVERAGE + folder + ".json", "coverage.json.vm");
        return files;
    }
}

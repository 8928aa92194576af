package deltarule.grader.compile;

import deltarule.grader.submission.SourceFile;
import deltarule.grader.submission.Submission;
import deltarule.problems.hinge.HingeLoss;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What the tests of this package start and ask. */
final class SourceProcesses {
    private SourceProcesses() {}

    static SourceProcessSettings settings() throws IOException, URISyntaxException {
        Path folder = Files.createTempDirectory("source-process");
        Path contracts = Path.of(HingeLoss.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return SourceProcessSettings.of(SourceClassPath.ofThisGrader(folder), List.of(contracts), 2);
    }

    /** A submission of pairs of path and text. */
    static Submission submission(String... pathsAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return new Submission("student", "", files, List.of(), List.of(), List.of(), "");
    }

    /** A class whose one method returns a number, in good style. */
    static String answering(String type, int answer) {
        return "package student;\n\npublic class " + type + " {\n    public int answer() {\n        return " + answer
                + ";\n    }\n}\n";
    }

    /** Hands a process with so much processor time for each submission to a test, and closes it. */
    static void use(Duration processorTime, Consumer<SourceProcess> test) throws IOException, URISyntaxException {
        SourceProcessSettings settings = settings().within(processorTime, Duration.ofSeconds(30));
        try (SourceProcess process = new SourceProcess(settings)) {
            test.accept(process);
        }
    }

    /** What was asked in another thread. */
    static Compiled answerOf(Future<Compiled> asked) {
        try {
            return asked.get(50, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The compiler writes a finally block once for each way out: every level doubles the work. */
    static String slowToCompile() {
        return "package student;\nclass Slow {\n    int f(int i) {\n" + "try { i++; } finally { ".repeat(22) + "i++;"
                + "}".repeat(22) + " return i;\n    }\n}\n";
    }
}

package deltarule.grader.compile;

import deltarule.grader.submission.SourceFile;
import deltarule.grader.submission.Submission;
import deltarule.problems.hinge.HingeLoss;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
}

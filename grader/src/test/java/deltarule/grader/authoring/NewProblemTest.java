package deltarule.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.authoring.Scripts.Ended;
import deltarule.grader.command.Deltarule;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What {@code new-problem} writes compiles, and certification names what is missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewProblemTest {
    private static final String SET = """
            {"id": "sheet", "title": "Sheet", "seed": 3, "problems": [{"problem": "squared-distance"}]}
            """;

    private ProjectCopy project;
    private List<String> before;
    private Ended made;
    private Ended listed;

    @BeforeAll
    void makeAProblem(@TempDir Path folder) throws Exception {
        project = ProjectCopy.in(folder.resolve("project"));
        before = project.files();
        made = project.run("./deltarule new-problem squared-distance");
        Files.writeString(project.folder().resolve("sheet.json"), SET);
        listed = project.run("./deltarule list --set sheet.json");
    }

    @Test
    void itHasFoldersOfItsOwnAndNothingElseIsTouched() throws Exception {
        assertThat(made.exit()).as(made.output()).isZero();
        List<String> added = new ArrayList<>(project.files());
        added.removeAll(before);
        added.remove("sheet.json");
        assertThat(added)
                .hasSize(13)
                .allMatch(file -> file.contains("/squareddistance/") || file.endsWith("/squareddistance.json"))
                .contains(
                        "problem-sets/src/main/java/deltarule/problems/squareddistance/SquaredDistance.java",
                        "reference/src/main/java/deltarule/reference/squareddistance/SquaredDistanceReference.java",
                        "tests/src/main/java/deltarule/tests/squareddistance/SquaredDistanceTests.java");
        assertThat(made.output()).contains(added);
    }

    @Test
    void itCompilesIsListedAndCertificationNamesWhatIsMissing() throws Exception {
        assertThat(listed.output()).contains("squared-distance.value").contains("4 points");

        Ended certified = project.run("./deltarule certify --set sheet.json");

        assertThat(certified.exit()).as(certified.output()).isEqualTo(1);
        List<String> defects = certified
                .output()
                .lines()
                .filter(line -> line.startsWith("defect: "))
                .toList();
        assertThat(defects)
                .contains(
                        "defect: squared-distance, known mistakes: there are enough known mistakes - 1 found, at least 5"
                                + " expected",
                        "defect: squared-distance, equivalents: there are enough equivalents - 1 found, at least 2"
                                + " expected")
                .anyMatch(
                        line -> line.startsWith("defect: squared-distance, statement.md.vm: nothing is left to write -"
                                + " line 1: TODO: say in two sentences"))
                .anyMatch(line -> line.startsWith("defect: squared-distance, problem.json: nothing is left to write -"
                        + " line 3: \"title\": \"TODO"))
                .anyMatch(line -> line.contains("SquaredDistance.java: nothing is left to write - line 4: * TODO"))
                .allMatch(line -> line.contains("nothing is left to write") || line.contains("there are enough"));
    }

    @Test
    void theTestOfItsReferencePasses() throws Exception {
        String name = "deltarule.reference.squareddistance.SquaredDistanceReferenceTest";
        Path classes = project.folder().resolve("target/new-classes");
        Path source = project.folder().resolve("reference/src/test/java/" + name.replace('.', '/') + ".java");
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", path, source.toString());
        assertThat(compiled).isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(loader.loadClass(name)))
                                    .build(),
                            summary);
            assertThat(summary.getSummary().getFailures()).isEmpty();
            assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(2);
        }
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingIsOverwritten() throws Exception {
        assertThat(refusal("squared-distance", project.folder().toString()))
                .contains("squareddistance")
                .contains("exists; take another name");
        assertThat(refusal("hinge-loss", "..")).contains("there is a problem hinge-loss already");
    }

    @Test
    void aNameThatCannotBeOneIsRefusedWithWhatIsAllowed() {
        for (String name : List.of("MeanError", "mean_error", "../mean", "9mean", "mean-", "a".repeat(41))) {
            assertThat(refusal(name, ".."))
                    .contains("NAME: \"" + name + "\" found")
                    .contains("small letters and digits expected, its words joined by hyphens");
        }
        assertThat(refusal("switch", "..")).contains("a word of Java's own");
        assertThat(refusal("string", "..")).contains("java.lang has one");
    }

    private static String refusal(String name, String sources) {
        StringWriter err = new StringWriter();
        int exit = Deltarule.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "new-problem",
                name,
                "--sources",
                sources);
        assertThat(exit).as(name).isEqualTo(2);
        return err.toString();
    }
}

package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.export.AutograderZip;
import deltarule.grader.files.FileTree;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The autograder zip, unpacked and run as Gradescope does, below another folder than /autograder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradescopeCommandTest {
    /** What only tests need. */
    private static final Pattern NEEDLESS =
            Pattern.compile(".*(test-classes|archunit|assertj|byte-buddy|selenium|jsoup|surefire|snakeyaml-2).*");

    private Path root;
    private HandedIn handedIn;
    private Path zip;

    @BeforeAll
    void installTheAutograder(@TempDir Path temporary) throws Exception {
        HandedIn.assumeSandbox();
        root = Files.createDirectory(temporary.resolve("autograder"));
        handedIn = new HandedIn(temporary.resolve("class"));
        zip = temporary.resolve("autograder.zip");
        pack();
        unpack(zip, root.resolve("source"));
        Files.copy(
                root.resolve("source/run_autograder"),
                root.resolve("run_autograder"),
                StandardCopyOption.COPY_ATTRIBUTES);
        String said = run("bash", root.resolve("source/setup.sh").toString());
        assertThat(said).doesNotContain("failed");
    }

    @BeforeEach
    void clear() throws IOException {
        Files.deleteIfExists(root.resolve("results/results.json"));
    }

    @Test
    void aSubmissionHasAScoreAndATestForEachCriterionAndNothingIsOpenToOtherUsers() throws Exception {
        JsonNode results = grade(handedIn.changed("wrong", HandedIn.COST, "return 0;"));

        int points = 0;
        for (JsonNode test : results.get("tests")) {
            points += test.get("score").intValue();
        }
        assertThat(results.get("score").intValue()).isEqualTo(points).isPositive();
        assertThat(results.at("/extra_data/status").stringValue()).isEqualTo("GRADED");
        assertThat(results.at("/extra_data/isolation").stringValue()).isEqualTo("L4");
        assertThat(results.get("tests"))
                .anyMatch(test -> test.get("status").stringValue().equals("failed"));
        assertThat(mode(zip)).isEqualTo("rw-------");
        assertThat(mode(root.resolve("source"))).isEqualTo("rwx------");
        assertThat(mode(root.resolve("source/deltarule/set.json"))).isEqualTo("rw-------");
        assertThat(mode(root.resolve("results"))).isEqualTo("rwx------");
        assertThat(mode(root.resolve("submission"))).isEqualTo("rwx------");
        assertThat(root.resolve("source/setup.sh")).isExecutable();
    }

    @Test
    void aSubmissionWithoutSourcesIsToldSoAndHasNoScore() throws Exception {
        Path empty = Files.createDirectories(handedIn.folder().resolve("empty"));
        Files.writeString(empty.resolve("notes.txt"), "to do");

        JsonNode results = grade(empty);

        assertThat(results.has("score") || results.has("tests")).isFalse();
        assertThat(results.get("output").stringValue()).contains("refused").contains("package student");
    }

    @Test
    void aFaultOfTheGraderLeavesAMessageAndNoScore() throws Exception {
        Path libraries = root.resolve("source/deltarule/classpath");
        String intact = Files.readString(libraries);
        Files.writeString(libraries, "nothing.jar\n");
        try {
            JsonNode results = grade(handedIn.right("right"));

            assertThat(results.has("score") || results.has("tests")).isFalse();
            assertThat(results.get("output").stringValue())
                    .contains("did not finish")
                    .contains("not your fault");
        } finally {
            Files.writeString(libraries, intact);
        }
    }

    @Test
    void aSetThatIsNoneIsNamedBeforeAnythingIsWritten() {
        Path other = zip.resolveSibling("other.zip");

        Run run = Run.of("gradescope", "--set", "hinge", "--out", other.toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("There is no set \"hinge\"");
        assertThat(other).doesNotExist();
    }

    /** As the command does, without the libraries of tests. */
    @Test
    void aFolderInPlaceOfTheZipIsBadInput() {
        Run run = Run.of(
                "gradescope",
                "--set",
                "neural-network-basics",
                "--out",
                zip.getParent().toString());

        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("--out: " + zip.getParent() + " is a folder; the name of a zip expected");
    }

    private void pack() throws IOException {
        AutograderZip.write(
                zip,
                Map.of("set.json", Files.readAllBytes(Path.of(handedIn.setFile()))),
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getProperty("java.class.path"))
                        .filter(entry -> !NEEDLESS.matcher(entry).matches())
                        .map(Path::of)
                        .toList());
    }

    private JsonNode grade(Path submission) throws Exception {
        Path place = root.resolve("submission");
        if (Files.exists(place)) {
            FileTree.delete(place);
        }
        Files.move(submission, place);
        String said = run(root.resolve("run_autograder").toString());
        assertThat(root.resolve("results/results.json")).as(said).exists();
        return new JsonMapper().readTree(Files.readString(root.resolve("results/results.json")));
    }

    private String run(String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("DELTARULE_AUTOGRADER", root.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            Enumeration<ZipArchiveEntry> entries = file.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target);
                boolean program = (entry.getUnixMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

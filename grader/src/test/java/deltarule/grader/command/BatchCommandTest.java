package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class graded once from the command line: what it prints and writes, and what {@code explain} says of it. */
class BatchCommandTest {
    private static final List<String> NAMES =
            List.of("ada-lovelace", "blaise-pascal", "carl-gauss", "emmy-noether", "sofia-kowalewska", "turing-alan");

    @TempDir
    static Path temporary;

    private static HandedIn handedIn;
    private static Path out;
    private static Run batch;

    @BeforeAll
    static void grade() throws IOException {
        HandedIn.assumeSandbox();
        handedIn = new HandedIn(temporary.resolve("class"));
        out = temporary.resolve("out");
        handedIn.right("ada-lovelace");
        handedIn.changed("blaise-pascal", "competitor - truth + margin", "competitor - truth");
        handedIn.changed("carl-gauss", HandedIn.GRADIENT, "throw new IllegalStateException(\"at \" + label);");
        handedIn.changed("emmy-noether", HandedIn.LOSS, "if (scores.length > 5) { sum++; } " + HandedIn.LOSS);
        handedIn.source("sofia-kowalewska", "package student;\nclass HingeLossSolution { int }\n");
        new ZipOutputStream(Files.newOutputStream(handedIn.folder().resolve("turing-alan.ZIP"))).close();
        Files.writeString(handedIn.folder().resolve("roster.csv"), "not a submission");
        batch = Run.of("batch", "--set", handedIn.setFile(), handedIn.folder().toString(), "--out", out.toString());
    }

    @Test
    void aRefusedSubmissionIsARowAndTheExitCodeIsZero() {
        assertThat(batch.exit()).as(batch.err()).isZero();
        assertThat(batch.out()).contains(NAMES).contains("Class page: ").doesNotContain("roster");
        assertThat(staff("turing-alan").status()).isEqualTo(Status.REFUSED);
        assertThat(staff("turing-alan").reason()).contains("turing-alan");
        assertThat(staff("sofia-kowalewska").status()).isEqualTo(Status.NOT_COMPILED);
        assertThat(staff("ada-lovelace").score()).isEqualTo(12);
    }

    @Test
    void noStudentsFileNamesAnotherStudentOrAPathOfTheStaff() throws IOException {
        for (Map.Entry<Path, String> file : studentsFiles().entrySet()) {
            String owner = file.getKey().getParent().getFileName().toString();
            List<String> others = new ArrayList<>(NAMES);
            assertThat(others.remove(owner)).as(owner).isTrue();
            for (String other : others) {
                assertThat(file.getValue()).as(file.getKey().toString()).doesNotContain(other);
            }
            assertThat(file.getValue())
                    .as(file.getKey().toString())
                    .doesNotContain(temporary.toString(), "staff/", System.getProperty("user.home") + "/", "/box-");
        }
    }

    @Test
    void noStudentsFileShowsWhatWasAskedOrAnsweredInAHiddenCase() throws IOException {
        Set<String> hidden = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        for (String name : NAMES) {
            for (Result.Criterion criterion : staff(name).criteria()) {
                for (CaseFailure failure : criterion.failures()) {
                    Set<String> texts = criterion.visibility() == Visibility.HIDDEN ? hidden : shown;
                    texts.addAll(List.of(failure.call(), failure.expected(), failure.actual()));
                    failure.mismatches().forEach(one -> texts.addAll(List.of(one.expected(), one.actual())));
                }
            }
        }
        // A number such as 1.0, or the name of an exception, may stand anywhere.
        hidden.removeIf(text -> text.length() < 10 || text.contains("Exception") || shown.contains(text));
        assertThat(hidden).hasSizeGreaterThan(20);
        for (Map.Entry<Path, String> file : studentsFiles().entrySet()) {
            String text = file.getValue().replace("&quot;", "\"").replace("&#39;", "'");
            assertThat(hidden.stream().filter(text::contains))
                    .as(file.getKey().toString())
                    .isEmpty();
        }
        Result.Criterion noted = criterion(
                ResultJson.read(out.resolve("students").resolve("emmy-noether").resolve("result.json")),
                "hinge-loss.loss");
        assertThat(noted.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(noted.failures()).isEmpty();
    }

    @Test
    void everyFileIsPrivate() throws IOException {
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path path : walk.filter(path -> !path.equals(out)).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(mode).as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void explainReplaysTheFailedCasesOfACriterion() {
        Run run = explain("blaise-pascal", "hinge-loss.gradient");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("asked ", "expected ", "actual ", "differs ", "tolerance ", "@Test", "Deviation");
        assertThat(run.out()).contains("Looks like hinge-gradient-no-margin");
    }

    @Test
    void explainReplaysARefusalAndACaseThatWasPassed() {
        int cases = criterion(staff("carl-gauss"), "hinge-loss.gradient").total();
        for (int number = 1; number <= cases; number++) {
            Run run = explain("carl-gauss", "hinge-loss.gradient", "--case", Integer.toString(number));
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains("Case " + number + " (").contains("asked ", "expected ", "@Test");
        }
        Run passed = explain("ada-lovelace", "hinge-loss.loss", "--case", "1");
        assertThat(passed.out()).contains("Case 1 (").contains("passed");
    }

    @Test
    void explainAnswersACriterionOrCaseThatDoesNotExistWithThoseThatDo() {
        Run criterion = explain("blaise-pascal", "hinge-loss.gradiant");
        CommandLineTest.assertBad(criterion);
        assertThat(criterion.err()).contains("hinge-loss.gradiant").contains("hinge-loss.gradient-examples");
        for (String number : new String[] {"0", "999", "-1"}) {
            Run run = explain("blaise-pascal", "hinge-loss.gradient", "--case=" + number);
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains("--case").contains("1 to ");
        }
    }

    @Test
    void explainRefusesAResultItCannotUse() throws IOException {
        CommandLineTest.assertBad(explain("nobody", "hinge-loss.loss"));
        String sound = Files.readString(result("blaise-pascal"));
        for (String damaged : new String[] {"", "{", "[]", sound.replace("\"score\"", "\"skore\""), "\0"}) {
            Path file = Files.writeString(temporary.resolve("damaged.json"), damaged);
            Run run = Run.of("explain", file.toString(), "hinge-loss.loss", "--set", handedIn.setFile());
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains("damaged.json");
        }
        Run refused = explain("turing-alan", "hinge-loss.loss");
        CommandLineTest.assertBad(refused);
        assertThat(refused.err()).contains("REFUSED");
        Path students = out.resolve("students").resolve("blaise-pascal").resolve("result.json");
        Run redacted = Run.of("explain", students.toString(), "hinge-loss.loss", "--set", handedIn.setFile());
        CommandLineTest.assertBad(redacted);
        assertThat(redacted.err()).contains("staff/");
    }

    @Test
    void aFolderThatIsMissingOrEmptyIsNamedAndNothingIsWritten() throws IOException {
        Path nowhere = temporary.resolve("nowhere");
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        for (Path folder : List.of(nowhere, empty, Files.writeString(temporary.resolve("file"), ""))) {
            Path untouched = temporary.resolve("untouched");
            Run run = Run.of("batch", "--set", handedIn.setFile(), folder.toString(), "--out", untouched.toString());
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains(folder.toString()).contains("folder or zip for each");
            assertThat(untouched).doesNotExist();
        }
    }

    @Test
    void anOutputFolderAmongTheSubmissionsIsRefused() {
        Path folder = handedIn.folder();
        for (Path among : List.of(folder, folder.resolve("out"), folder.resolve("ada-lovelace/out"))) {
            Run run = Run.of("batch", "--set", handedIn.setFile(), folder.toString(), "--out", among.toString());
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains("--out: " + among + " lies in " + folder);
        }
        assertThat(folder.resolve("staff")).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileWhereAFolderWouldHaveToBeIsBadInput() throws IOException {
        Path file = Files.writeString(temporary.resolve("no-folder"), "");
        Run run = Run.of(
                "batch",
                "--set",
                handedIn.setFile(),
                handedIn.folder().toString(),
                "--out",
                file.resolve("out").toString());
        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains(file + ": a folder expected, a file found");
    }

    @Test
    void twoSubmissionsOfOneNameAreBothNamed() throws IOException {
        HandedIn twice = new HandedIn(temporary.resolve("twice"));
        twice.right("ada");
        Files.createFile(twice.folder().resolve("ada.zip"));
        Path untouched = temporary.resolve("untouched");
        Run run = Run.of("batch", "--set", twice.setFile(), twice.folder().toString(), "--out", untouched.toString());
        CommandLineTest.assertBad(run);
        assertThat(run.err())
                .contains(twice.folder().resolve("ada") + " and ")
                .contains("ada.zip")
                .contains("both");
        assertThat(untouched).doesNotExist();
    }

    private static Run explain(String name, String criterion, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("explain", result(name).toString(), criterion, "--set", handedIn.setFile()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(new String[0]));
    }

    private static Path result(String name) {
        return out.resolve("staff").resolve(name).resolve("result.json");
    }

    private static Result staff(String name) {
        return ResultJson.read(result(name));
    }

    private static Result.Criterion criterion(Result result, String id) {
        return result.criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Path, String> studentsFiles() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out.resolve("students"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readString(file));
            }
        }
        assertThat(files).hasSize(2 * NAMES.size());
        return files;
    }
}

package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A course from its roster to its grades: each student has a variant of their own and is graded against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassHandoutTest {
    private static final String SET_FILE = """
            {"id": "sheet", "title": "Sheet", "seed": 20261121,
             "problems": [{"problem": "hinge-loss"}, {"problem": "kl-divergence"}]}
            """;

    private Path folder;
    private Path set;
    private Path roster;
    private Path out;
    private Path secret;
    private Run handout;

    @BeforeAll
    void handOut(@TempDir Path temporary) throws IOException {
        folder = temporary;
        set = Files.writeString(folder.resolve("sheet.json"), SET_FILE);
        roster = Files.writeString(
                folder.resolve("class.csv"), "id,name\nada-lovelace,Ada\ngrace-hopper,Grace\nkonrad-zuse,Konrad\n");
        out = folder.resolve("handout");
        secret = folder.resolve("secret");
        handout = handOutTo(out);
    }

    @Test
    void everyStudentHasAZipOfAnotherVariant() throws IOException {
        assertThat(handout.exit()).as(handout.err()).isZero();
        try (Stream<Path> zips = Files.list(out.resolve("student"))) {
            List<String> variants =
                    zips.map(ClassHandoutTest::descriptor).distinct().toList();
            assertThat(variants).hasSize(3).allMatch(line -> line.startsWith("Handout of sheet, variant "));
        }
    }

    @Test
    void theSameCommandGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        handOutTo(again);

        assertThat(again.resolve("student/ada-lovelace.zip")).hasSameBinaryContentAs(zip("ada-lovelace"));
    }

    @Test
    void whatIsForStudentsHoldsNoKey() throws IOException {
        try (Stream<Path> files = Files.walk(out.resolve("student"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(3)
                    .allMatch(file -> file.toString().endsWith(".zip"));
        }
        assertThat(out.resolve("staff/keys/ada-lovelace/src/main/java/student/HingeLossSolution.java"))
                .exists();
        assertThat(out.resolve("staff/variants.csv")).content().contains("ada-lovelace,Ada,");
        assertThat(out.resolve("staff/release/release.json"))
                .content()
                .doesNotContain("ada-lovelace")
                .doesNotContain(Files.readString(secret).strip());
    }

    @Test
    void theKeyOfOnesOwnVariantEarnsEverythingAndAnothersIsFlagged() throws IOException {
        HandedIn.assumeSandbox();
        Path handedIn = folder.resolve("handed-in");
        submit("ada-lovelace", handedIn.resolve("ada-lovelace"));
        submit("ada-lovelace", handedIn.resolve("grace-hopper"));
        Files.createDirectories(handedIn.resolve("stranger"));
        Path graded = folder.resolve("graded");

        Run batch = batch(handedIn, secret, graded);

        assertThat(batch.exit()).as(batch.err()).isZero();
        Result own = result(graded, "ada-lovelace");
        assertThat(own.score()).isEqualTo(own.maxScore());
        assertThat(own.flags()).isEmpty();
        Result copied = result(graded, "grace-hopper");
        assertThat(copied.score()).isLessThan(copied.maxScore());
        assertThat(copied.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.code()).isEqualTo("FOREIGN_VARIANT"));
        assertThat(ResultJson.read(graded.resolve("students/grace-hopper/result.json"))
                        .flags())
                .isEmpty();
        assertThat(batch.out()).contains("FOREIGN_VARIANT").contains("No student of the roster");
        assertThat(graded.resolve("staff/index.html"))
                .content()
                .contains("FOREIGN_VARIANT")
                .contains("href=\"ada-lovelace/report.html\"")
                .doesNotContain("href=\"stranger");
    }

    @Test
    void oneSubmissionIsGradedAgainstTheVariantOfTheStudentNamed() throws IOException {
        HandedIn.assumeSandbox();
        Path submission = folder.resolve("single/whatever");
        submit("konrad-zuse", submission);

        Run grade = Run.of(
                "grade",
                "--release",
                out.resolve("staff/release").toString(),
                "--secret-file",
                secret.toString(),
                "--student",
                "konrad-zuse",
                submission.toString(),
                "--out",
                folder.resolve("one").toString(),
                "--fail-under",
                "100");

        assertThat(grade.exit()).as(grade.out() + grade.err()).isZero();
    }

    @Test
    void anotherSecretIsRefusedBeforeAnythingIsGraded() throws IOException {
        Path other = folder.resolve("other-secret");
        Files.copy(secret, other);
        Files.writeString(other, "0".repeat(64));
        Path handedIn = Files.createDirectories(folder.resolve("handed-in-later/ada-lovelace"));

        Run batch = batch(handedIn.getParent(), other, folder.resolve("never"));

        assertThat(batch.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(batch.err()).contains("release.json").contains("another than the one handed out with");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void aProblemThatHasChangedSinceIsRefusedByName() throws IOException {
        Path changed = copyOfTheRelease("changed-release");
        String release = Files.readString(out.resolve("staff/release/release.json"));
        Files.writeString(
                changed.resolve("release.json"),
                release.replaceFirst("(\"hinge-loss\" : \")[0-9a-f]{8}", "$100000000"));

        Run grade = Run.of(
                "grade",
                "--release",
                changed.toString(),
                "--secret-file",
                secret.toString(),
                "--student",
                "ada-lovelace",
                folder.toString());

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err())
                .contains("these problems have changed: hinge-loss")
                .contains("hand out anew");
    }

    @Test
    void aReleaseThatOthersMayReadIsRefused() throws IOException {
        Path release = copyOfTheRelease("open-release");
        Path open = release.resolve("release.json");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        Run grade = gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("chmod 600 " + open);
    }

    @Test
    void everyVariantHandedOutHasACertificate() throws IOException {
        assertThat(out.resolve("staff/keys/ada-lovelace/certificate.json"))
                .content()
                .contains("\"defects\" : [ ]")
                .contains("the statement says every setting that matters");
        assertThat(out.resolve("staff/release/certificates.json"))
                .content()
                .doesNotContain("ada-lovelace")
                .matches(text ->
                        text.lines().filter(line -> line.contains("\"seal\"")).count() == 3);
    }

    @Test
    void missingCertificatesAreRefused() throws IOException {
        Path release = copyOfTheRelease("without-certificates");
        Files.delete(release.resolve("certificates.json"));

        Run grade = gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("certificates.json: the certificates").contains("hand out anew");
    }

    @Test
    void anAlteredCertificateIsRefused() throws IOException {
        Path release = copyOfTheRelease("with-an-altered-certificate");
        Path certificates = release.resolve("certificates.json");
        Files.writeString(
                certificates,
                Files.readString(certificates).replaceFirst("(\"identity\" : \")[0-9a-f]{8}", "$100000000"));

        Run grade = gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("are not as they were made").contains("hand out anew");
    }

    @Test
    void aStudentWhoWasNotHandedOutToIsNamedBeforeAnythingIsGraded() {
        Run grade = gradeOf("late-comer", out.resolve("staff/release"));

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err())
                .contains("no certificate for the variant of late-comer")
                .contains("nobody's");
    }

    private Path copyOfTheRelease(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("release.json", "certificates.json")) {
            Files.copy(out.resolve("staff/release").resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private Run gradeOf(String student, Path release) {
        return Run.of(
                "grade",
                "--release",
                release.toString(),
                "--secret-file",
                secret.toString(),
                "--student",
                student,
                folder.toString());
    }

    @Test
    void aReleaseNeedsAStudent() {
        Run grade = Run.of(
                "grade",
                "--release",
                out.resolve("staff/release").toString(),
                "--secret-file",
                secret.toString(),
                folder.toString());

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("--student ID");
    }

    private Run handOutTo(Path target) {
        return Run.of(
                "handout",
                "--set",
                set.toString(),
                "--roster",
                roster.toString(),
                "--secret-file",
                secret.toString(),
                "--out",
                target.toString());
    }

    private Run batch(Path handedIn, Path secretFile, Path graded) {
        return Run.of(
                "batch",
                "--release",
                out.resolve("staff/release").toString(),
                "--secret-file",
                secretFile.toString(),
                "--roster",
                roster.toString(),
                handedIn.toString(),
                "--out",
                graded.toString());
    }

    /** What a student would hand in who had the key: the handout's descriptor and the right solutions. */
    private void submit(String student, Path submission) throws IOException {
        Path sources = Files.createDirectories(submission.resolve("student"));
        Files.writeString(submission.resolve(".handout"), descriptor(zip(student)) + "\n");
        for (String solution : List.of("HingeLossSolution.java", "KlDivergenceSolution.java")) {
            Files.copy(
                    out.resolve("staff/keys")
                            .resolve(student)
                            .resolve("src/main/java/student")
                            .resolve(solution),
                    sources.resolve(solution));
        }
    }

    private Path zip(String student) {
        return out.resolve("student").resolve(student + ".zip");
    }

    private static Result result(Path graded, String student) {
        return ResultJson.read(graded.resolve("staff").resolve(student).resolve("result.json"));
    }

    private static String descriptor(Path zip) {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith("/.handout")) {
                    return new String(entries.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
                }
            }
            throw new AssertionError(zip + " has no descriptor");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

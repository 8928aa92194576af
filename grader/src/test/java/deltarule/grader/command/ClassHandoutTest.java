package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A course from its roster to its grades: each student has a variant of their own and is graded against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassHandoutTest {
    private HandedOutClass course;

    @BeforeAll
    void handOut(@TempDir Path temporary) throws IOException {
        course = HandedOutClass.in(temporary);
    }

    @Test
    void everyStudentHasAZipOfAnotherVariant() throws IOException {
        assertThat(course.handout().exit()).as(course.handout().err()).isZero();
        try (Stream<Path> zips = Files.list(course.out().resolve("student"))) {
            List<String> variants =
                    zips.map(HandedOutClass::descriptor).distinct().toList();
            assertThat(variants).hasSize(3).allMatch(line -> line.startsWith("Handout of sheet, variant "));
        }
    }

    @Test
    void theSameCommandGivesTheSameBytes() throws IOException {
        Path again = course.folder().resolve("again");
        course.handOutTo(again);

        assertThat(again.resolve("student/ada-lovelace.zip")).hasSameBinaryContentAs(course.zip("ada-lovelace"));
    }

    @Test
    void whatIsForStudentsHoldsNoKey() throws IOException {
        try (Stream<Path> files = Files.walk(course.out().resolve("student"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(3)
                    .allMatch(file -> file.toString().endsWith(".zip"));
        }
        assertThat(course.out().resolve("staff/keys/ada-lovelace/src/main/java/student/HingeLossSolution.java"))
                .exists();
        assertThat(course.out().resolve("staff/variants.csv")).content().contains("ada-lovelace,Ada,");
        assertThat(course.out().resolve("staff/release/release.json"))
                .content()
                .doesNotContain("ada-lovelace")
                .doesNotContain(Files.readString(course.secret()).strip());
    }

    @Test
    void theKeyOfOnesOwnVariantEarnsEverythingAndAnothersIsFlagged() throws IOException {
        HandedIn.assumeSandbox();
        Path handedIn = course.folder().resolve("handed-in");
        course.submit("ada-lovelace", handedIn.resolve("ada-lovelace"));
        course.submit("ada-lovelace", handedIn.resolve("grace-hopper"));
        Files.createDirectories(handedIn.resolve("stranger"));
        Path graded = course.folder().resolve("graded");

        Run batch = course.batch(handedIn, course.secret(), graded);

        assertThat(batch.exit()).as(batch.err()).isZero();
        Result own = HandedOutClass.result(graded, "ada-lovelace");
        assertThat(own.score()).isEqualTo(own.maxScore());
        assertThat(own.flags()).isEmpty();
        Result copied = HandedOutClass.result(graded, "grace-hopper");
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
    void aClassIsGradedAgainAgainstWhatWasHandedOutAnewAndNobodyAgainstAnotherFormula() throws IOException {
        HandedIn.assumeSandbox();
        Path handedIn = course.folder().resolve("handed-in-to-be-corrected");
        course.submit("ada-lovelace", handedIn.resolve("ada-lovelace"));
        Path graded = course.folder().resolve("graded-to-be-corrected");
        assertThat(course.batch(handedIn, course.secret(), graded).exit()).isZero();
        Result before = HandedOutClass.result(graded, "ada-lovelace");
        Path corrected = course.handOutWithTwiceThePoints("corrected");

        Run bySet = Run.of("regrade", graded.toString(), "--set", course.set().toString());
        Run run = Run.of("regrade", graded.toString(), "--release", corrected.toString(), "--accept");

        CommandLineTest.assertBad(bySet);
        assertThat(bySet.err())
                .contains(
                        "./deltarule handout --set " + course.set() + " --roster ",
                        course.secret().toString())
                .contains("--release CORRECTED/staff/release");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 of 3 change: 1 have more points, 0 fewer.");
        Result after = HandedOutClass.result(graded, "ada-lovelace");
        assertThat(after.score()).isEqualTo(after.maxScore()).isGreaterThan(before.score());
        assertThat(after.variant()).isEqualTo(before.variant());

        Path result = graded.resolve("staff/ada-lovelace/result.json");
        Files.writeString(
                result,
                Files.readString(result).replaceFirst("\"variant\" : \"[^\"]*\"", "\"variant\" : \"hinge-loss.x=1\""));
        Run foreign = Run.of("regrade", graded.toString(), "--release", corrected.toString(), "--accept");
        CommandLineTest.assertBad(foreign);
        assertThat(foreign.err()).contains("another formula than was handed out: ada-lovelace (hinge-loss.x=1 before");
    }

    @Test
    void oneSubmissionIsGradedAgainstTheVariantOfTheStudentNamed() throws IOException {
        HandedIn.assumeSandbox();
        Path submission = course.folder().resolve("single/whatever");
        course.submit("konrad-zuse", submission);

        Run grade = Run.of(
                "grade",
                "--release",
                course.release().toString(),
                "--secret-file",
                course.secret().toString(),
                "--student",
                "konrad-zuse",
                submission.toString(),
                "--out",
                course.folder().resolve("one").toString(),
                "--fail-under",
                "100");

        assertThat(grade.exit()).as(grade.out() + grade.err()).isZero();
    }

    @Test
    void anotherSecretIsRefusedBeforeAnythingIsGraded() throws IOException {
        Path other = course.folder().resolve("other-secret");
        Files.copy(course.secret(), other);
        Files.writeString(other, "0".repeat(64));
        Path handedIn = Files.createDirectories(course.folder().resolve("handed-in-later/ada-lovelace"));

        Run batch = course.batch(handedIn.getParent(), other, course.folder().resolve("never"));

        assertThat(batch.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(batch.err()).contains("release.json").contains("another than the one handed out with");
        assertThat(course.folder().resolve("never")).doesNotExist();
    }

    @Test
    void aProblemThatHasChangedSinceIsRefusedByName() throws IOException {
        Path changed = course.copyOfTheRelease("changed-release");
        String release = Files.readString(course.out().resolve("staff/release/release.json"));
        Files.writeString(
                changed.resolve("release.json"),
                release.replaceFirst("(\"hinge-loss\" : \")[0-9a-f]{8}", "$100000000"));

        Run grade = course.gradeOf("ada-lovelace", changed);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err())
                .contains("these problems have changed: hinge-loss")
                .contains("hand out anew");
    }

    @Test
    void aReleaseThatOthersMayReadIsRefused() throws IOException {
        Path release = course.copyOfTheRelease("open-release");
        Path open = release.resolve("release.json");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        Run grade = course.gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("chmod 600 " + open);
    }

    @Test
    void everyVariantHandedOutHasACertificate() throws IOException {
        assertThat(course.out().resolve("staff/keys/ada-lovelace/certificate.json"))
                .content()
                .contains("\"defects\" : [ ]")
                .contains("the statement says every setting that matters");
        assertThat(course.out().resolve("staff/release/certificates.json"))
                .content()
                .doesNotContain("ada-lovelace")
                .matches(text ->
                        text.lines().filter(line -> line.contains("\"seal\"")).count() == 3);
    }

    @Test
    void missingCertificatesAreRefused() throws IOException {
        Path release = course.copyOfTheRelease("without-certificates");
        Files.delete(release.resolve("certificates.json"));

        Run grade = course.gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("certificates.json: the certificates").contains("hand out anew");
    }

    @Test
    void anAlteredCertificateIsRefused() throws IOException {
        Path release = course.copyOfTheRelease("with-an-altered-certificate");
        Path certificates = release.resolve("certificates.json");
        Files.writeString(
                certificates,
                Files.readString(certificates).replaceFirst("(\"identity\" : \")[0-9a-f]{8}", "$100000000"));

        Run grade = course.gradeOf("ada-lovelace", release);

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("are not as they were made").contains("hand out anew");
    }

    @Test
    void aStudentWhoWasNotHandedOutToIsNamedBeforeAnythingIsGraded() {
        Run grade = course.gradeOf("late-comer", course.release());

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err())
                .contains("no certificate for the variant of late-comer")
                .contains("nobody's");
    }

    @Test
    void aReleaseNeedsAStudent() {
        Run grade = Run.of(
                "grade",
                "--release",
                course.release().toString(),
                "--secret-file",
                course.secret().toString(),
                course.folder().toString());

        assertThat(grade.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(grade.err()).contains("--student ID");
    }
}

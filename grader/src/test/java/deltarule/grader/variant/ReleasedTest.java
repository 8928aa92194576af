package deltarule.grader.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.GraderVersion;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.roster.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each student is graded against the variant that was drawn for them, the first or a later one. */
class ReleasedTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());
    private static final Student ADA = new Student("ada", "Ada");

    @TempDir
    private Path temporary;

    private Path secretFile;
    private CourseSecret secret;
    private SetDefinition set;
    private Path file;

    @BeforeEach
    void course() throws IOException {
        file = Files.writeString(
                temporary.resolve("sheet.json"),
                "{\"id\": \"sheet\", \"title\": \"Sheet\", \"seed\": 3, \"problems\": [{\"problem\": \"hinge-loss\"}]}");
        set = SETS.definition(file.toString());
        secretFile = temporary.resolve("secret");
        secret = SecretFile.readOrCreate(secretFile);
    }

    @Test
    void aVariantThatWasDrawnAgainIsTheOneGradedAgainst() {
        ProblemSet second = drawn(1);
        releaseWith(1, second);

        assertThat(Released.open(temporary, secretFile).of(ADA)).isEqualTo(second);
    }

    @Test
    void aCertificateOfAnotherDrawIsRefused() {
        releaseWith(1, drawn(0));

        Released released = Released.open(temporary, secretFile);

        assertThatThrownBy(() -> released.of(ADA))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("the certificate for ada is that of another variant");
    }

    @Test
    void aDrawThatWasAlteredIsRefused() throws IOException {
        releaseWith(1, drawn(1));
        Path certificates = temporary.resolve(ReleaseFolder.CERTIFICATES);
        Files.writeString(certificates, Files.readString(certificates).replace("\"draw\" : 1", "\"draw\" : 0"));

        assertThatThrownBy(() -> Released.open(temporary, secretFile))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("are not as they were made");
    }

    @Test
    void theDrawsOfAnEarlierReleaseAreReadEvenIfItsProblemsHaveChanged() throws IOException {
        releaseWith(2, drawn(2));
        Path release = temporary.resolve(ReleaseFolder.FILE);
        Files.writeString(
                release, Files.readString(release).replaceFirst("(\"hinge-loss\" : \")[0-9a-f]{8}", "$100000000"));

        Certificates earlier = ReleaseFolder.earlier(temporary, secret);

        assertThat(earlier.draw(secret, set.id(), ADA)).hasValue(2);
        assertThat(earlier.draw(secret, set.id(), new Student("grace", "Grace")))
                .isEmpty();
    }

    private ProblemSet drawn(int draw) {
        return VariantSeeds.ofStudent(secret, set.id(), ADA.id(), draw).of(set);
    }

    private void releaseWith(int draw, ProblemSet variant) {
        Certificates certificates = new Certificates();
        certificates.add(secret, set.id(), ADA, draw, VariantIdentity.of(set).of(variant), 1);
        ReleaseFolder.write(temporary, SETS, file.toString(), secret, GraderVersion.text(), certificates);
    }
}

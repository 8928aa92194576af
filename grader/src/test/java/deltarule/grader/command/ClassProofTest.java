package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.certify.Finding;
import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.roster.Student;
import deltarule.grader.variant.Certificates;
import deltarule.grader.variant.CourseSecret;
import deltarule.grader.variant.SecretFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variant that is not certified is nobody's. */
class ClassProofTest {
    private static final HandoutDraft DRAFT =
            HandoutDraft.of(new ProblemSets(Problems.onClassPath()).find("neural-network-basics"));
    private static final Student GRACE = new Student("grace", "Grace");
    private static final String SEEN = "every misconception is seen from far";

    @TempDir
    private Path temporary;

    private final Certificates earlier = new Certificates();
    private CourseSecret secret;
    private ClassProof unlucky;
    private ClassProof failing;

    @BeforeEach
    void course() {
        secret = SecretFile.readOrCreate(temporary.resolve("secret"));
        unlucky = proof(defect(SEEN));
        failing = proof(defect("the stub earns nothing"));
    }

    @Test
    void anotherVariantIsDrawnForOneThatDoesNotHoldAndStaffAreTold() {
        assertThat(unlucky.certificate(GRACE, 0, DRAFT)).isEmpty();

        assertThat(unlucky.certificates().variants()).isEmpty();
        assertThat(said(unlucky))
                .startsWith("Drawn again, because the first variant is not certified (1): grace (hinge-loss, ")
                .contains(SEEN);
    }

    @Test
    void aStudentWithThreeSuchVariantsHasMetABrokenProblem() {
        assertThat(unlucky.certificate(GRACE, 1, DRAFT)).isEmpty();

        assertThatThrownBy(() -> unlucky.certificate(GRACE, 2, DRAFT))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("variant 3 drawn for grace is not certified");
    }

    @Test
    void whatARealWorkerFailedAtIsNotDrawnAwayForItMayBeTheMachine() {
        assertThatThrownBy(() -> failing.certificate(GRACE, 0, DRAFT))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("the variant of grace is not certified");
    }

    @Test
    void aVariantThatHoldsIsNotedWithItsDraw() {
        ClassProof sound = proof();

        assertThat(sound.certificate(GRACE, 1, DRAFT)).isPresent();

        assertThat(sound.certificates().variants().values())
                .singleElement()
                .satisfies(certified -> assertThat(certified.draw()).isOne());
        assertThat(said(sound)).isEmpty();
    }

    @Test
    void whoHasALaterDrawFromAnEarlierHandoutKeepsIt() {
        earlier.add(secret, DRAFT.set().id(), GRACE, 1, "2".repeat(64), 3);
        ClassProof sound = proof();

        assertThat(sound.certificate(GRACE, 0, DRAFT)).isEmpty();
        assertThat(sound.certificate(GRACE, 1, DRAFT)).isPresent();
        assertThat(said(sound)).isEmpty();
    }

    @Test
    void nobodyWhoHasAVariantAlreadyGetsAnother() {
        earlier.add(secret, DRAFT.set().id(), GRACE, 0, "2".repeat(64), 3);

        assertThatThrownBy(() -> unlucky.certificate(GRACE, 0, DRAFT))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("the variant of grace is not certified");
    }

    private ClassProof proof(Finding... defects) {
        VariantCertificate certificate = new VariantCertificate(
                "sheet",
                "hinge-loss.margin=0.5",
                "1".repeat(64),
                List.of(new VariantCertificate.Claim(SEEN, 3, 3 - defects.length)),
                List.of(defects),
                70,
                12,
                2);
        return new ClassProof(draft -> certificate, secret, earlier);
    }

    private static Finding defect(String claim) {
        return new Finding(claim, "hinge-loss", "hinge-backwards", false, "by 79 allowances");
    }

    private static String said(ClassProof proof) {
        StringWriter text = new StringWriter();
        proof.say(new PrintWriter(text, true));
        return text.toString();
    }
}

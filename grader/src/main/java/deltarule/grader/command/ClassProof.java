package deltarule.grader.command;

import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.certify.VariantCertification;
import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.handout.Proof;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.report.VariantFiles;
import deltarule.grader.roster.Student;
import deltarule.grader.variant.Certificates;
import deltarule.grader.variant.CourseSecret;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * Certifies each student's variant. One that does not hold is nobody's: another is drawn for that student, and staff are told.
 * Used by several lanes at once.
 */
final class ClassProof implements Proof {
    /** Draws can spoil one variant in hundreds; a student who meets that three times in a row has met a broken problem. */
    private static final int DRAWS = 3;

    private final Function<HandoutDraft, VariantCertificate> certification;
    private final CourseSecret secret;
    private final Certificates earlier;
    private final Certificates certificates = new Certificates();
    private final Map<String, String> drawnAgain = new ConcurrentSkipListMap<>();

    /**
     * @param certification proves one variant, such as {@link VariantCertification#certify(HandoutDraft)}
     * @param earlier of an earlier handout, whose students keep the variant they have
     */
    ClassProof(Function<HandoutDraft, VariantCertificate> certification, CourseSecret secret, Certificates earlier) {
        this.certification = certification;
        this.secret = secret;
        this.earlier = earlier;
    }

    @Override
    public Optional<String> certificate(Student student, int draw, HandoutDraft draft) {
        OptionalInt kept = earlier.draw(secret, draft.set().id(), student);
        if (kept.isPresent() && draw < kept.getAsInt()) {
            return Optional.empty();
        }
        VariantCertificate certificate = certification.apply(draft);
        if (certificate.isUnluckyDraw() && kept.isEmpty() && draw + 1 < DRAWS) {
            drawnAgain.putIfAbsent(student.id(), defect(certificate));
            return Optional.empty();
        }
        requireSound(
                certificate, (draw == 0 ? "the variant of " : "variant " + (draw + 1) + " drawn for ") + student.id());
        certificates.add(secret, draft.set().id(), student, draw, certificate.identity(), certificate.tried());
        return Optional.of(VariantFiles.json(certificate));
    }

    /** The certificates of all variants that hold. */
    Certificates certificates() {
        return certificates;
    }

    /** Tells staff whose variant was drawn again, and why. */
    void say(PrintWriter print) {
        GradedClass.say(
                print,
                "Drawn again, because the first variant is not certified",
                drawnAgain.entrySet().stream()
                        .map(one -> one.getKey() + " (" + one.getValue() + ")")
                        .toList());
    }

    /**
     * Refuses to hand out what is not certified.
     *
     * @param whose names the variant in the message
     */
    static void requireSound(VariantCertificate certificate, String whose) {
        if (!certificate.holds()) {
            throw new UnusableHandout(
                    "Not handed out, for " + whose + " is not certified: " + defect(certificate) + " ("
                            + certificate.defects().size()
                            + " defects in all). Nobody gets a handout. Mend the problem named, or pin the setting in the set's file,"
                            + " and hand out anew.");
        }
    }

    private static String defect(VariantCertificate certificate) {
        return certificate.defects().get(0).sentence();
    }
}

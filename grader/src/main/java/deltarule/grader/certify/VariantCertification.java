package deltarule.grader.certify;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantIdentity;
import deltarule.testkit.CaseResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Proves variants of one set, quickly: cases run without a test launcher, single mistakes are named, and what depends on the
 * settings alone is proved once for all variants that share them. Used by several lanes at once.
 */
public final class VariantCertification {
    private final SetDefinition definition;
    private final VariantIdentity identity;
    private final Difficulty standard;
    private final Function<ProblemSet, List<Finding>> proofs;

    /**
     * @param proofs what real workers show of a variant, such as {@link WorkerProofs#findings}
     */
    public VariantCertification(SetDefinition definition, Function<ProblemSet, List<Finding>> proofs) {
        this.definition = definition;
        this.identity = VariantIdentity.of(definition);
        this.standard = Difficulty.ofStandard(definition);
        this.proofs = proofs;
    }

    /** A hash of what decides the verdict on a variant. */
    public String identity(ProblemSet variant) {
        return identity.of(variant);
    }

    /** Proves a variant, its handout included. */
    public VariantCertificate certify(ProblemSet variant) {
        List<Finding> findings = new ArrayList<>();
        try {
            HandoutDraft draft = HandoutDraft.of(variant);
            findings.addAll(HandoutCertification.searched(draft));
            return certify(draft, findings);
        } catch (UnusableHandout unfit) {
            return certify(variant, List.of(HandoutCertification.unfit(unfit)));
        }
    }

    /** Proves a variant whose handout is searched for secrets when it is written. */
    public VariantCertificate certify(HandoutDraft draft) {
        return certify(draft, List.of());
    }

    private VariantCertificate certify(HandoutDraft draft, List<Finding> before) {
        List<Finding> findings = new ArrayList<>(before);
        findings.addAll(HandoutCertification.examples(draft));
        return certify(draft.set(), findings);
    }

    private VariantCertificate certify(ProblemSet variant, List<Finding> before) {
        List<Finding> findings = new ArrayList<>(before);
        DirectExam exam = new DirectExam(variant);
        DirectExam again = new DirectExam(variant);
        Map<String, List<CaseResult>> results = new LinkedHashMap<>();
        for (Exercise exercise : variant.exercises()) {
            ExerciseCertification tried = ExerciseCertification.withSingles(exam, exercise);
            tried.agreesWith(again, "reference");
            findings.addAll(tried.findings());
            findings.addAll(new SettingsCertification(exam, exercise).findings());
            results.put(exercise.problem().id(), tried.right());
        }
        Difficulty difficulty = Difficulty.of(definition, variant, results);
        boolean isStandard = variant.variant().equals(definition.standard().variant());
        findings.addAll(difficulty.findings(standard, definition, isStandard));
        findings.addAll(proofs.apply(variant));
        return VariantCertificate.of(variant.id(), variant.variant(), identity(variant), findings, difficulty);
    }
}

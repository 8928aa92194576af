package deltarule.grader.certify;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantSeeds;
import deltarule.problems.planted.Defect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a problem is found when its variants are certified, and named. */
class PlantedDefectsTest {
    private static final SetDefinition SOUND = PlantedSet.of("right", 1);
    private static final String CASES = "the cases tell two settings of a parameter apart";
    private static final String MARGINS = "in every case a misconception is blind or far outside the tolerance";

    @AfterEach
    void takeAway() {
        Defect.plant(Defect.NONE);
    }

    @Test
    void withoutADefectEverySettingIsCertified() {
        assertThat(LongStream.range(0, 8)
                        .mapToObj(number -> certification(SOUND).certify(variant(SOUND, number)))
                        .flatMap(certificate -> certificate.defects().stream()))
                .isEmpty();
    }

    @Test
    void aWrongReferenceDisagreesWithTheEquivalent() {
        assertThat(defects(Defect.WRONG_REFERENCE))
                .anySatisfy(defect ->
                        isOf(defect, "every equivalent agrees far inside the tolerance", "planted-backwards"));
    }

    @Test
    void aStatementThatSaysTheOtherSettingContradicts() {
        assertThat(certificate(PlantedSet.of("swapped", 1)).defects())
                .anySatisfy(defect -> isOf(defect, "the statement does not contradict the parameters", "reduction = "));
    }

    @Test
    void aStatementWithANumberOfItsOwnIsSilentAboutTheParameter() {
        assertThat(certificate(PlantedSet.of("silent", 1)).defects())
                .anySatisfy(defect -> isOf(defect, "the statement says every setting that matters", "weight = "));
    }

    @Test
    void anExampleWithAnotherAnswerIsRefusedByName() {
        assertThat(defects(Defect.EXAMPLES_OF_OTHER_PARAMETERS))
                .anySatisfy(defect -> {
                    isOf(defect, "the handout can be made", "handout");
                    assertThat(defect.figure())
                            .contains("Criterion examples of planted is not passed by the reference");
                })
                .anySatisfy(defect -> isOf(defect, "the reference earns every point", "reference"));
    }

    @Test
    void theFinishedExamplesOfAnotherVariantAreFound() {
        String test = "src/test/java/student/PlantedTest.java";
        HandoutDraft own = HandoutDraft.of(settled(1.0));
        HandoutDraft other = HandoutDraft.of(settled(3.0));
        Map<String, String> files = new TreeMap<>(own.files());
        files.put(test, other.files().get(test));

        VariantCertificate certificate = certification(SOUND).certify(new HandoutDraft(own.set(), own.parts(), files));

        assertThat(certificate.defects()).singleElement().satisfies(defect -> {
            isOf(defect, "every public example shows what the variant's own reference answers", "handout");
            assertThat(defect.figure()).contains("planted.costOfTheExamples \"three errors\"");
        });
    }

    @Test
    void casesThatCannotTellTwoSettingsApartAreFound() {
        assertThat(defects(Defect.BLIND_CASES)).anySatisfy(defect -> isOf(defect, CASES, "reduction = "));
    }

    @Test
    void aToleranceTooTightRejectsAnEquivalent() {
        assertThat(defects(Defect.TOO_TIGHT))
                .anySatisfy(defect ->
                        isOf(defect, "every equivalent agrees far inside the tolerance", "planted-backwards"));
    }

    @Test
    void aToleranceTooLooseComesNearAMisconception() {
        assertThat(defects(Defect.TOO_LOOSE)).anySatisfy(defect -> isOf(defect, MARGINS, "planted-no-linear-part"));
    }

    @Test
    void aCriterionWithOtherPointsIsNamed() {
        SetDefinition dearer = PlantedSet.of("right", 2);

        assertThat(certification(SOUND).certify(variant(dearer, 1)).defects())
                .anySatisfy(defect -> isOf(defect, "every variant has the same points", "planted.examples"));
    }

    @Test
    void aMissingHintIsNamed() {
        assertThat(defects(Defect.NO_HINT))
                .singleElement()
                .satisfies(defect -> isOf(defect, "every misconception has a hint", "planted-not-squared"));
    }

    @Test
    void aHintThatContainsTheFormulaIsNamed() {
        assertThat(defects(Defect.TELLING_HINT))
                .singleElement()
                .satisfies(defect ->
                        isOf(defect, "no hint contains an expression of the answer", "planted-no-linear-part"));
    }

    private static List<Finding> defects(Defect defect) {
        Defect.plant(defect);
        return certificate(SOUND).defects();
    }

    private static VariantCertificate certificate(SetDefinition set) {
        return certification(set).certify(variant(set, 1));
    }

    private static VariantCertification certification(SetDefinition set) {
        return new VariantCertification(set, variant -> List.of());
    }

    private static ProblemSet variant(SetDefinition set, long number) {
        return VariantSeeds.practice(set, number);
    }

    /** The variant with this weight that comes first. */
    private static ProblemSet settled(double weight) {
        return LongStream.range(0, 100)
                .mapToObj(number -> variant(SOUND, number))
                .filter(one -> one.exercises().get(0).settings().get("weight").equals(weight))
                .findFirst()
                .orElseThrow();
    }

    private static void isOf(Finding defect, String claim, String subject) {
        assertThat(defect.claim()).isEqualTo(claim);
        assertThat(defect.subject()).startsWith(subject);
    }
}

package deltarule.grader.certify;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.exam.JupiterExam;
import deltarule.grader.exam.Transcript;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Rooms;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantSeeds;
import deltarule.testkit.Direct;
import deltarule.testkit.Misconception;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants of the first set and of the worksheets, as every build certifies some. */
class VariantCertificationTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());
    private static final SetDefinition SET = SETS.definition("neural-network-basics");
    private static final long DRAWS = 20261128;

    @ParameterizedTest
    @ValueSource(strings = {"neural-network-basics", "worksheets"})
    void tenVariantsDrawnAtRandomAreCertified(String id) {
        SetDefinition set = SETS.definition(id);
        VariantCertification certification = new VariantCertification(set, variant -> List.of());

        assertThat(new SplittableRandom(DRAWS)
                        .longs(10, 0, Long.MAX_VALUE)
                        .mapToObj(number -> certification.certify(VariantSeeds.practice(set, number))))
                .hasSize(10)
                .allSatisfy(certificate -> {
                    assertThat(certificate.defects()).isEmpty();
                    assertThat(certificate.holds()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax-and-information", "worksheets"})
    void theVariantThatAllGetAlikeIsCertifiedWhateverItsEffort(String id) {
        SetDefinition set = SETS.definition(id);

        assertThat(new VariantCertification(set, variant -> List.of())
                        .certify(set.standard())
                        .defects())
                .isEmpty();
    }

    @Test
    void casesRunDirectlyComeToWhatJupiterGives() {
        ProblemSet variant = VariantSeeds.practice(SET, 3L);
        Exercise exercise = variant.exercises().get(1);
        Misconception<Object, Object> mistake = Rooms.of(exercise.problem())
                .misconceptions()
                .of(exercise.parameters())
                .get(0);
        Direct wrong = new Direct(Rooms.of(exercise.problem()).wrong(exercise.parameters(), List.of(mistake)));

        assertThat(Transcript.of(new DirectExam(variant).examine(exercise, wrong)))
                .isEqualTo(Transcript.of(new JupiterExam(variant).examine(exercise, wrong)));
    }

    @Test
    void theIdentityChangesWithSettingsAndNumbers() {
        VariantCertification certification = new VariantCertification(SET, variant -> List.of());

        assertThat(LongStream.range(0, 20)
                        .mapToObj(number -> certification.identity(VariantSeeds.practice(SET, number))))
                .doesNotHaveDuplicates();
        assertThat(certification.identity(VariantSeeds.practice(SET, 5L)))
                .isEqualTo(certification.identity(VariantSeeds.practice(SET, 5L)));
    }
}

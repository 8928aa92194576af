package deltarule.grader.variant;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.problem.SettledSet;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who gets which variant. */
class VariantSeedsTest {
    private static final ProblemSets SETS = new ProblemSets(Problems.onClassPath());
    private static final SetDefinition SET = SETS.definition("neural-network-basics");
    private static final CourseSecret SECRET = new CourseSecret(new byte[32]);

    @Test
    void theSameStudentAlwaysHasTheSameVariant() {
        assertThat(variant(SECRET, "ada")).isEqualTo(variant(SECRET, "ada")).isEqualTo(variant(SECRET, "ADA"));
    }

    @Test
    void anotherStudentSecretOrSetHasOtherSeeds() {
        VariantSeeds own = VariantSeeds.ofStudent(SECRET, "a", "ada");

        assertThat(own)
                .isNotEqualTo(VariantSeeds.ofStudent(SECRET, "a", "grace"))
                .isNotEqualTo(VariantSeeds.ofStudent(SECRET, "b", "ada"))
                .isNotEqualTo(VariantSeeds.ofStudent(new CourseSecret(new byte[] {1}), "a", "ada"));
    }

    @Test
    void anotherDrawHasOtherSeedsEachTime() {
        assertThat(IntStream.range(0, 4).mapToObj(draw -> VariantSeeds.ofStudent(SECRET, "a", "ada", draw)))
                .doesNotHaveDuplicates()
                .startsWith(VariantSeeds.ofStudent(SECRET, "a", "ada"));
    }

    /** Otherwise "ab" in set "c" would share a variant with "b" in set "ca". */
    @Test
    void setAndStudentDoNotRunTogether() {
        assertThat(VariantSeeds.ofStudent(SECRET, "c", "ab")).isNotEqualTo(VariantSeeds.ofStudent(SECRET, "ca", "b"));
    }

    @Test
    void theSeedOfTheFormulasDoesNotGiveAwayThatOfTheHiddenCases() {
        VariantSeeds seeds = VariantSeeds.ofStudent(SECRET, "a", "ada");

        assertThat(seeds.forFormulas()).isNotEqualTo(seeds.forHiddenCases());
        assertThat(SECRET.fingerprint()).isNotEqualTo(Long.toHexString(seeds.forHiddenCases()));
    }

    @Test
    void aHundredStudentsHaveAlmostAHundredFormulaVariants() {
        long distinct = IntStream.range(0, 100)
                .mapToObj(i -> variant(SECRET, "student" + i).variant())
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(90);
    }

    /** With 3 settings and 3000 draws each is drawn 1000 times, give or take 5 standard deviations. */
    @Test
    void everySettingIsDrawnAboutAsOftenAsTheOthers() {
        Map<Object, Long> counts = LongStream.range(0, 3000)
                .mapToObj(number -> VariantSeeds.ofPractice(SET.id(), number).of(SET))
                .map(variant -> variant.exercises().get(1).settings().get("margin"))
                .collect(Collectors.groupingBy(margin -> margin, TreeMap::new, Collectors.counting()));

        assertThat(counts.values())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count).isBetween(870L, 1130L));
    }

    @Test
    void aPinnedParameterIsTheSameForEveryone() {
        SetDefinition pinned = SETS.parse("""
                {"id": "x", "title": "X", "seed": 5,                  "problems": [{"problem": "hinge-loss", "parameters": {"margin": 2}}]}
                """, "x.json");

        assertThat(LongStream.range(0, 50)
                        .mapToObj(number -> VariantSeeds.ofPractice("x", number)
                                .of(pinned)
                                .exercises()
                                .get(0)
                                .settings()
                                .get("margin")))
                .containsOnly(2.0);
        assertThat(pinned.variants()).isEqualTo(BigInteger.valueOf(4));
    }

    @Test
    void theFullSetHasFarMoreThanTenThousandVariants() {
        assertThat(SETS.definition("all").variants()).isGreaterThan(BigInteger.valueOf(10_000));
    }

    @Test
    void aVariantWrittenAsASetFileIsReadBackAsItIs() {
        ProblemSet variant = variant(SECRET, "ada");

        ProblemSet read = SETS.parse(SettledSet.json(variant), "variant.json").standard();

        assertThat(read).isEqualTo(variant);
    }

    private static ProblemSet variant(CourseSecret secret, String student) {
        return VariantSeeds.ofStudent(secret, SET.id(), student).of(SET);
    }
}

package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeakCheckTest {
    private static final ProblemSet SET = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private static List<ExercisePart> parts;
    private static LeakCheck check;

    @BeforeAll
    static void examine() {
        parts = SET.exercises().stream()
                .map(exercise -> PublicCases.find(SET, exercise))
                .toList();
        check = new LeakCheck(SET, parts, Map.of());
    }

    @Test
    void theHandoutGivesNothingAway() {
        assertThat(check.leaks(Handout.files(SET, parts))).isEmpty();
    }

    @Test
    void theAnswerKeyWouldGiveTheReferenceAway() {
        AnswerKey.of(SET)
                .forEach((path, text) -> assertThat(check.leaks(Map.of(path, text)))
                        .anyMatch(leak -> leak.startsWith(path + " contains a line of the reference")));
    }

    @Test
    void aMisconceptionsWordsAreFound() {
        Exercise exercise = SET.exercises().get(0);
        for (Misconception<?, ?> one :
                Rooms.of(exercise.problem()).misconceptions().of(exercise.parameters())) {
            assertThat(check.leaks(Map.of("a", "see " + one.id() + "."))).isNotEmpty();
            assertThat(check.leaks(Map.of("a", "It happens when " + one.sentence())))
                    .isNotEmpty();
            assertThat(check.leaks(Map.of("a", one.hint()))).isNotEmpty();
        }
    }

    @Test
    void aHiddenQuestionIsFound() {
        Subject.Exchange hidden =
                parts.get(0).hiddenResults().get(0).exchanges().get(0);
        String planted = "// try " + JavaText.call(hidden.method(), hidden.arguments());
        assertThat(check.leaks(Map.of("a", planted))).isNotEmpty();
    }

    @Test
    void theSeedIsFound() {
        assertThat(check.leaks(Map.of("a", "seed " + SET.hiddenSeed()))).isNotEmpty();
    }

    @Test
    void aFormulaOfTheReferenceIsFoundHoweverItIsSpaced() {
        String formula = formula();
        assertThat(check.leaks(Map.of("a", "try " + formula.replaceAll("(.)", "$1 "))))
                .anyMatch(leak -> leak.startsWith("a contains a formula of the reference: "));
    }

    @Test
    void aFileIsNotNamedAfterASecret() {
        String id = mistake().id();
        assertThat(check.leaks(Map.of(id + ".txt", ""))).anyMatch(leak -> leak.contains("a misconception's id"));
    }

    /** Each kind of secret, written into a file of a handout that is zipped: there is no zip, and the message says what it was. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void aSecretInTheFinishedZipIsNamedAndTheZipIsGone(String what, String planted, @TempDir Path folder) {
        Map<String, String> files = new TreeMap<>(Handout.files(SET, parts));
        files.put("README.md", files.get("README.md") + "\n" + planted + "\n");
        Path zip = folder.resolve("ada.zip");

        assertThatThrownBy(() -> new HandoutDraft(SET, parts, files)
                        .zip(
                                zip,
                                Map.of(
                                        "0123456789abcdef", "the course's secret",
                                        "ada-lovelace", "the student's id",
                                        "-4711", "the variant's seed")))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("neural-network-basics/README.md contains " + what);
        assertThat(zip).doesNotExist();
    }

    static Stream<Arguments> plants() {
        Subject.Exchange hidden =
                parts.get(0).hiddenResults().get(0).exchanges().get(0);
        return Stream.of(
                Arguments.of("a line of the reference", "double[] losses = new double[scores.length];"),
                Arguments.of("a formula of the reference", formula()),
                Arguments.of("the reference's package", "see deltarule.reference.hinge"),
                Arguments.of("the hidden tests' package", "see deltarule.tests.hinge"),
                Arguments.of("a hidden question", JavaText.call(hidden.method(), hidden.arguments())),
                Arguments.of("the seed of the hidden cases", "seed " + SET.hiddenSeed()),
                Arguments.of("the course's secret", "key=0123456789abcdef"),
                Arguments.of("the variant's seed", "seed -4711"),
                Arguments.of("the student's id", "for ada-lovelace"),
                Arguments.of("a misconception's id", mistake().id()),
                Arguments.of("a misconception's sentence", mistake().sentence()),
                Arguments.of("a misconception's hint", mistake().hint()));
    }

    private static String formula() {
        return parts.stream()
                .flatMap(part ->
                        AnswerExpressions.of(Rooms.of(part.exercise().problem()).referenceClass()).stream())
                .filter(one -> one.length() >= 24)
                .findFirst()
                .orElseThrow();
    }

    private static Misconception<Object, Object> mistake() {
        Exercise exercise = SET.exercises().get(1);
        return Rooms.of(exercise.problem())
                .misconceptions()
                .of(exercise.parameters())
                .get(0);
    }
}

package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command says of itself, and of a command line or a set it cannot use. */
class CommandLineTest {
    private static final String SET = "neural-network-basics";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "grade, --fail-under",
        "batch, --jobs",
        "explain, --case",
        "certify, --set",
        "handout, --out",
        "list, --set",
        "bench, --json",
        "demo, --out",
        "doctor, --help"
    })
    void everyCommandHasHelpThatNamesItsOptions(String command, String option) {
        Run run = Run.of(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("deltarule " + command).contains(option);
        assertThat(run.err()).isEmpty();
        assertThat(Run.of("--help").out()).contains("  " + command);
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        Run run = Run.of("grad");
        assertBad(run);
        assertThat(run.err()).contains("'grad'").contains("deltarule grade");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearest() {
        Run run = Run.of("grade", "--set", SET, "--fail-undr", "50", "x");
        assertBad(run);
        assertThat(run.err()).contains("--fail-undr").contains("--fail-under");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "certify", "handout", "grade", "batch"})
    void anUnknownSetIsAnsweredWithTheSetsThereAre(String command) throws IOException {
        Path out = temporary.resolve("out");
        Path folder = new HandedIn(temporary.resolve("class")).right("ada").getParent();
        Run run = switch (command) {
            case "grade", "batch" ->
                Run.of(command, "--set", "neural-basics", folder.toString(), "--out", out.toString());
            case "handout" -> Run.of(command, "--set", "neural-basics", "--out", out.toString());
            default -> Run.of(command, "--set", "neural-basics");
        };
        assertBad(run);
        assertThat(run.err()).contains("\"neural-basics\"").contains(SET);
        assertThat(out).doesNotExist();
    }

    @Test
    void aSetFileThatIsNoJsonIsAnsweredWithTheLine() throws IOException {
        String message = refusalOfSet("{\n  \"id\": \"mine\",\n  \"title\" \"Mine\"\n}\n");
        assertThat(message).contains("mine.json").contains("line 3").contains("not JSON");
    }

    @Test
    void anUnknownFieldOfASetFileIsAnsweredWithTheFieldsThereAre() throws IOException {
        String set = set("[ { \"problem\": \"hinge-loss\" } ]");
        String extra = refusalOfSet(set.replace("\"seed\"", "\"author\": \"me\", \"seed\""));
        assertThat(extra).contains("mine.json, line 4, column 3, field author").contains("allowed are id, title, seed");
        String misspelt = refusalOfSet(set.replace("\"seed\"", "\"sed\""));
        assertThat(misspelt).contains("mine.json, line 4, column 3, field sed").contains("\"seed\" is meant");
    }

    @Test
    void anUnknownProblemIsAnsweredWithTheProblemsThereAre() throws IOException {
        String message = refusalOfSet(set("[ { \"problem\": \"hinge-los\" } ]"));
        assertThat(message)
                .contains("mine.json, line 5, column 19, field problems[0].problem")
                .contains("\"hinge-loss\" is meant")
                .contains("softmax");
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheParametersThereAre() throws IOException {
        String message = refusalOfSet(set("[ { \"problem\": \"hinge-loss\", \"parameters\": { \"margn\": 1.0 } } ]"));
        assertThat(message).contains("field problems[0].parameters.margn").contains("perhaps \"margin\"");
        assertThat(message).contains("squared").contains("reduction");
    }

    @Test
    void aValueThatIsNotAllowedIsAnsweredWithThoseThatAre() throws IOException {
        String message = refusalOfSet(set("[ { \"problem\": \"hinge-loss\", \"parameters\": { \"margin\": 7 } } ]"));
        assertThat(message)
                .contains("field problems[0].parameters.margin: 7 found")
                .contains("1.0, 0.5, 2.0");
    }

    @Test
    void aSetWithoutProblemsOrWithAProblemTwiceIsRefused() throws IOException {
        assertThat(refusalOfSet(set("[]"))).contains("problems").contains("at least one");
        assertThat(refusalOfSet(set("[ { \"problem\": \"softmax\" }, { \"problem\": \"softmax\" } ]")))
                .contains("problems[1]")
                .contains("softmax");
    }

    @Test
    void aPathThatCannotBeOneIsBadInput() {
        assertBad(Run.of("list", "--set", "a\0b"));
    }

    @Test
    void listShowsSetsAndTheCriteriaPointsAndParametersOfOne() {
        Run all = Run.of("list");
        assertThat(all.exit()).isZero();
        assertThat(all.out()).contains(SET).contains("5 problems");
        Run one = Run.of("list", "--set", SET);
        assertThat(one.exit()).isZero();
        assertThat(one.out())
                .contains("3,732,480 variants")
                .contains("hinge-loss.gradient")
                .contains("hidden")
                .contains("parameter margin");
    }

    @Test
    void handoutWritesAProjectAndNothingIntoAFolderInUse() throws IOException {
        Path out = temporary.resolve("handout");
        Run run = Run.of("handout", "--set", SET, "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out.resolve("student/pom.xml")).exists();
        Path used = Files.createDirectories(temporary.resolve("used/student"));
        Files.writeString(used.resolve("thesis.txt"), "mine");
        Run refused = Run.of("handout", "--set", SET, "--out", used.getParent().toString());
        assertBad(refused);
        assertThat(refused.err()).contains("used").contains("new or empty folder");
        assertThat(used.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void messagesDoNotDependOnTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Run.of("grade", "--set", SET, ".", "--isolation", "tight")
                            .err())
                    .contains("L4 (sandbox)");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Exit code 2, and one message without the program's inside. */
    static void assertBad(Run run) {
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.BAD_INPUT);
    }

    private String refusalOfSet(String json) throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.json"), json);
        Run run = Run.of("list", "--set", file.toString());
        assertBad(run);
        return run.err();
    }

    private static String set(String problems) {
        return "{\n  \"id\": \"mine\",\n  \"title\": \"Mine\",\n  \"seed\": 1,\n  \"problems\": " + problems + "\n}\n";
    }
}

package deltarule.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.batch.LedgerEntry.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger: what is written is there, whatever happens to the process that wrote it. */
class LedgerTest {
    @TempDir
    private Path out;

    private Path file;

    @BeforeEach
    void create() throws IOException {
        file = Files.createDirectory(out.resolve("staff")).resolve("ledger.jsonl");
    }

    @Test
    void holdsWhatWasWritten() throws IOException {
        write(header("key"), entry("ada", 3), entry("grace", 5));

        LedgerRecord read = Ledger.read(out);

        assertThat(read.header()).contains(header("key"));
        assertThat(read.entries()).containsExactly(entry("ada", 3), entry("grace", 5));
        assertThat(read.current()).containsOnlyKeys("ada", "grace");
        assertThat(Files.readString(file)).endsWith("\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"student\":\"gra", "{", "\0\0\0", "{\"ledger\":\"urn:delt", "{\"student\":\"x\"}\n"})
    void aTornLastLineDoesNotCountAndIsReplacedByTheNext(String torn) throws IOException {
        write(header("key"), entry("ada", 3));
        Files.writeString(file, torn, StandardOpenOption.APPEND);

        assertThat(Ledger.read(out).entries()).containsExactly(entry("ada", 3));
        try (Ledger ledger = Ledger.open(out)) {
            assertThat(ledger.before().entries()).containsExactly(entry("ada", 3));
            ledger.append(List.of(entry("grace", 5)));
        }
        assertThat(Ledger.read(out).entries()).containsExactly(entry("ada", 3), entry("grace", 5));
    }

    @Test
    void everyPrefixOfALedgerIsALedger() throws IOException {
        write(header("key"), entry("ada", 3), entry("grace", 5));
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            int lines = (int) new String(whole, 0, length, java.nio.charset.StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(Ledger.read(out).entries()).hasSize(Math.max(0, lines - 1));
        }
    }

    @Test
    void aDamagedLineBeforeTheLastIsNamed() throws IOException {
        write(header("key"), entry("ada", 3), entry("grace", 5));
        Files.writeString(file, Files.readString(file).replace("{\"student\":\"ada\"", "{\"student\":"));

        assertThatThrownBy(() -> Ledger.read(out)).hasMessageContaining("ledger.jsonl, line 2: this is no line");
    }

    @Test
    void twoAtOnceRefuseEachOther() throws IOException {
        try (Ledger first = Ledger.open(out)) {
            assertThatThrownBy(() -> Ledger.open(out)).hasMessageContaining("another batch is writing there");
            first.begin(header("key"));
        }
        Ledger.open(out).close();
    }

    @Test
    void whatARunWithOtherQuestionsSaidIsNotTrueAnyMore() throws IOException {
        write(header("key"), entry("ada", 3));
        write(header("other"), entry("grace", 5));

        assertThat(Ledger.read(out).current()).containsOnlyKeys("grace");
        assertThat(Ledger.read(out).entries()).hasSize(2);
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        write(header("key"));

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file.resolveSibling("ledger.lock")))
                .hasSize(2);
    }

    private void write(LedgerHeader header, LedgerEntry... entries) throws IOException {
        try (Ledger ledger = Ledger.open(out)) {
            ledger.begin(header);
            for (LedgerEntry entry : entries) {
                ledger.append(List.of(entry));
            }
        }
    }

    static LedgerHeader header(String key) {
        return new LedgerHeader(
                LedgerHeader.SCHEMA,
                LedgerHeader.VERSION,
                "set",
                "Set",
                key,
                12,
                "last",
                true,
                1,
                1,
                2,
                "list",
                Map.of("hinge-loss.loss", 3),
                "2026-05-01T23:59+02:00",
                Map.of("ada", 0),
                List.of("batch", "--set", "a b"),
                List.of("batch", "--set", "a b"));
    }

    static LedgerEntry entry(String student, int score) {
        return new LedgerEntry(
                student,
                "Ada \u2028 L\u00fcbeck",
                0,
                student + ".zip",
                1,
                "2026-05-01T22:00Z",
                "",
                false,
                "aa",
                "key",
                Status.GRADED,
                score,
                12,
                true,
                "bb",
                "staff/" + student + "/result.json",
                "");
    }
}

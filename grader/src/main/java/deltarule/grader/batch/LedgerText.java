package deltarule.grader.batch;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a ledger, read and written. A line is a header when it starts with the field {@code ledger}. */
final class LedgerText {
    private static final String HEADER = "{\"ledger\":";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private LedgerHeader header;
    private int first;
    private long wholeLength;

    LedgerText(Path file) throws IOException {
        this.file = file;
        byte[] bytes = Files.readAllBytes(file);
        int number = 1;
        for (int start = 0, end = end(bytes, 0); end >= 0; start = end + 1, end = end(bytes, start), number++) {
            if (!take(new String(bytes, start, end - start, StandardCharsets.UTF_8))) {
                requireLast(bytes, end, number);
                return;
            }
            wholeLength = end + 1L;
        }
    }

    LedgerRecord record() {
        return new LedgerRecord(Optional.ofNullable(header), List.copyOf(entries), first);
    }

    /** How many bytes the whole lines are. */
    long wholeLength() {
        return wholeLength;
    }

    static String line(Object content) {
        return MAPPER.writeValueAsString(content) + "\n";
    }

    private boolean take(String line) {
        try {
            if (line.startsWith(HEADER)) {
                header = MAPPER.readValue(line, LedgerHeader.class);
                first = entries.size();
                requireVersion();
            } else {
                entries.add(MAPPER.readValue(line, LedgerEntry.class));
            }
            return true;
        } catch (JacksonException damaged) {
            return false;
        }
    }

    private void requireVersion() {
        if (header.version() != LedgerHeader.VERSION || !LedgerHeader.SCHEMA.equals(header.ledger())) {
            throw new InvalidProblem(file + ": ledger of version " + header.version() + " found, "
                    + LedgerHeader.VERSION + " expected; use the grader that wrote it, or name another --out.");
        }
    }

    /** Only the last line can be one that was being written. */
    private void requireLast(byte[] bytes, int end, int number) {
        if (end(bytes, end + 1) >= 0) {
            throw new InvalidProblem(file + ", line " + number
                    + ": this is no line of a ledger. Remove it, and its submission is graded again; or name another"
                    + " --out.");
        }
    }

    private static int end(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

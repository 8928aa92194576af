package deltarule.grader.batch;

import deltarule.grader.files.FileClaim;
import deltarule.grader.files.OwnerOnly;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * What was graded, line by line: {@code staff/ledger.jsonl}. Lines are only ever added, each group of them on disk before the
 * next thing happens. One process at a time writes to it.
 */
public final class Ledger implements AutoCloseable {
    private static final String FILE = "ledger.jsonl";
    private static final String LOCK = "ledger.lock";
    private static final Set<? extends OpenOption> WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final FileClaim lock;
    private final FileChannel channel;
    private final LedgerRecord before;

    private Ledger(FileClaim lock, FileChannel channel, LedgerRecord before) {
        this.lock = lock;
        this.channel = channel;
        this.before = before;
    }

    /**
     * What the ledger of an output folder holds; a last line that was being written does not count.
     *
     * @throws InvalidProblem if a line before the last is damaged
     * @throws IOException if it cannot be read
     */
    public static LedgerRecord read(Path out) throws IOException {
        Path file = file(out);
        return Files.exists(file) ? new LedgerText(file).record() : LedgerRecord.EMPTY;
    }

    /**
     * Opens the ledger of an output folder for writing, behind its last whole line.
     *
     * @param out the folder; its folder {@code staff} must be there
     * @throws InvalidProblem if another batch writes to it, or a line before the last is damaged
     * @throws IOException if it cannot be read or written
     */
    public static Ledger open(Path out) throws IOException {
        Path file = file(out);
        FileClaim lock = FileClaim.on(file.resolveSibling(LOCK))
                .orElseThrow(() -> new InvalidProblem(
                        out + ": another batch is writing there; wait until it is done, or name another --out."));
        try {
            FileChannel channel = FileChannel.open(file, WRITE, OwnerOnly.file(file.getParent()));
            LedgerText text = new LedgerText(file);
            channel.truncate(text.wholeLength());
            channel.position(text.wholeLength());
            return new Ledger(lock, channel, text.record());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What it held when it was opened. */
    public LedgerRecord before() {
        return before;
    }

    /** Writes a header, and is back when it is on disk. */
    void begin(LedgerHeader header) throws IOException {
        write(LedgerText.line(header));
    }

    /** Writes entries in one piece, and is back when they are on disk. */
    void append(List<LedgerEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(LedgerText.line(entry)));
        write(lines.toString());
    }

    private synchronized void write(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static Path file(Path out) {
        return out.toAbsolutePath().resolve("staff").resolve(FILE);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            channel.close();
        }
    }
}

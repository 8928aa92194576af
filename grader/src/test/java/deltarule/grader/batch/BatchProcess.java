package deltarule.grader.batch;

import deltarule.grader.Main;
import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A batch as a process of its own, with the memory that the launcher gives it. */
final class BatchProcess {
    private final Path temporary;
    private final String set;
    private final Path folder;
    private final Path out;
    private long counted;
    private int lines;

    BatchProcess(Path temporary, String set, Path folder, Path out) throws IOException {
        this.temporary = temporary;
        this.set = set;
        this.folder = folder;
        this.out = out;
        // Workers run as other users and must be able to enter what is staged for them.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Process start() throws IOException {
        Path staged = Files.createDirectories(temporary.resolve("staged"));
        Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(
                RunningJava.command(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xmn64m",
                "-Djava.io.tmpdir=" + staged,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "batch",
                "--set",
                set,
                folder.toString(),
                "--out",
                out.toString(),
                "--jobs",
                "2"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    /** What it printed. */
    String printed() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }

    /** How many whole lines of entries its ledger has. Of what was counted before nothing is read again: batches can be large. */
    int entries() throws IOException {
        Path ledger = out.resolve("staff").resolve("ledger.jsonl");
        if (!Files.exists(ledger)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(ledger.toFile(), "r")) {
            if (file.length() < counted) {
                counted = 0;
                lines = 0;
            }
            byte[] added = new byte[(int) (file.length() - counted)];
            file.seek(counted);
            file.readFully(added);
            for (byte one : added) {
                lines += one == '\n' ? 1 : 0;
            }
            counted += added.length;
        }
        return Math.max(0, lines - 1);
    }

    private Path log() {
        return temporary.resolve("log");
    }
}

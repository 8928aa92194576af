package deltarule.grader.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory as Linux counts them. */
final class Processor {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final int FIELDS = 4;

    private Processor() {}

    /** Whether this system counts as Linux does. */
    static boolean countable() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    /** Milliseconds of this process and of every child that has ended. */
    static double ownAndEndedMillis() {
        return millis(Path.of("/proc/self/stat"), FIELDS);
    }

    /** Milliseconds of every child that has ended. */
    static double endedMillis() {
        return millis(Path.of("/proc/self/stat"), FIELDS) - millis(Path.of("/proc/self/stat"), FIELDS / 2);
    }

    /** Milliseconds of a process that still runs, with its ended children; 0 when it is gone. */
    static double millisOf(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        return Files.isReadable(stat) ? millis(stat, FIELDS) : 0;
    }

    /** The largest resident size this process has had, in megabytes. */
    static long ownPeakMegabytes() {
        return peakMegabytes(Path.of("/proc/self/status"));
    }

    /** The largest resident size a process has had, in megabytes. */
    static long peakMegabytesOf(long pid) {
        return peakMegabytes(Path.of("/proc/" + pid + "/status"));
    }

    private static double millis(Path stat, int fields) {
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            // The name may hold spaces; the fields after it are counted from its closing bracket.
            String[] parts = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int i = 0; i < fields; i++) {
                ticks += Double.parseDouble(parts[USER_TICKS + i]);
            }
            return 1000 * ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + stat, e);
        }
    }

    private static long peakMegabytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

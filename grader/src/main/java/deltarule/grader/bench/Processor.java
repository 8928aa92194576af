package deltarule.grader.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time and memory as Linux counts them. Processor time is the whole machine's: a sandbox is killed as one, and
 * then the kernel charges what was in it to nobody's children. Nothing else may run meanwhile.
 */
final class Processor {
    private static final double TICKS_PER_SECOND = 100;
    private static final int FIRST = 1;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST = 8;

    private Processor() {}

    /** Milliseconds that the machine's processors have worked since it started. */
    static double busyMillis() {
        try {
            String all = Files.readAllLines(Path.of("/proc/stat"), StandardCharsets.ISO_8859_1)
                    .get(0);
            String[] fields = all.split(" +", -1);
            double ticks = 0;
            for (int i = FIRST; i <= LAST; i++) {
                ticks += i == IDLE || i == WAITING ? 0 : Double.parseDouble(fields[i]);
            }
            return 1000 * ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /proc/stat", e);
        }
    }

    /** The largest resident size this process has had, in megabytes. */
    static long ownPeakMegabytes() {
        return peakMegabytes(Path.of("/proc/self/status"));
    }

    /** The largest resident size a process has had, in megabytes. */
    static long peakMegabytesOf(long pid) {
        return peakMegabytes(Path.of("/proc/" + pid + "/status"));
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

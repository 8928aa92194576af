package deltarule.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of any size takes as long for its second half as for its first, and the grader no more memory. */
@Tag("alone")
class LargeClassTest {
    /** {@code -Ddeltarule.class=10000} hands in as many. */
    private static final int STUDENTS = Integer.getInteger("deltarule.class", 8);

    private static final int LARGE = 1_000;
    private static final int MOST_MEGABYTES = 500;

    @TempDir
    private Path temporary;

    @Test
    void aLargeClassIsGradedAtAnEvenPaceInBoundedMemory() throws Exception {
        HandedIn.assumeSandbox();
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        for (int i = 0; i < STUDENTS; i++) {
            handedIn.changed(String.format(Locale.ROOT, "s%06d", i), HandedIn.COST, HandedIn.COST + " // " + i);
        }
        Path out = temporary.resolve("out");
        BatchProcess batch = new BatchProcess(temporary, handedIn.setFile(), handedIn.folder(), out);
        Process process = batch.start();
        MachinePace pace = new MachinePace();
        long peak = 0;
        long start = 0;
        long half = 0;
        long end = 0;
        try {
            while (!process.waitFor(STUDENTS < LARGE ? 50 : 500, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakMegabytes(process.pid()));
                int done = batch.entries();
                long now = System.nanoTime();
                start = start == 0 && done > 0 ? now : start;
                half = half == 0 && done >= STUDENTS / 2 ? now : half;
                end = end == 0 && done >= STUDENTS ? now : end;
            }
            assertThat(process.exitValue()).as(batch.printed()).isZero();
        } finally {
            pace.close();
            process.destroyForcibly().waitFor();
        }
        end = end == 0 ? System.nanoTime() : end;
        System.out.printf(
                Locale.ROOT,
                "%d submissions: first half %.1f s, second half %.1f s, at the end %.1f s, grader at most %d MB%n",
                STUDENTS,
                (half - start) / 1e9,
                (end - half) / 1e9,
                (System.nanoTime() - end) / 1e9,
                peak);
        System.out.printf(
                Locale.ROOT,
                "A plain start of Java took %.1f ms of processor time in the first half, %.1f ms in the second%n",
                pace.between(start, half),
                pace.between(half, end));
        assertThat(Ledger.read(out).current()).hasSize(STUDENTS);
        assertThat(peak).isLessThanOrEqualTo(MOST_MEGABYTES);
        if (STUDENTS >= LARGE) {
            assertThat((end - half) / (double) (half - start)).isBetween(0.95, 1.05);
        }
    }

    private static long peakMegabytes(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}

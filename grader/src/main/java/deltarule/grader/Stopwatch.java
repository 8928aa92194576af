package deltarule.grader;

import deltarule.grader.score.Timings;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step of one grading takes. */
final class Stopwatch {
    private final Map<String, Long> wallMillis = new LinkedHashMap<>();
    private long lapStart = System.nanoTime();
    private long workerCpuMillis;
    private long workerPeakMegabytes;

    /** Ends a step. */
    void lap(String step) {
        long now = System.nanoTime();
        wallMillis.put(step, (now - lapStart) / 1_000_000);
        lapStart = now;
    }

    void worker(long cpuMillis, long peakMegabytes) {
        workerCpuMillis = cpuMillis;
        workerPeakMegabytes = peakMegabytes;
    }

    Timings timings() {
        return new Timings(wallMillis, workerCpuMillis, workerPeakMegabytes);
    }
}

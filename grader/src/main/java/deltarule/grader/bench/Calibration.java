package deltarule.grader.bench;

import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast the machine is today: the processor time of one plain start of Java. The same machine differs by a factor of two from
 * day to day; what is measured beside this in turn can be compared by its multiple.
 */
final class Calibration {
    private static final int STARTS = 10;

    private final List<Double> millis = new ArrayList<>();

    /** Measures once more. */
    void measure() throws IOException, InterruptedException {
        double before = Processor.busyMillis();
        for (int i = 0; i < STARTS; i++) {
            start();
        }
        millis.add((Processor.busyMillis() - before) / STARTS);
    }

    /** The median of what was measured. */
    double median() {
        return Median.of(millis);
    }

    private static void start() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        RunningJava.command(),
                        "-XX:+UseG1GC",
                        "-XX:ParallelGCThreads=1",
                        "-XX:ConcGCThreads=1",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx128m",
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (java.waitFor() != 0) {
            throw new IOException("A plain Java process of " + System.getProperty("java.home") + " does not start");
        }
    }
}

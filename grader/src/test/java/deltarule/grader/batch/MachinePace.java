package deltarule.grader.batch;

import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How fast the machine is while something else runs: the processor time of a plain start of Java, every few seconds. */
final class MachinePace implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final String START = RunningJava.command()
            + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -version >/dev/null 2>&1; times";

    private record Start(long at, double milliseconds) {}

    private final List<Start> starts = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private final ScheduledFuture<?> measuring;

    MachinePace() {
        measuring = clock.scheduleWithFixedDelay(
                this::measure, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The mean of the starts between two moments of {@link System#nanoTime()}, in milliseconds. */
    double between(long from, long to) {
        return starts.stream()
                .filter(start -> start.at() - from >= 0 && start.at() - to < 0)
                .mapToDouble(Start::milliseconds)
                .average()
                .orElse(Double.NaN);
    }

    private void measure() {
        long now = System.nanoTime();
        try {
            Process shell = new ProcessBuilder("sh", "-c", START).start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            // The shell's own times, and on the second line its children's, such as 0m0.070s 0m0.050s
            String children = said.lines().skip(1).findFirst().orElseThrow();
            starts.add(new Start(
                    now,
                    Stream.of(children.split(" ", -1))
                            .mapToDouble(MachinePace::milliseconds)
                            .sum()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double milliseconds(String time) {
        int minutes = time.indexOf('m');
        return 60_000 * Double.parseDouble(time.substring(0, minutes))
                + 1_000 * Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
    }

    @Override
    public void close() {
        measuring.cancel(true);
        clock.shutdownNow();
    }
}

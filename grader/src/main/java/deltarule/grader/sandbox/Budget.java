package deltarule.grader.sandbox;

import java.time.Duration;

/**
 * How much time a submission may take. Processor time is what is charged; wall time is a backstop for whoever sleeps.
 *
 * @param callProcessor processor time of one call
 * @param callWall wall time of one call
 * @param submissionProcessor processor time of all calls
 * @param submissionWall wall time of all calls, and of starting a process anew after those that ended one
 */
public record Budget(Duration callProcessor, Duration callWall, Duration submissionProcessor, Duration submissionWall) {
    /** What every submission gets. */
    public static final Budget STANDARD =
            new Budget(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120));
}

package deltarule.grader.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param submissions generated submissions in a round
 * @param rounds warm rounds, each followed by the floor and a Maven run
 * @param coldRuns starts of {@code ./deltarule grade}, each followed by a Maven run
 * @param diagnosis whether to measure what naming mistakes costs, which takes minutes
 */
public record BenchPlan(int submissions, int rounds, int coldRuns, boolean diagnosis) {
    private static final int FLOOR = 40;

    int floorSubmissions(List<?> all) {
        return Math.min(FLOOR, all.size());
    }
}

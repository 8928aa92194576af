package deltarule.grader.problem;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The band of effort in which every variant of a set lies, so that nobody has much more to do than another: the narrowest band
 * around the mean effort of all combinations of settings that holds at least half of them.
 *
 * @param least the least total effort of the open parameters' settings, in the steps of {@link ParameterSpec#effort}
 * @param most the greatest
 * @param variants how many combinations of settings lie in it
 */
public record EffortClass(int least, int most, BigInteger variants) {

    /** The class of a set with these open parameters. */
    static EffortClass of(List<ParameterSpec> open) {
        SortedMap<Integer, BigInteger> counts = new TreeMap<>();
        counts.put(0, BigInteger.ONE);
        double mean = 0;
        for (ParameterSpec parameter : open) {
            counts = extended(counts, parameter.effort());
            mean += parameter.effort().stream()
                    .mapToInt(steps -> steps)
                    .average()
                    .orElse(0);
        }
        BigInteger half = sum(counts).add(BigInteger.ONE).shiftRight(1);
        int least = (int) Math.floor(mean);
        int most = (int) Math.ceil(mean);
        while (sum(counts.subMap(least, most + 1)).compareTo(half) < 0) {
            // The nearer of the two efforts just outside; both when they are equally near.
            double below = mean - (least - 1);
            double above = most + 1 - mean;
            boolean lower = below <= above + 1e-9;
            boolean upper = above <= below + 1e-9;
            least -= lower ? 1 : 0;
            most += upper ? 1 : 0;
        }
        SortedMap<Integer, BigInteger> inside = counts.subMap(least, most + 1);
        return new EffortClass(inside.firstKey(), inside.lastKey(), sum(inside));
    }

    private static SortedMap<Integer, BigInteger> extended(SortedMap<Integer, BigInteger> counts, List<Integer> steps) {
        SortedMap<Integer, BigInteger> more = new TreeMap<>();
        counts.forEach((effort, count) -> steps.forEach(step -> more.merge(effort + step, count, BigInteger::add)));
        return more;
    }

    private static BigInteger sum(SortedMap<Integer, BigInteger> counts) {
        return counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Whether a variant of this effort belongs to the class. */
    public boolean holds(int effort) {
        return least <= effort && effort <= most;
    }
}

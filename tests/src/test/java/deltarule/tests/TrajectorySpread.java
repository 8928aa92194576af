package deltarule.tests;

import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Direct;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far right implementations lie from the reference after some steps of training: the largest |answer - right| / max(|right|,
 * share * m), where m is the largest entry of the array, or the declared size of the terms where that is larger.
 */
final class TrajectorySpread {
    private static final double SHARE = Tolerance.trajectory(0).share();

    private final SortedMap<Integer, Spread> bySteps = new TreeMap<>();

    /** The spread after one number of steps, of all entries and beside the largest of each array. */
    private record Spread(int comparisons, double ofEntries, double ofLargest) {
        static final Spread NONE = new Spread(0, 0, 0);

        Spread and(Check.Comparison comparison) {
            return new Spread(
                    comparisons + 1,
                    Math.max(ofEntries, relative(comparison, SHARE)),
                    Math.max(ofLargest, relative(comparison, 1)));
        }

        private static double relative(Check.Comparison comparison, double share) {
            Tolerance whole =
                    new Tolerance("", 0, 1, share, comparison.tolerance().scale());
            return Deviation.between(comparison.actual(), comparison.expected(), whole)
                    .size();
        }
    }

    /** Of every equivalent, in every setting of its problem, in each comparison with the reference at this level. */
    static TrajectorySpread measured() {
        TrajectorySpread spread = new TrajectorySpread();
        for (Problem problem : Problem.all()) {
            List<Object> settings = problem.settings();
            for (int i = 0; i < settings.size(); i++) {
                for (long seed : Seeds.of(i, settings.size())) {
                    spread.measure(problem, settings.get(i), new Rehearsal(problem, settings.get(i), seed));
                }
            }
        }
        return spread;
    }

    private void measure(Problem problem, Object setting, Rehearsal rehearsal) {
        if (compared(rehearsal, problem.reference(setting)).isEmpty()) {
            return;
        }
        for (Equivalent<Object> equivalent : problem.equivalents().of(setting)) {
            for (Check.Comparison comparison : compared(rehearsal, equivalent.implementation())) {
                bySteps.merge(steps(comparison), Spread.NONE.and(comparison), (old, one) -> old.and(comparison));
            }
        }
    }

    private static List<Check.Comparison> compared(Rehearsal rehearsal, Object implementation) {
        List<Check.Comparison> comparisons = new ArrayList<>();
        for (CaseResult result : rehearsal.run(new Direct(implementation))) {
            result.comparisons().stream()
                    .filter(comparison -> comparison.what().isEmpty())
                    .filter(comparison -> comparison.tolerance().name().equals("TRAJECTORY"))
                    .forEach(comparisons::add);
        }
        return comparisons;
    }

    private static int steps(Check.Comparison comparison) {
        double perStep = Tolerance.trajectory(0).relative();
        return (int) Math.round(comparison.tolerance().relative() / perStep) - 1;
    }

    /** The largest spread for each step, the start counted as one. */
    double perStep() {
        return bySteps.entrySet().stream()
                .mapToDouble(entry -> entry.getValue().ofEntries() / (1 + entry.getKey()))
                .max()
                .orElseThrow();
    }

    /** The same beside the largest entry of each array alone. */
    double perStepOfLargest() {
        return bySteps.entrySet().stream()
                .mapToDouble(entry -> entry.getValue().ofLargest() / (1 + entry.getKey()))
                .max()
                .orElseThrow();
    }

    /** A line for each number of steps. */
    String table() {
        StringBuilder table = new StringBuilder("steps  comparisons  spread   per step  beside the largest entry\n");
        bySteps.forEach((steps, spread) -> table.append(String.format(
                Locale.ROOT,
                "%5d  %11d  %7.1e  %8.1e  %24.1e%n",
                steps,
                spread.comparisons(),
                spread.ofEntries(),
                spread.ofEntries() / (1 + steps),
                spread.ofLargest())));
        return table.toString();
    }
}

package deltarule.grader.score;

import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads loss curves from a compared answer: a record with a component {@code losses}. */
final class CurveReading {
    private static final String LOSSES = "losses";
    private static final int FEWEST_LOSSES = 3;

    // With the last entries of both lists and the ends of both curves there are never more than 120 points.
    private static final int MOST_SAMPLES = 114;

    private CurveReading() {}

    static Optional<LossCurves> of(int number, CaseResult result) {
        return result.comparisons().stream()
                // A named property is compared with what follows from other answers, not with the reference's.
                .filter(comparison -> comparison.what().isEmpty())
                .flatMap(comparison -> of(number, result.group(), comparison).stream())
                .findFirst();
    }

    private static Optional<LossCurves> of(int number, String group, Check.Comparison comparison) {
        double[] actual = losses(comparison.actual());
        double[] expected = losses(comparison.expected());
        if (expected.length < FEWEST_LOSSES || actual.length == 0) {
            return Optional.empty();
        }
        int actualEnd = firstNotFinite(actual);
        int expectedEnd = firstNotFinite(expected);
        List<LossPoint> points = samples(actual.length, expected.length, actualEnd, expectedEnd).stream()
                .map(i -> new LossPoint(i, text(actual, i, actualEnd), text(expected, i, expectedEnd)))
                .toList();
        return Optional.of(new LossCurves(number, group, actual.length, expected.length, points));
    }

    private static SortedSet<Integer> samples(int actualLength, int expectedLength, int actualEnd, int expectedEnd) {
        int last = Math.max(actualLength, expectedLength) - 1;
        int count = Math.min(last + 1, MOST_SAMPLES);
        TreeSet<Integer> samples = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            samples.add(count == 1 ? 0 : (int) ((long) i * last / (count - 1)));
        }
        samples.addAll(List.of(actualLength - 1, expectedLength - 1));
        samples.addAll(List.of(actualEnd - 1, actualEnd, expectedEnd - 1, expectedEnd));
        return new TreeSet<>(samples.subSet(0, true, last, true));
    }

    /** Where the curve ends: the index of the first loss that is NaN or infinite, else the length. */
    private static int firstNotFinite(double[] losses) {
        int index = 0;
        while (index < losses.length && Double.isFinite(losses[index])) {
            index++;
        }
        return index;
    }

    private static String text(double[] losses, int index, int end) {
        return index < losses.length && index <= end ? Double.toString(losses[index]) : "";
    }

    private static double[] losses(Object answer) {
        if (answer == null || !answer.getClass().isRecord()) {
            return new double[0];
        }
        return Arrays.stream(answer.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(LOSSES))
                .map(component -> read(component, answer))
                .filter(double[].class::isInstance)
                .map(double[].class::cast)
                .findFirst()
                .orElseGet(() -> new double[0]);
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read component " + component + " of " + owner.getClass(), e);
        }
    }
}

package deltarule.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How far an answer lies from the right one, in allowances: 0 when equal, at most 1 when it passes, infinite when the
 * kind differs (NaN, infinity, shape, whole number, text). NaN is right only where NaN is expected.
 */
public final class Deviation {
    private static final int MOST_MISMATCHES = 50;

    /** The accessors of a record's components, each of its component's name; Java looks them up anew each time. */
    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private final double size;
    /** Put into words only when they are asked for, which takes longer than the comparison. */
    private final List<Supplier<Mismatch>> mismatches;

    private Deviation(double size, List<Supplier<Mismatch>> mismatches) {
        this.size = size;
        this.mismatches = mismatches;
    }

    /** The largest |actual - expected| / allowance over the entries. */
    public double size() {
        return size;
    }

    /** The entries beyond their allowance, in index order, the first {@value #MOST_MISMATCHES} of them. */
    public List<Mismatch> mismatches() {
        return mismatches.stream().map(Supplier::get).toList();
    }

    /** Whether every entry lies within its allowance; never true for NaN. */
    public boolean passes() {
        return size <= 1 && mismatches.isEmpty();
    }

    /** The first entry beyond its allowance, if any. */
    public Optional<Mismatch> first() {
        return mismatches.stream().findFirst().map(Supplier::get);
    }

    /**
     * Compares two answers entry by entry.
     *
     * @param actual number, boolean, text, array (up to any depth) or record of these; null is a kind of its own
     * @param expected the right answer, of the same type
     * @param tolerance the level that fits the formula
     */
    public static Deviation between(Object actual, Object expected, Tolerance tolerance) {
        return between(actual, expected, tolerance, MOST_MISMATCHES);
    }

    /** Whether two answers agree within a tolerance, without saying where they do not. */
    public static boolean within(Object actual, Object expected, Tolerance tolerance) {
        return between(actual, expected, tolerance, 0).passes();
    }

    /** Compares two answers and keeps at most so many mismatches. */
    static Deviation between(Object actual, Object expected, Tolerance tolerance, int most) {
        Walk walk = new Walk(tolerance, largestMagnitude(expected), most);
        walk.compare("", actual, expected);
        return new Deviation(walk.size, List.copyOf(walk.mismatches));
    }

    private static double largestMagnitude(Object value) {
        double largest = 0;
        if (value instanceof double[] numbers) {
            for (double number : numbers) {
                largest = Double.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
            }
        } else if (value instanceof Object[] rows) {
            for (Object row : rows) {
                largest = Math.max(largest, largestMagnitude(row));
            }
        }
        return largest;
    }

    private static final class Walk {
        private final Tolerance tolerance;
        private final double largest;
        private final int most;
        private final List<Supplier<Mismatch>> mismatches = new ArrayList<>();
        private double size;

        Walk(Tolerance tolerance, double largest, int most) {
            this.most = most;
            this.tolerance = tolerance;
            this.largest = largest;
        }

        void compare(String path, Object actual, Object expected) {
            if (actual == null || expected == null) {
                if (actual != expected) {
                    kindDiffers(path, kind(expected), kind(actual));
                }
            } else if (actual.getClass() != expected.getClass()) {
                kindDiffers(path, kind(expected), kind(actual));
            } else if (expected.getClass().isArray()) {
                compareArrays(path, actual, expected);
            } else if (expected.getClass().isRecord()) {
                compareRecords(path, actual, expected);
            } else if (expected instanceof Double right) {
                compareNumbers(() -> path, (Double) actual, right);
            } else if (!actual.equals(expected)) {
                kindDiffers(path, String.valueOf(expected), String.valueOf(actual));
            }
        }

        private void compareArrays(String path, Object actual, Object expected) {
            int expectedLength = Array.getLength(expected);
            int actualLength = Array.getLength(actual);
            if (expectedLength != actualLength) {
                kindDiffers(path, "length " + expectedLength, "length " + actualLength);
                return;
            }
            if (actual instanceof double[] numbers) {
                double[] right = (double[]) expected;
                for (int i = 0; i < right.length; i++) {
                    if (numbers[i] != right[i]) {
                        int entry = i;
                        compareNumbers(() -> path + "[" + entry + "]", numbers[i], right[i]);
                    }
                }
                return;
            }
            for (int i = 0; i < expectedLength; i++) {
                compare(path + "[" + i + "]", Array.get(actual, i), Array.get(expected, i));
            }
        }

        private void compareRecords(String path, Object actual, Object expected) {
            for (Method component : COMPONENTS.get(expected.getClass())) {
                Object right = read(component, expected);
                Walk inner = new Walk(tolerance, largestMagnitude(right), most);
                String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                inner.compare(name, read(component, actual), right);
                size = Math.max(size, inner.size);
                inner.mismatches.forEach(this::note);
            }
        }

        private void compareNumbers(Supplier<String> path, double actual, double expected) {
            if (actual == expected || (Double.isNaN(actual) && Double.isNaN(expected))) {
                return;
            }
            if (Double.isFinite(actual) && Double.isFinite(expected)) {
                double allowance = tolerance.allowance(expected, largest);
                double deviation = Math.abs(actual - expected) / allowance;
                size = Math.max(size, deviation);
                if (!(deviation <= 1)) {
                    note(() -> Mismatch.ofValue(path.get(), expected, actual, allowance));
                }
            } else {
                size = Double.POSITIVE_INFINITY;
                note(() -> Mismatch.ofKind(path.get(), Double.toString(expected), Double.toString(actual)));
            }
        }

        private void kindDiffers(String path, String expected, String actual) {
            size = Double.POSITIVE_INFINITY;
            note(() -> Mismatch.ofKind(path, expected, actual));
        }

        private void note(Supplier<Mismatch> mismatch) {
            if (mismatches.size() < most) {
                mismatches.add(mismatch);
            }
        }

        private static String kind(Object value) {
            if (value == null) {
                return "null";
            }
            return value.getClass().isArray() ? "an array of length " + Array.getLength(value) : String.valueOf(value);
        }

        private static Object read(Method component, Object owner) {
            try {
                return component.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Cannot read component " + component + " of " + owner.getClass(), e);
            }
        }
    }
}

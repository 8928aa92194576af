package deltarule.worker;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;

/** The arrays a value is made of: rows and components included. Empty arrays hold nothing and are left out. */
final class ArraysWithin {
    private static final double POISON = -8.25e18;

    private final IdentityHashMap<Object, Boolean> arrays = new IdentityHashMap<>();

    ArraysWithin(Object... values) throws MalformedFrame {
        for (Object value : values) {
            add(value);
        }
    }

    boolean sharesWith(ArraysWithin other) {
        for (Object array : arrays.keySet()) {
            if (other.arrays.containsKey(array)) {
                return true;
            }
        }
        return false;
    }

    /** Overwrites every array, so that whoever kept one answers differently from now on. */
    void poison() {
        for (Object array : arrays.keySet()) {
            if (array instanceof double[] doubles) {
                Arrays.fill(doubles, POISON);
            } else if (array instanceof int[] ints) {
                Arrays.fill(ints, Integer.MIN_VALUE);
            } else if (array instanceof long[] longs) {
                Arrays.fill(longs, Long.MIN_VALUE);
            } else if (array instanceof boolean[] booleans) {
                for (int i = 0; i < booleans.length; i++) {
                    booleans[i] = !booleans[i];
                }
            } else {
                Arrays.fill((Object[]) array, null);
            }
        }
    }

    private void add(Object value) throws MalformedFrame {
        if (value == null) {
            return;
        }
        if (value.getClass().isArray()) {
            if (Array.getLength(value) > 0 && arrays.put(value, true) == null && value instanceof Object[] rows) {
                for (Object row : rows) {
                    add(row);
                }
            }
        } else if (value.getClass().isRecord()) {
            RecordShape shape = RecordShape.of(value.getClass());
            for (int i = 0; i < shape.types.length; i++) {
                add(shape.component(value, i));
            }
        }
    }
}

package deltarule.handout;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Copies values and looks for arrays that two values share. Values are numbers, texts, arrays and records of these. */
final class Purity {
    private Purity() {}

    /** A copy that shares no array with the value. */
    static Object copy(Object value) {
        if (value == null) {
            return null;
        }
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, copy(Array.get(value, i)));
            }
            return copy;
        }
        return value.getClass().isRecord() ? copyOfRecord(value) : value;
    }

    /** Whether two values are equal to the last bit. */
    static boolean equal(Object one, Object other) {
        if (one == null || other == null || one.getClass() != other.getClass()) {
            return one == other;
        }
        if (one.getClass().isArray()) {
            boolean equal = Array.getLength(one) == Array.getLength(other);
            for (int i = 0; equal && i < Array.getLength(one); i++) {
                equal = equal(Array.get(one, i), Array.get(other, i));
            }
            return equal;
        }
        if (one.getClass().isRecord()) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .allMatch(component -> equal(read(component, one), read(component, other)));
        }
        return one.equals(other);
    }

    /** Every array of a value that is not empty, rows and components of records included. */
    static Set<Object> arrays(Object value) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(value, arrays);
        return arrays;
    }

    /** Fills arrays with something else, so that whoever kept one answers differently from now on. */
    static void overwrite(Set<Object> arrays) {
        for (Object array : arrays) {
            if (array instanceof double[] numbers) {
                Arrays.fill(numbers, -8.25e18);
            } else if (array instanceof int[] numbers) {
                Arrays.fill(numbers, Integer.MIN_VALUE);
            } else if (array instanceof long[] numbers) {
                Arrays.fill(numbers, Long.MIN_VALUE);
            } else if (array instanceof boolean[] flags) {
                for (int i = 0; i < flags.length; i++) {
                    flags[i] = !flags[i];
                }
            } else {
                Arrays.fill((Object[]) array, null);
            }
        }
    }

    private static void collect(Object value, Set<Object> arrays) {
        if (value == null) {
            return;
        }
        if (value.getClass().isArray() && Array.getLength(value) > 0) {
            arrays.add(value);
            for (int i = 0; value instanceof Object[] && i < Array.getLength(value); i++) {
                collect(Array.get(value, i), arrays);
            }
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(read(component, value), arrays);
            }
        }
    }

    private static Object copyOfRecord(Object record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> copy(read(component, record)))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot copy " + record.getClass(), e);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}

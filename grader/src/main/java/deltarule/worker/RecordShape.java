package deltarule.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** How to take a record apart and put it together. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    final Class<?>[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        types = new Class<?>[components.length];
        accessors = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
        }
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Object component(Object record, int index) throws MalformedFrame {
        try {
            return accessors[index].invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new MalformedFrame("a record that does not give its components");
        }
    }

    Object make(Object[] components) throws MalformedFrame {
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new MalformedFrame("a record that refuses its components");
        }
    }
}

package deltarule.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Loads hidden tests a second time, with a copy of the references that is theirs alone.
 *
 * <p>In the copy the package {@code deltarule.reference} is called {@code deltarule.unmutated}, a name of the same length.
 * A mutation tool changes classes by their name, in whatever loader they are, so it cannot change the copy: what the hidden
 * tests expect stays as it was. Contracts and the testkit are shared with the loader of this class.
 */
final class FrozenRooms extends ClassLoader {
    private static final String REFERENCE = "deltarule.reference.";
    private static final String COPY = "deltarule.unmutated.";
    private static final String TESTS = "deltarule.tests.";

    private final UnaryOperator<String> change;

    /** The rooms as they are on disk. */
    FrozenRooms() {
        this(UnaryOperator.identity());
    }

    /** The rooms with something in the references' class files replaced, one char for each byte. */
    FrozenRooms(UnaryOperator<String> change) {
        super(FrozenRooms.class.getClassLoader());
        this.change = change;
    }

    /** The hidden tests of a problem, which ask the copy of its reference what is right. */
    Class<?> tests(Problem problem) {
        return load(problem.tests().getName());
    }

    /** The copy of a problem's reference, for a variant. */
    Object reference(Problem problem, Object setting) {
        String name = problem.reference(setting).getClass().getName();
        try {
            return load(name.replace(REFERENCE, COPY))
                    .getConstructor(setting.getClass())
                    .newInstance(setting);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make the copy of " + name, e);
        }
    }

    private Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(COPY) && !name.startsWith(TESTS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean reference = name.startsWith(COPY);
        String text = read(reference ? name.replace(COPY, REFERENCE) : name);
        if (reference) {
            text = change.apply(text);
        }
        byte[] bytes = text.replace(path(REFERENCE), path(COPY))
                .replace(REFERENCE, COPY)
                .getBytes(StandardCharsets.ISO_8859_1);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private String read(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(path(name) + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static String path(String name) {
        return name.replace('.', '/');
    }
}

package deltarule.worker;

import java.util.Map;

/** Defines the classes of a contract and of the student's, which see the JDK and each other. */
final class SubmissionLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    SubmissionLoader(Map<String, byte[]> classes) {
        super(ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}

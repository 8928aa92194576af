package deltarule.grader.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own sources, which the build copies beside the classes. */
final class SourceTexts {
    private static final String FOR_STUDENTS = "deltarule/sources-of-handout/";
    private static final String FOR_STAFF = "deltarule/sources-of-answer-key/";

    /** Each read once: a class's handouts need the same ones a thousand times. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private SourceTexts() {}

    /** The path of a top-level class's source file below a source folder. */
    static String path(String className) {
        return className.replace('.', '/') + ".java";
    }

    /** The source of a top-level class that students may read. */
    static String forStudents(String className) {
        return read(FOR_STUDENTS + path(className));
    }

    /** The source of a reference, or of a class beside it. */
    static String forStaff(String className) {
        return read(FOR_STAFF + path(className));
    }

    /** Whether there is such a source. */
    static boolean isForStaff(String className) {
        return SourceTexts.class.getClassLoader().getResource(FOR_STAFF + path(className)) != null;
    }

    /** A file of this package. */
    static String template(String name) {
        return read("deltarule/grader/handout/" + name);
    }

    /** The statement of a problem, as its author wrote it. */
    static String statement(String resource) {
        return read(resource);
    }

    private static String read(String resource) {
        return KNOWN.computeIfAbsent(resource, SourceTexts::readAnew);
    }

    private static String readAnew(String resource) {
        try (InputStream bytes = SourceTexts.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new UnusableHandout("The source " + resource
                        + " is not on the class path; build the project anew with mvn install.");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}

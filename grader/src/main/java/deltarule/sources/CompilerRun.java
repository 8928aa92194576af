package deltarule.sources;

import java.util.List;
import java.util.Map;

/**
 * What one run of javac came to.
 *
 * @param classes empty unless everything compiled
 * @param errors in the order javac found them
 * @param gaveUp what javac printed when it ended without a verdict, such as a stack overflow; else empty
 */
record CompilerRun(Map<String, byte[]> classes, List<Finding> errors, String gaveUp) {
    boolean succeeded() {
        return errors.isEmpty() && gaveUp.isEmpty();
    }
}

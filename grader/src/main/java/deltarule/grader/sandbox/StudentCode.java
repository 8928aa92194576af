package deltarule.grader.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes into the student's process.
 *
 * @param classes compiled classes by binary name: the student's, or, where a set is certified, ours
 * @param solutions for each contract interface the name of the student's class that solves it
 */
public record StudentCode(Map<String, byte[]> classes, Map<Class<?>, String> solutions) {
    /** Keeps the given order. */
    public StudentCode {
        classes = new LinkedHashMap<>(classes);
        solutions = new LinkedHashMap<>(solutions);
    }
}

package deltarule.grader.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes into the student's process.
 *
 * @param classes the student's compiled classes by binary name, all in package {@code student} or below
 * @param solutions for each contract interface the name of the student's class that solves it
 */
public record StudentCode(Map<String, byte[]> classes, Map<Class<?>, String> solutions) {
    /** Keeps the given order. */
    public StudentCode {
        classes = new LinkedHashMap<>(classes);
        solutions = new LinkedHashMap<>(solutions);
        for (String name : classes.keySet()) {
            if (!name.startsWith("student.")) {
                throw new IllegalArgumentException(
                        "The class " + name + " is not in package student: only the student's own classes are loaded.");
            }
        }
    }
}

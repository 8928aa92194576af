package deltarule.grader.problem;

import deltarule.testkit.Equivalents;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.List;

/**
 * The classes of one problem in the other modules, found by name: the folder is the same, the class name starts with
 * the contract's.
 */
public final class Rooms {
    private final Problem problem;

    private Rooms(Problem problem) {
        this.problem = problem;
    }

    /** The rooms of a problem. */
    public static Rooms of(Problem problem) {
        return new Rooms(problem);
    }

    /** The parameters record. */
    public Class<?> parameters() {
        return find("problems", "Parameters");
    }

    /** The hidden tests. */
    public Class<?> tests() {
        return find("tests", "Tests");
    }

    /** The reference's class. */
    public Class<?> referenceClass() {
        return find("reference", "Reference");
    }

    /** The reference of a variant. */
    public Object reference(Object parameters) {
        try {
            return referenceClass().getConstructor(parameters()).newInstance(parameters);
        } catch (ReflectiveOperationException e) {
            throw new InvalidProblem(referenceClass() + " needs a public constructor taking " + parameters(), e);
        }
    }

    /** The known mistakes. */
    @SuppressWarnings("unchecked") // the type arguments are the problem's own; callers treat them as opaque
    public Misconceptions<Object, Object, Object> misconceptions() {
        return (Misconceptions<Object, Object, Object>) make(find("tests", "Misconceptions"));
    }

    /** The whole reference of a variant with some mistakes made at once. */
    public Object wrong(Object parameters, List<Misconception<Object, Object>> mistakes) {
        Misconceptions<Object, Object, Object> room = misconceptions();
        Object steps = room.steps(parameters);
        mistakes.forEach(mistake -> mistake.patch().accept(steps));
        return room.reference(parameters, steps);
    }

    /** The known other right answers. */
    @SuppressWarnings("unchecked") // as above
    public Equivalents<Object, Object> equivalents() {
        return (Equivalents<Object, Object>) make(find("tests", "Equivalents"));
    }

    private Object make(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new InvalidProblem(type + " needs a public constructor without arguments", e);
        }
    }

    private Class<?> find(String module, String suffix) {
        String name = "deltarule." + module + "." + problem.folder() + "."
                + problem.contract().getSimpleName() + suffix;
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new InvalidProblem("Problem " + problem.id() + " lacks its class " + name + ".", e);
        }
    }
}

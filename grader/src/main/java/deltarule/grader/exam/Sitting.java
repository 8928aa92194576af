package deltarule.grader.exam;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Trial;
import deltarule.testkit.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.platform.engine.support.store.Namespace;

/**
 * One run of one class of hidden tests against one subject. It travels in the store of the launch, so that two lanes of a
 * batch can never swap students.
 *
 * @param ordered the cases in the order they are asked, made at their first use
 * @param answering who answers
 * @param results what each case came to, in the order they ran
 */
record Sitting(Supplier<Ordered> ordered, Answering answering, List<CaseResult> results) {
    /** Where in the launch's store sittings lie, each under the class of its tests. */
    static final Namespace STORE = Namespace.create(Sitting.class);

    /**
     * The cases of an exercise, for every submission.
     *
     * @param made what made them, and makes the tests
     * @param trials in the order in which the problem declares its criteria. A method that died or did not end twice is
     *     asked no more; this way the questions it is still asked are those of the public criteria, which its author sees
     */
    record Ordered(Trials made, List<Trial> trials) {
        static Ordered of(Exercise exercise, Trials made) {
            List<String> declared = exercise.problem().criteria().stream()
                    .map(CriterionSpec::id)
                    .toList();
            return new Ordered(made, made.by(declared::indexOf));
        }
    }

    /** A sitting without results yet. */
    static Sitting of(Supplier<Ordered> ordered, Answering answering) {
        return new Sitting(ordered, answering, new ArrayList<>());
    }

    List<Trial> trials() {
        return ordered.get().trials();
    }

    Object freshTests() {
        return ordered.get().made().freshTests();
    }
}

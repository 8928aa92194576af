package deltarule.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One run of one class of hidden tests against one subject. It travels in the store of the launch, so that two lanes
 * of a batch can never swap students.
 *
 * @param answering who answers
 * @param parameters the problem's parameters record
 * @param numbers the variant's seeded numbers
 * @param cases the cases of the variant, kept from one launch to the next
 * @param results what each case came to, in the order they ran
 */
public record Examination(
        Answering answering, Object parameters, SeededNumbers numbers, CaseBook cases, List<CaseResult> results) {
    /** Where in the launch's store examinations lie, each under the class of its tests. */
    public static final Namespace STORE = Namespace.create(Examination.class);

    /** An examination without results yet. */
    public static Examination of(Answering answering, Object parameters, SeededNumbers numbers, CaseBook cases) {
        return new Examination(answering, parameters, numbers, cases, new CopyOnWriteArrayList<>());
    }
}

package deltarule.grader.diagnosis;

import deltarule.testkit.Answer;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import java.util.List;

/** Whether two implementations answered a case alike. */
final class Agreement {
    private Agreement() {}

    /** Alike in every answer: values within the tolerance, exceptions of one kind, the same impurity, the same silence. */
    static boolean between(List<Answer> some, List<Answer> others, Tolerance tolerance) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!between(some.get(i), others.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(Answer one, Answer other, Tolerance tolerance) {
        if (one instanceof Answer.Value a && other instanceof Answer.Value b) {
            return Deviation.within(a.value(), b.value(), tolerance);
        }
        if (one instanceof Answer.Threw a && other instanceof Answer.Threw b) {
            return a.type().equals(b.type());
        }
        if (one instanceof Answer.Impure a && other instanceof Answer.Impure b) {
            return a.how().equals(b.how());
        }
        return one instanceof Answer.None a && other instanceof Answer.None b && a.outcome() == b.outcome();
    }
}

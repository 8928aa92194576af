package deltarule.testkit;

import java.util.List;

/** What a case came to, from how its test ended. */
final class CaseEnd {
    private CaseEnd() {}

    /** The outcome of a test that ended with this. What is nobody's answer is a fault of the test. */
    static Outcome of(Throwable failure, Subject subject) {
        if (failure instanceof WrongAnswer) {
            return Outcome.WRONG;
        }
        if (failure instanceof Unanswered unanswered) {
            return unanswered.outcome();
        }
        boolean refusedByStudent = failure instanceof IllegalArgumentException && lastAnswerRefused(subject);
        return refusedByStudent ? Outcome.THREW : Outcome.GRADER_ERROR;
    }

    private static boolean lastAnswerRefused(Subject subject) {
        List<Subject.Exchange> exchanges = subject.exchanges();
        return !exchanges.isEmpty() && exchanges.get(exchanges.size() - 1).answer() instanceof Answer.Threw;
    }
}

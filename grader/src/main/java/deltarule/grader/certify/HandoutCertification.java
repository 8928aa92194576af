package deltarule.grader.certify;

import deltarule.grader.handout.HandoutDraft;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.ProblemSet;
import java.util.ArrayList;
import java.util.List;

/** Proves that the handout can be made, gives nothing away and shows the variant's own examples. */
final class HandoutCertification {
    private HandoutCertification() {}

    static List<Finding> of(ProblemSet set) {
        try {
            HandoutDraft draft = HandoutDraft.of(set);
            List<Finding> findings = new ArrayList<>(searched(draft));
            findings.addAll(examples(draft));
            return findings;
        } catch (UnusableHandout unfit) {
            return List.of(unfit(unfit));
        }
    }

    static List<Finding> searched(HandoutDraft draft) {
        return finding(
                "nothing staff-only is inside the handout",
                draft.leaks(),
                draft.files().size() + " files searched");
    }

    static List<Finding> examples(HandoutDraft draft) {
        return finding(
                "every public example shows what the variant's own reference answers",
                draft.wrongExamples(),
                draft.files().size() + " files read");
    }

    static Finding unfit(UnusableHandout unfit) {
        return new Finding("the handout can be made", "", "handout", false, unfit.getMessage());
    }

    private static List<Finding> finding(String claim, List<String> wrong, String figure) {
        return List.of(new Finding(
                claim, "", "handout", wrong.isEmpty(), wrong.isEmpty() ? figure : String.join("; ", wrong)));
    }
}

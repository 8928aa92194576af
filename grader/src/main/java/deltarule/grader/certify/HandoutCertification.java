package deltarule.grader.certify;

import deltarule.grader.handout.Handout;
import deltarule.grader.handout.UnusableHandout;
import deltarule.grader.problem.ProblemSet;
import java.util.List;

/** Proves that the handout can be made and gives nothing away. */
final class HandoutCertification {
    private final ProblemSet set;

    HandoutCertification(ProblemSet set) {
        this.set = set;
    }

    List<Finding> findings() {
        String claim = "nothing staff-only is inside the handout";
        try {
            int files = Handout.files(set).size();
            return List.of(new Finding(claim, "", "handout", true, files + " files searched"));
        } catch (UnusableHandout leak) {
            return List.of(new Finding(claim, "", "handout", false, leak.getMessage()));
        }
    }
}

package deltarule.grader.certify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The proof of one variant of a set.
 *
 * @param set the set's id
 * @param variant the variant
 * @param grader the grader's version
 * @param findings everything that was tried, in order
 * @param confusion what the diagnosis calls known mistakes
 */
public record Certificate(
        String set,
        String variant,
        String grader,
        List<Finding> findings,
        @JsonIgnore Confusion confusion) {
    /** Whether every claim holds, and something was claimed. */
    public boolean holds() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::holds);
    }

    /** What does not hold. */
    public List<Finding> defects() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}

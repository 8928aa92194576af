package deltarule.grader.score;

import java.util.List;

/**
 * What a failed criterion looks like.
 *
 * @param mistakes what the answers coincide with; two when both are made at once; empty when nothing known fits
 * @param alternatives the sentences of other misconceptions that fit as well; empty when the diagnosis is unique
 * @param followsFrom the contract method whose mistake this is, when it is not the criterion's own; else empty
 */
public record Diagnosis(List<Mistake> mistakes, List<String> alternatives, String followsFrom) {
    /** Nothing known fits. */
    public static final Diagnosis NONE = new Diagnosis(List.of(), List.of(), "");
}

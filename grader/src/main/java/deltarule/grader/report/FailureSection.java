package deltarule.grader.report;

import deltarule.grader.score.CaseFailure;
import deltarule.testkit.Mismatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A failed case as a page shows it.
 *
 * @param failure the case
 * @param outcome its outcome in words
 * @param expected the right answer, laid out; empty when nothing was compared
 * @param actual the student's answer, laid out; empty when there is none
 * @param heatMaps where the answer's matrices differ from the right ones, as pictures
 * @param shown the first differing entries
 * @param more how many differing entries are not shown
 */
public record FailureSection(
        CaseFailure failure,
        Wording outcome,
        List<ValueBlock> expected,
        List<ValueBlock> actual,
        List<HeatMap> heatMaps,
        List<Mismatch> shown,
        int more) {
    private static final int MOST_SHOWN = 8;

    static FailureSection of(CaseFailure failure) {
        List<Mismatch> mismatches = failure.mismatches();
        Set<String> differing = mismatches.stream().map(Mismatch::path).collect(Collectors.toUnmodifiableSet());
        return new FailureSection(
                failure,
                Wording.of(failure.outcome()),
                failure.expected().isEmpty() ? List.of() : ValueBlock.of(failure.expected(), differing),
                failure.actual().isEmpty() ? List.of() : ValueBlock.of(failure.actual(), differing),
                HeatMap.of(failure.expected(), failure.actual(), mismatches),
                mismatches.stream().limit(MOST_SHOWN).toList(),
                Math.max(0, mismatches.size() - MOST_SHOWN));
    }

    /** Whether answers were compared; otherwise the actual text says how the case failed. */
    public boolean compared() {
        return !expected.isEmpty();
    }
}

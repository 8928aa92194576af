package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.NamedMistake;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one copy of what the rows of a class have in common: a class has as many criteria as its set, and each ends in
 * one of nine ways. May be used by several threads.
 */
public final class SharedRows {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The same row, made of the copies that earlier rows use. */
    public ClassRow of(ClassRow row) {
        return new ClassRow(
                row.name(),
                row.kind(),
                row.note(),
                row.score(),
                row.maxScore(),
                sharedAll(row.problems()),
                shared(row.criteria().stream().map(this::criterion).toList()),
                sharedAll(row.style()),
                shared(row.isolation()),
                sharedAll(row.flags()),
                row.workerCpuMillis(),
                row.late());
    }

    private CriterionOutcome criterion(CriterionOutcome criterion) {
        List<NamedMistake> mistakes = sharedAll(criterion.mistakes());
        return shared(new CriterionOutcome(
                criterion.id(),
                criterion.problem(),
                criterion.title(),
                criterion.outcome(),
                criterion.points(),
                criterion.maxPoints(),
                mistakes));
    }

    private <T> List<T> sharedAll(List<T> values) {
        return shared(values.stream().map(this::shared).toList());
    }

    @SuppressWarnings("unchecked") // equal values of ours have the same class
    private <T> T shared(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}

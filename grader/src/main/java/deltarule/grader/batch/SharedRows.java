package deltarule.grader.batch;

import deltarule.grader.report.ClassRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rows whose equal parts are one object: in a class of ten thousand most criteria end in the same few ways. */
final class SharedRows {
    private final Map<Object, Object> parts = new ConcurrentHashMap<>();

    ClassRow row(ClassRow row) {
        return new ClassRow(
                row.name(),
                row.kind(),
                row.note(),
                row.score(),
                row.maxScore(),
                list(row.problems()),
                list(row.criteria()),
                list(row.mistakes()),
                one(row.isolation()),
                row.flags());
    }

    private <T> List<T> list(List<T> list) {
        return one(list.stream().map(this::one).toList());
    }

    @SuppressWarnings("unchecked") // What is equal here is of one class.
    private <T> T one(T part) {
        Object other = parts.putIfAbsent(part, part);
        return other == null ? part : (T) other;
    }
}

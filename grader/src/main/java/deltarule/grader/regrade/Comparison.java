package deltarule.grader.regrade;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerRecord;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.report.AdjustedCriterion;
import deltarule.grader.report.Changes;
import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.ResultJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares two gradings of one class, student by student and criterion by criterion. */
final class Comparison {
    private static final String NONE = "none";

    private final Path before;
    private final Path after;

    /** Of two output folders. */
    Comparison(Path before, Path after) {
        this.before = before;
        this.after = after;
    }

    Changes changes(LedgerRecord earlier, LedgerRecord later) {
        Map<String, LedgerEntry> old = earlier.current();
        List<Changes.Student> changed = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>(later.current().values());
        entries.sort(Comparator.comparing(LedgerEntry::place));
        for (LedgerEntry entry : entries) {
            student(Optional.ofNullable(old.get(entry.student())), entry).ifPresent(changed::add);
        }
        return new Changes(
                earlier.header().orElseThrow().title(),
                later.header().orElseThrow().title(),
                entries.size(),
                List.copyOf(changed));
    }

    private Optional<Changes.Student> student(Optional<LedgerEntry> old, LedgerEntry now) {
        Optional<Result> before = old.flatMap(entry -> result(this.before, entry));
        Optional<Result> after = result(this.after, now);
        Map<String, Criterion> earlier = criteria(before);
        Map<String, Criterion> later = criteria(after);
        Map<String, AdjustedCriterion> adjusted = new LinkedHashMap<>();
        after.ifPresent(result -> result.adjustments().forEach(one -> adjusted.put(one.criterion(), one)));
        Set<String> ids = new LinkedHashSet<>(later.keySet());
        ids.addAll(earlier.keySet());
        List<Changes.Criterion> criteria = new ArrayList<>();
        for (String id : ids) {
            change(
                            Optional.ofNullable(earlier.get(id)),
                            Optional.ofNullable(later.get(id)),
                            Optional.ofNullable(adjusted.get(id)))
                    .ifPresent(criteria::add);
        }
        String from = old.map(entry -> shown(entry, before)).orElse(NONE);
        String to = shown(now, after);
        if (criteria.isEmpty() && from.equals(to)) {
            return Optional.empty();
        }
        int difference = before.filter(Result::scored)
                .flatMap(one -> after.filter(Result::scored).map(other -> other.score() - one.score()))
                .orElse(0);
        return Optional.of(new Changes.Student(now.student(), from, to, difference, criteria));
    }

    /** Refuses students who were handed out another formula than the one they are graded against now. */
    void requireSameFormulas(LedgerRecord earlier, LedgerRecord later) {
        Map<String, LedgerEntry> old = earlier.current();
        List<String> others = new ArrayList<>();
        for (LedgerEntry entry : later.current().values()) {
            Optional<Result> was = Optional.ofNullable(old.get(entry.student())).flatMap(one -> result(before, one));
            Optional<Result> is = result(after, entry);
            if (was.isPresent()
                    && is.isPresent()
                    && !settings(was.get(), is.get()).equals(settings(is.get(), was.get()))) {
                others.add(entry.student() + " (" + was.get().variant() + " before, "
                        + is.get().variant() + " now)");
            }
        }
        if (!others.isEmpty()) {
            throw new InvalidProblem("Graded against another formula than was handed out: " + String.join("; ", others)
                    + ". Leave the set's id, and the problems' order and parameters, as they were, and hand out to a new"
                    + " folder again.");
        }
    }

    /** The settings of a result's variant, as far as they are of problems that the other result has too. */
    private static Set<String> settings(Result result, Result other) {
        Set<String> settings = new TreeSet<>(List.of(result.variant().split(",")));
        settings.removeIf(
                setting -> other.problems().stream().noneMatch(problem -> setting.startsWith(problem.id() + ".")));
        return settings;
    }

    private static Optional<Result> result(Path out, LedgerEntry entry) {
        return entry.result().isEmpty() ? Optional.empty() : Optional.of(ResultJson.read(out.resolve(entry.result())));
    }

    private static Map<String, Criterion> criteria(Optional<Result> result) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        result.ifPresent(one -> one.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion)));
        return criteria;
    }

    private static String shown(LedgerEntry entry, Optional<Result> result) {
        return result.filter(unused -> entry.hasScore())
                .map(one -> one.score() + " of " + one.maxScore())
                .orElse(entry.status().name());
    }

    private static Optional<Changes.Criterion> change(
            Optional<Criterion> old, Optional<Criterion> now, Optional<AdjustedCriterion> adjusted) {
        String from = old.map(Comparison::shown).orElse(NONE);
        String to = now.map(Comparison::shown).orElse(NONE);
        Criterion any = now.orElseGet(old::orElseThrow);
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Changes.Criterion(any.id(), any.title(), from, to, why(old, now, adjusted)));
    }

    private static String shown(Criterion criterion) {
        return criterion.points() + " of " + criterion.maxPoints() + ", " + criterion.outcome();
    }

    private static String why(Optional<Criterion> old, Optional<Criterion> now, Optional<AdjustedCriterion> adjusted) {
        if (old.isEmpty()) {
            return "This criterion is new in the set.";
        }
        if (now.isEmpty()) {
            return "This criterion is no longer in the set.";
        }
        Criterion later = now.get();
        if (old.get().outcome() == later.outcome()) {
            return adjusted.map(one -> "Adjusted: " + one.reason()).orElse("The points of this criterion are others.");
        }
        return later.message().isEmpty() ? "All of its cases pass now." : later.message();
    }
}

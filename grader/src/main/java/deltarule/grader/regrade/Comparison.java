package deltarule.grader.regrade;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerRecord;
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
        Map<String, Criterion> earlier =
                old.map(entry -> criteria(before, entry)).orElse(Map.of());
        Map<String, Criterion> later = criteria(after, now);
        Set<String> ids = new LinkedHashSet<>(later.keySet());
        ids.addAll(earlier.keySet());
        List<Changes.Criterion> criteria = new ArrayList<>();
        for (String id : ids) {
            change(Optional.ofNullable(earlier.get(id)), Optional.ofNullable(later.get(id)))
                    .ifPresent(criteria::add);
        }
        String from = old.map(Comparison::shown).orElse(NONE);
        if (criteria.isEmpty() && from.equals(shown(now))) {
            return Optional.empty();
        }
        int difference = old.filter(LedgerEntry::hasScore)
                .filter(unused -> now.hasScore())
                .map(entry -> now.score() - entry.score())
                .orElse(0);
        return Optional.of(new Changes.Student(now.student(), from, shown(now), difference, criteria));
    }

    private static Map<String, Criterion> criteria(Path out, LedgerEntry entry) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        if (!entry.result().isEmpty()) {
            Result result = ResultJson.read(out.resolve(entry.result()));
            result.criteria().forEach(one -> criteria.put(one.id(), one));
        }
        return criteria;
    }

    private static String shown(LedgerEntry entry) {
        return entry.hasScore()
                ? entry.score() + " of " + entry.maxScore()
                : entry.status().name();
    }

    private static Optional<Changes.Criterion> change(Optional<Criterion> old, Optional<Criterion> now) {
        String from = old.map(Comparison::shown).orElse(NONE);
        String to = now.map(Comparison::shown).orElse(NONE);
        Criterion any = now.orElseGet(old::orElseThrow);
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new Changes.Criterion(any.id(), any.title(), from, to, why(old, now)));
    }

    private static String shown(Criterion criterion) {
        return criterion.points() + " of " + criterion.maxPoints() + ", " + criterion.outcome();
    }

    private static String why(Optional<Criterion> old, Optional<Criterion> now) {
        if (old.isEmpty()) {
            return "This criterion is new in the set.";
        }
        if (now.isEmpty()) {
            return "This criterion is no longer in the set.";
        }
        Criterion later = now.get();
        if (old.get().outcome() == later.outcome()) {
            return "The points of this criterion are others.";
        }
        return later.message().isEmpty() ? "All of its cases pass now." : later.message();
    }
}

package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.Kind;
import deltarule.grader.report.ClassRow.NamedMistake;
import deltarule.grader.report.ClassRow.RuleCount;
import deltarule.grader.score.Flag;
import deltarule.testkit.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is counted over the rows of a class. */
final class ClassCounts {
    private static final int TENTHS = 10;

    /** The value of the status filter that finds what came late. */
    static final String LATE = "LATE";

    /**
     * A count with the length of its bar.
     *
     * @param label what is counted
     * @param detail more about it; may be empty
     * @param count how many
     * @param of of how many
     * @param width of the bar, from 0 to 100
     * @param link to the rows that were counted; may be empty
     */
    public record Bar(String label, String detail, int count, int of, int width, String link) {}

    /**
     * A criterion.
     *
     * @param passed how many and of how many, and their rows' link: those who failed
     * @param discrimination such as {@code 0.41}; empty where there is none
     * @param checkFirst whether more than half of the class failed
     * @param negative whether those who pass are those who do worse in the rest
     */
    public record CriterionLine(Bar passed, String discrimination, boolean checkFirst, boolean negative) {}

    private ClassCounts() {}

    static List<Bar> concerns(List<ClassRow> rows) {
        List<Bar> concerns = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.GRADED) {
                int count =
                        (int) rows.stream().filter(row -> row.kind() == kind).count();
                concerns.add(bar(kind.wording().words(), "", count, rows.size(), "status", kind.name()));
            }
        }
        int late = (int) rows.stream().filter(ClassRow::late).count();
        concerns.add(bar("Late", "", late, rows.size(), "status", LATE));
        Map<String, Integer> flags = new TreeMap<>();
        rows.forEach(row ->
                row.flags().stream().map(Flag::code).distinct().forEach(flag -> flags.merge(flag, 1, Integer::sum)));
        flags.forEach((flag, count) -> concerns.add(bar(flag, "flag", count, rows.size(), "status", flag)));
        return concerns.stream().filter(concern -> concern.count() > 0).toList();
    }

    static List<Bar> distribution(List<ClassRow> counting) {
        int[] counts = new int[TENTHS];
        for (ClassRow row : counting) {
            counts[tenth(row)]++;
        }
        int largest = 1;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < TENTHS; i++) {
            String label = i * TENTHS + " to " + (i == TENTHS - 1 ? 100 : i * TENTHS + 9) + " %";
            bars.add(new Bar(label, "", counts[i], counting.size(), ReportPage.percent(counts[i], largest), ""));
        }
        return bars;
    }

    private static int tenth(ClassRow row) {
        return row.maxScore() == 0 ? 0 : Math.min(TENTHS - 1, TENTHS * row.score() / row.maxScore());
    }

    static List<CriterionLine> criteria(List<ClassRow> counting) {
        Map<String, CriterionOutcome> known = new LinkedHashMap<>();
        Map<String, ItemStatistics> statistics = new LinkedHashMap<>();
        for (ClassRow row : counting) {
            for (CriterionOutcome criterion : row.criteria()) {
                known.putIfAbsent(criterion.id(), criterion);
                statistics
                        .computeIfAbsent(criterion.id(), id -> new ItemStatistics())
                        .add(criterion.outcome() == Outcome.PASSED, row.score() - criterion.points());
            }
        }
        return known.values().stream()
                .map(criterion -> line(criterion, statistics.get(criterion.id())))
                .toList();
    }

    private static CriterionLine line(CriterionOutcome criterion, ItemStatistics item) {
        String discrimination = item.discrimination().isEmpty()
                ? ""
                : ShortNumber.fixed(item.discrimination().getAsDouble());
        return new CriterionLine(
                bar(criterion.title(), criterion.id(), item.passed(), item.submissions(), "failed", criterion.id()),
                discrimination,
                item.failedByMost(),
                discrimination.startsWith("-") && !discrimination.equals("-0.00"));
    }

    static List<Bar> mistakes(List<ClassRow> counting) {
        Map<String, NamedMistake> known = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ClassRow row : counting) {
            for (NamedMistake mistake : row.mistakes()) {
                known.putIfAbsent(mistake.id(), mistake);
                counts.merge(mistake.id(), 1, Integer::sum);
            }
        }
        return mostFrequentFirst(known.values().stream()
                .map(mistake -> bar(
                        mistake.sentence(),
                        mistake.id(),
                        counts.get(mistake.id()),
                        counting.size(),
                        "mistake",
                        mistake.id()))
                .toList());
    }

    static List<Bar> style(List<ClassRow> counting) {
        Map<String, Integer> submissions = new TreeMap<>();
        Map<String, Integer> findings = new TreeMap<>();
        for (ClassRow row : counting) {
            for (RuleCount rule : row.style()) {
                submissions.merge(rule.rule(), 1, Integer::sum);
                findings.merge(rule.rule(), rule.count(), Integer::sum);
            }
        }
        return mostFrequentFirst(submissions.entrySet().stream()
                .map(rule -> bar(
                        rule.getKey(),
                        Wording.counted(findings.get(rule.getKey()), "finding"),
                        rule.getValue(),
                        counting.size(),
                        "style",
                        rule.getKey()))
                .toList());
    }

    private static List<Bar> mostFrequentFirst(List<Bar> bars) {
        return bars.stream()
                .sorted(Comparator.comparing((Bar bar) -> -bar.count())
                        .thenComparing(Bar::label)
                        .thenComparing(Bar::detail))
                .toList();
    }

    private static Bar bar(String label, String detail, int count, int of, String filter, String value) {
        String link = "#" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Bar(label, detail, count, of, ReportPage.percent(count, of), link);
    }
}

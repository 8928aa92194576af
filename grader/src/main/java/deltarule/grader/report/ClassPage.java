package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.Kind;
import deltarule.grader.report.ClassRow.NamedMistake;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch at a glance, ready for the template.
 *
 * @param title of the set
 * @param rows what needs attention first, then by name
 * @param problems the problems' columns; points are the class mean, rounded
 * @param isolation the levels used, in words
 * @param distribution how many scores fall into each tenth
 * @param criteria how many passed each criterion
 * @param mistakes the misconceptions named, the most frequent first
 */
public record ClassPage(
        String title,
        List<Row> rows,
        List<ProblemPoints> problems,
        String isolation,
        List<Bar> distribution,
        List<Bar> criteria,
        List<Bar> mistakes) {
    private static final int TENTHS = 10;

    /** A submission with its words and link. */
    public record Row(ClassRow row, Wording kind, String link, int percent) {}

    /**
     * A count with the length of its bar.
     *
     * @param label what is counted
     * @param detail more about it; may be empty
     * @param count how many
     * @param of of how many
     * @param width of the bar, from 0 to 100
     */
    public record Bar(String label, String detail, int count, int of, int width) {}

    static ClassPage of(String title, List<ClassRow> unsorted) {
        List<ClassRow> rows = unsorted.stream()
                .sorted(Comparator.comparing((ClassRow row) -> attention(row.kind()))
                        .thenComparing(ClassRow::name))
                .toList();
        List<ClassRow> counting = rows.stream().filter(ClassRow::counts).toList();
        return new ClassPage(
                title,
                rows.stream().map(ClassPage::row).toList(),
                counting.stream().findFirst().map(ClassRow::problems).orElse(List.of()),
                isolation(rows),
                distribution(counting),
                criteria(counting),
                mistakes(counting));
    }

    /** How many submissions have a score that counts. */
    public int counting() {
        return (int) rows.stream().filter(row -> row.row().counts()).count();
    }

    /** How many need attention: the grader failed, or they were refused or skipped. */
    public int attention() {
        return rows.size() - counting();
    }

    /** The middle score as a share of what there is; 0 without scores. */
    public int median() {
        List<Integer> percents = rows.stream()
                .filter(row -> row.row().counts())
                .map(Row::percent)
                .sorted()
                .toList();
        int half = percents.size() / 2;
        if (percents.isEmpty()) {
            return 0;
        }
        return percents.size() % 2 == 1
                ? percents.get(half)
                : Math.round((percents.get(half - 1) + percents.get(half)) / 2f);
    }

    private static int attention(Kind kind) {
        return switch (kind) {
            case GRADER_ERROR -> 0;
            case REFUSED -> 1;
            case MISSING -> 2;
            case SKIPPED -> 3;
            case NOT_COMPILED, GRADED -> 4;
        };
    }

    private static Row row(ClassRow row) {
        boolean reported = !row.isolation().isEmpty();
        String link = reported ? FolderName.of(row.name()) + "/" + Reports.REPORT : "";
        return new Row(row, row.kind().wording(), link, ReportPage.percent(row.score(), row.maxScore()));
    }

    private static String isolation(List<ClassRow> rows) {
        Set<String> levels = new TreeSet<>();
        rows.stream().map(ClassRow::isolation).filter(level -> !level.isEmpty()).forEach(levels::add);
        return levels.isEmpty() ? "none: nothing was run" : String.join(", ", levels);
    }

    private static List<Bar> distribution(List<ClassRow> counting) {
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
            bars.add(new Bar(label, "", counts[i], counting.size(), ReportPage.percent(counts[i], largest)));
        }
        return bars;
    }

    private static int tenth(ClassRow row) {
        return row.maxScore() == 0 ? 0 : Math.min(TENTHS - 1, TENTHS * row.score() / row.maxScore());
    }

    private static List<Bar> criteria(List<ClassRow> counting) {
        Map<String, CriterionOutcome> known = new LinkedHashMap<>();
        Map<String, Integer> passed = new LinkedHashMap<>();
        for (ClassRow row : counting) {
            for (CriterionOutcome criterion : row.criteria()) {
                known.putIfAbsent(criterion.id(), criterion);
                passed.merge(criterion.id(), criterion.outcome() == Outcome.PASSED ? 1 : 0, Integer::sum);
            }
        }
        List<Bar> bars = new ArrayList<>();
        known.forEach((id, criterion) -> {
            int count = passed.get(id);
            bars.add(
                    new Bar(criterion.title(), id, count, counting.size(), ReportPage.percent(count, counting.size())));
        });
        return bars;
    }

    private static List<Bar> mistakes(List<ClassRow> counting) {
        Map<String, NamedMistake> known = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ClassRow row : counting) {
            for (NamedMistake mistake : row.mistakes()) {
                known.putIfAbsent(mistake.id(), mistake);
                counts.merge(mistake.id(), 1, Integer::sum);
            }
        }
        return known.values().stream()
                .map(mistake -> new Bar(
                        mistake.sentence(),
                        mistake.id(),
                        counts.get(mistake.id()),
                        counting.size(),
                        ReportPage.percent(counts.get(mistake.id()), counting.size())))
                .sorted(Comparator.comparing((Bar bar) -> -bar.count()).thenComparing(Bar::detail))
                .toList();
    }
}

package deltarule.grader.report;

import deltarule.grader.report.ClassCounts.Bar;
import deltarule.grader.report.ClassCounts.CriterionLine;
import deltarule.grader.report.ClassRow.Kind;
import deltarule.grader.report.Result.ProblemPoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A batch at a glance, ready for the template.
 *
 * @param title of the set
 * @param rows what needs attention first, then by name or pseudonym
 * @param problems the problems' columns, with the points there are
 * @param isolation the levels used, in words
 * @param concerns how many submissions staff should look at, and why
 * @param distribution how many scores fall into each tenth
 * @param criteria how difficult each criterion is and how well it tells submissions apart
 * @param mistakes the misconceptions named, the most frequent first
 * @param style the style rules with findings, the most frequent first
 */
public record ClassPage(
        String title,
        List<Row> rows,
        List<ProblemPoints> problems,
        String isolation,
        List<Bar> concerns,
        List<Bar> distribution,
        List<CriterionLine> criteria,
        List<Bar> mistakes,
        List<Bar> style) {
    private static final int SLOWEST = 10;

    /**
     * A submission with its words and link.
     *
     * @param number stands for the name where that is not shown, from 1
     * @param folder of its report; empty when it has none
     */
    public record Row(ClassRow row, int number, Wording kind, String folder, int percent) {
        /** What is shown in place of the name. */
        public String label() {
            return "student " + number;
        }

        /** Where its report is; empty when it has none. */
        public String link() {
            return folder.isEmpty() ? "" : folder + "/" + Reports.REPORT;
        }

        /** The note without the submission's name. */
        public String note() {
            return Naming.replaced(row.note(), row.name(), label());
        }

        /** Processor time in seconds, such as {@code 12.34}. */
        public String seconds() {
            return ShortNumber.fixed(row.workerCpuMillis() / 1000.0);
        }
    }

    /** A page whose rows are numbered by name; not for eyes that may not see names. */
    static ClassPage of(String title, List<ClassRow> rows) {
        return of(title, rows, UnaryOperator.identity());
    }

    /**
     * A page.
     *
     * @param pseudonyms of the names. Their order is the order of the numbers: by name, the seventeenth student would be
     *     the seventeenth of the course's list.
     */
    static ClassPage of(String title, List<ClassRow> unsorted, UnaryOperator<String> pseudonyms) {
        List<Row> rows = numbered(unsorted, pseudonyms);
        List<ClassRow> counting =
                rows.stream().map(Row::row).filter(ClassRow::counts).toList();
        return new ClassPage(
                title,
                rows,
                counting.stream()
                        .min(Comparator.comparingInt(row -> -row.maxScore()))
                        .map(ClassRow::problems)
                        .orElse(List.of()),
                isolation(unsorted),
                ClassCounts.concerns(unsorted),
                ClassCounts.distribution(counting),
                ClassCounts.criteria(counting),
                ClassCounts.mistakes(counting),
                ClassCounts.style(counting));
    }

    private static List<Row> numbered(List<ClassRow> unsorted, UnaryOperator<String> pseudonyms) {
        IdentityHashMap<ClassRow, String> order = new IdentityHashMap<>();
        unsorted.forEach(row -> order.put(row, pseudonyms.apply(row.name())));
        List<ClassRow> byPseudonym =
                unsorted.stream().sorted(Comparator.comparing(order::get)).toList();
        List<Row> rows = new ArrayList<>();
        for (ClassRow row : byPseudonym) {
            boolean reported = !row.isolation().isEmpty();
            rows.add(new Row(
                    row,
                    rows.size() + 1,
                    row.kind().wording(),
                    reported ? FolderName.of(row.name()) : "",
                    ReportPage.percent(row.score(), row.maxScore())));
        }
        rows.sort(Comparator.comparing((Row row) -> row.row().counts())
                .thenComparing(
                        row -> row.row().counts() ? Kind.GRADED : row.row().kind())
                .thenComparing(row -> row.row().counts() && !row.row().late()));
        return rows;
    }

    /** The data that the page's script makes the table from. */
    public DataIsland data() {
        return ClassData.of(this);
    }

    /** How many submissions have a score that counts. */
    public int counting() {
        return (int) rows.stream().filter(row -> row.row().counts()).count();
    }

    /** How many need attention: the grader failed, or they were refused, are missing or were skipped. */
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

    /** The submissions that took most processor time, the slowest first. */
    public List<Row> slowest() {
        return rows.stream()
                .filter(row -> row.row().workerCpuMillis() > 0)
                .sorted(Comparator.comparing((Row row) -> -row.row().workerCpuMillis())
                        .thenComparing(Row::number))
                .limit(SLOWEST)
                .toList();
    }

    private static String isolation(List<ClassRow> rows) {
        Set<String> levels = new TreeSet<>();
        rows.stream().map(ClassRow::isolation).filter(level -> !level.isEmpty()).forEach(levels::add);
        return levels.isEmpty() ? "none: nothing was run" : String.join(", ", levels);
    }
}

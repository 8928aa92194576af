package deltarule.grader.report;

import deltarule.grader.report.ClassPage.Row;
import deltarule.grader.report.ClassRow.NamedMistake;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class page's table for a terminal. */
public final class ClassTable {
    private static final int NARROWEST = 40;
    private static final int LONGEST_NAME = 32;
    private static final int SHORTEST_REMARK = 16;
    private static final int MOST_ROWS = 200;
    private static final String GAP = "  ";

    private ClassTable() {}

    /**
     * The table with a legend of its columns and a summary; every line ends in a line feed. Of a large class it has the first
     * {@value #MOST_ROWS} rows, which are those that need attention.
     *
     * @param rows one for each submission, in any order
     * @param width of the terminal in columns; narrower than {@value #NARROWEST} counts as that
     * @param colour whether the status may be coloured
     */
    public static String text(List<ClassRow> rows, int width, boolean colour) {
        ClassPage page = ClassPage.of("", rows);
        List<List<String>> lines = new ArrayList<>();
        lines.add(head(page));
        page.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> lines.add(cells(row, page.problems().size())));
        List<Integer> widths = widths(lines, Math.max(NARROWEST, width));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String tone = colour && i > 0 ? page.rows().get(i - 1).kind().tone() : "";
            text.append(line(lines.get(i), widths, tone)).append('\n');
        }
        if (page.rows().size() > MOST_ROWS) {
            text.append("and ")
                    .append(page.rows().size() - MOST_ROWS)
                    .append(" more, in the gradebook and on the class page\n");
        }
        text.append('\n');
        for (int i = 0; i < page.problems().size(); i++) {
            text.append('P')
                    .append(i + 1)
                    .append(' ')
                    .append(clean(page.problems().get(i).title()))
                    .append('\n');
        }
        return text.append(summary(page)).append('\n').toString();
    }

    private static String summary(ClassPage page) {
        return Wording.counted(page.rows().size(), "submission") + ", " + page.counting() + " with a score"
                + (page.counting() == 0 ? "" : ", median " + page.median() + " %") + "; isolation "
                + clean(page.isolation());
    }

    private static List<String> head(ClassPage page) {
        List<String> head = new ArrayList<>(List.of("submission", "status", "score"));
        for (int i = 1; i <= page.problems().size(); i++) {
            head.add("P" + i);
        }
        head.add("mistakes or reason");
        return head;
    }

    private static List<String> cells(Row line, int problems) {
        ClassRow row = line.row();
        List<String> cells = new ArrayList<>();
        cells.add(clean(row.name()));
        cells.add(line.kind().words() + (row.late() ? ", late" : ""));
        cells.add(row.counts() ? row.score() + "/" + row.maxScore() : "-");
        for (int i = 0; i < problems; i++) {
            ProblemPoints points = i < row.problems().size() ? row.problems().get(i) : null;
            cells.add(points == null ? "-" : points.points() + "/" + points.maxPoints());
        }
        Stream<String> remarks =
                row.counts() ? row.mistakes().stream().map(NamedMistake::id) : Stream.of(clean(row.note()));
        cells.add(Stream.concat(row.flags().stream().map(Flag::code), remarks).collect(Collectors.joining(", ")));
        return cells;
    }

    private static List<Integer> widths(List<List<String>> lines, int width) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int longest = 0;
            for (List<String> line : lines) {
                longest = Math.max(longest, line.get(column).length());
            }
            widths.add(longest);
        }
        int last = widths.size() - 1;
        int gaps = GAP.length() * last;
        int figures =
                widths.subList(1, last).stream().mapToInt(Integer::intValue).sum();
        int name = Math.min(Math.min(widths.get(0), LONGEST_NAME), width - figures - gaps - SHORTEST_REMARK);
        widths.set(0, Math.max(8, name));
        widths.set(last, Math.max(0, width - figures - gaps - widths.get(0)));
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths, String tone) {
        StringBuilder line = new StringBuilder();
        int last = cells.size() - 1;
        for (int i = 0; i <= last; i++) {
            String cell = shortened(cells.get(i), widths.get(i));
            String space = " ".repeat(Math.max(0, widths.get(i) - cell.length()));
            String shown = i == 1 ? coloured(cell, tone) : cell;
            boolean right = i > 1 && i < last;
            line.append(i == 0 ? "" : GAP).append(right ? space + shown : i == last ? shown : shown + space);
        }
        return line.toString().stripTrailing();
    }

    private static String coloured(String text, String tone) {
        return switch (tone) {
            case "good" -> "\u001b[32m" + text + "\u001b[0m";
            case "bad" -> "\u001b[31m" + text + "\u001b[0m";
            case "warn" -> "\u001b[33m" + text + "\u001b[0m";
            default -> text;
        };
    }

    private static String shortened(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        return width <= 3 ? text.substring(0, width) : text.substring(0, width - 3) + "...";
    }

    /** A submission's name must not steer the terminal. */
    private static String clean(String text) {
        return text.replaceAll("\\p{C}|\\R", "?");
    }
}

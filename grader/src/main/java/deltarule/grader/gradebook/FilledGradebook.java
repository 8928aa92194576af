package deltarule.grader.gradebook;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.problem.InvalidProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A platform's gradebook with one column filled.
 *
 * @param text the file's
 * @param filled how many lines got a score
 * @param blank students without a score, with the reason
 * @param unknown lines of the file that belong to nobody graded, or to several; they stay as they were
 * @param absent students graded who are not in the file
 */
public record FilledGradebook(String text, int filled, List<String> blank, List<String> unknown, List<String> absent) {
    private static final int DECIMALS = 2;

    /** A line of a file: where it is, what it is called, and the points there are. */
    record Line(int at, List<String> names, String shown, String possible) {}

    /**
     * Fills a column.
     *
     * @param scale whether scores are made to fit other points than the set's
     */
    static FilledGradebook of(GradebookFile file, List<Line> lines, int column, ClassScores scores, boolean scale) {
        int most = scores.mostPoints();
        int filled = 0;
        List<String> blank = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Line line : lines) {
            Set<LedgerEntry> found = scores.of(line.names());
            if (found.size() != 1) {
                unknown.add(
                        found.isEmpty()
                                ? line.shown()
                                : line.shown() + " (fits "
                                        + found.stream()
                                                .map(LedgerEntry::student)
                                                .collect(Collectors.joining(" and ")) + ")");
                continue;
            }
            LedgerEntry entry = found.iterator().next();
            if (entry.hasScore()) {
                file.set(line.at(), column, points(file, line, entry, most, scale));
                filled++;
            } else {
                file.set(line.at(), column, "");
                blank.add(entry.student() + " (" + entry.status() + ")");
            }
        }
        if (filled == 0 && blank.isEmpty()) {
            throw new InvalidProblem(file.file() + ": none of its " + lines.size()
                    + " students was graded; grade with --roster and a roster that has the platform's ids, and without"
                    + " --pseudonyms.");
        }
        return new FilledGradebook(file.text(), filled, blank, unknown, scores.unseen());
    }

    /** A criterion that is void leaves its student fewer points to have than a platform's column has for all. */
    private static String points(GradebookFile file, Line line, LedgerEntry entry, int most, boolean scale) {
        BigDecimal score = BigDecimal.valueOf(entry.score());
        BigDecimal max = BigDecimal.valueOf(entry.maxScore());
        BigDecimal possible = line.possible().isBlank() ? BigDecimal.valueOf(most) : possible(file, line);
        if (possible.compareTo(max) == 0) {
            return score.toPlainString();
        }
        if (!scale) {
            throw new InvalidProblem(file.file() + ": " + possible.toPlainString() + " points there, " + max
                    + (entry.maxScore() == most
                            ? " in the set; change the assignment's points, or give --scale."
                            : " for " + entry.student() + ", for whom a criterion is void; give --scale, and " + score
                                    + " of " + max + " counts as " + scaled(score, max, possible) + " of "
                                    + possible.toPlainString() + "."));
        }
        return scaled(score, max, possible);
    }

    private static String scaled(BigDecimal score, BigDecimal max, BigDecimal possible) {
        return score.multiply(possible)
                .divide(max, DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static BigDecimal possible(GradebookFile file, Line line) {
        try {
            return new BigDecimal(line.possible().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new InvalidProblem(
                    file.file() + ": \"" + line.possible() + "\" found as the points there are, a number expected.", e);
        }
    }
}

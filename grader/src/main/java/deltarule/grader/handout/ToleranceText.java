package deltarule.grader.handout;

import deltarule.testkit.Tolerance;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tolerances as Java source, and in words. */
final class ToleranceText {
    private static final List<Tolerance> LEVELS =
            List.of(Tolerance.EXACT, Tolerance.RELATIVE, Tolerance.SCALAR, Tolerance.SUM, Tolerance.GRADIENT);
    private static final int MOST_STEPS = 1_000_000;

    private ToleranceText() {}

    /** An expression that gives this tolerance. */
    static String of(Tolerance tolerance) {
        String scaled = tolerance.scale() == 0 ? "" : ".scaledBy(" + tolerance.scale() + ")";
        Tolerance level = tolerance.scaledBy(0);
        if (LEVELS.contains(level)) {
            return "Tolerance." + level.name() + scaled;
        }
        long steps = Math.round(level.relative() / Tolerance.trajectory(0).relative()) - 1;
        if (steps >= 0
                && steps <= MOST_STEPS
                && Tolerance.trajectory((int) steps).equals(level)) {
            return "Tolerance.trajectory(" + steps + ")" + scaled;
        }
        return "new Tolerance(\"" + tolerance.name() + "\", " + tolerance.absolute() + ", " + tolerance.relative()
                + ", " + tolerance.share() + ", " + tolerance.scale() + ")";
    }

    /** How far the answers of a method may lie from the right ones; the allowances of trainings are put together. */
    static String inWords(Collection<Tolerance> tolerances) {
        Set<String> words = new LinkedHashSet<>();
        for (Tolerance tolerance : tolerances) {
            words.add(isTrajectory(tolerance) ? trajectories(tolerances) : inWords(tolerance));
        }
        return String.join("; or ", words);
    }

    private static boolean isTrajectory(Tolerance tolerance) {
        return tolerance.name().equals("TRAJECTORY");
    }

    private static String trajectories(Collection<Tolerance> tolerances) {
        DoubleSummaryStatistics allowed = tolerances.stream()
                .filter(ToleranceText::isTrajectory)
                .mapToDouble(Tolerance::relative)
                .summaryStatistics();
        String least = power(allowed.getMin());
        String most = power(allowed.getMax());
        return "numbers may differ by " + (least.equals(most) ? most : least + " to " + most)
                + " of the right value, more after more training steps";
    }

    /** How far an answer may lie from the right one. */
    static String inWords(Tolerance tolerance) {
        return switch (tolerance.name()) {
            case "EXACT" -> "answers must be equal";
            case "PAPER" -> "rounded to " + decimals(tolerance) + " decimals; one unit of the last is forgiven";
            case "GRADIENT" -> relative(tolerance) + "; small entries are judged beside the largest";
            case "TRAJECTORY" -> trajectories(List.of(tolerance));
            default -> relative(tolerance) + (tolerance.absolute() == 0 ? "" : " or by " + power(tolerance.absolute()));
        };
    }

    /** To how many decimals a number on paper is asked for. */
    static int decimals(Tolerance paper) {
        return (int) Math.round(-Math.log10(paper.absolute()));
    }

    private static String relative(Tolerance tolerance) {
        return "numbers may differ by " + power(tolerance.relative()) + " of the right value";
    }

    private static String power(double number) {
        return String.format(Locale.ROOT, "%.1g", number)
                .replaceAll("e([+-])0*", "e$1")
                .replace("e+", "e");
    }
}

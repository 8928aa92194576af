package deltarule.grader.report;

import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.DecisionRegions.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decision regions ready to be drawn: a square for the student's model, one for the right model.
 *
 * @param title of the drawing
 * @param sentence what is to be seen
 * @param frame what the axes and shades mean
 * @param actual the shades of the student's square
 * @param expected the shades of the right square
 * @param differing lines through the cells that differ, as path data; may be empty
 * @param examples the examples inside the square
 */
public record RegionsPicture(
        String title,
        String sentence,
        String frame,
        List<Shade> actual,
        List<Shade> expected,
        String differing,
        List<Marker> examples) {
    /** A square's side in the drawing, as the template has it. */
    private static final int SIDE = 144;

    private static final double DARKEST = 0.55;

    /** The cells of one class as path data, with the opacity of their colour. Class 0 has none. */
    public record Shade(int label, String opacity, String path) {}

    /** An example. */
    public record Marker(String x, String y, int label) {}

    /** A run of cells in a row has path data of its own. */
    private interface Run {
        String path(int row, int from, int to);
    }

    static RegionsPicture of(DecisionRegions regions) {
        List<String> own = regions.actual();
        List<String> right = regions.expected();
        double cell = (double) SIDE / right.size();
        int points = right.size() * right.size();
        long same = IntStream.range(0, points)
                .filter(i -> digit(own, i / right.size(), i % right.size())
                        == digit(right, i / right.size(), i % right.size()))
                .count();
        return new RegionsPicture(
                "Decision regions, case " + regions.number()
                        + (regions.group().isEmpty() ? "" : ": " + regions.group()),
                "Of " + points + " points of the plane your network puts " + (same == points ? "all" : same)
                        + " in the class the reference does.",
                frame(regions, same < points),
                shades(own, right, cell),
                shades(right, own, cell),
                differing(own, right, cell),
                markers(regions));
    }

    private static String frame(DecisionRegions regions, boolean differ) {
        String low = ShortNumber.text(Double.parseDouble(regions.low()));
        String high = ShortNumber.text(Double.parseDouble(regions.high()));
        return "The first input grows to the right, the second upwards, both from " + low + " to " + high
                + ". Class 0 is plain, a higher class is shaded; the circles are the examples with their classes."
                + (differ ? " Cells of another class than the reference's are struck through." : "");
    }

    private static List<Shade> shades(List<String> rows, List<String> others, double cell) {
        int highest = IntStream.concat(
                        String.join("", rows).chars(), String.join("", others).chars())
                .map(Character::getNumericValue)
                .max()
                .orElse(0);
        List<Shade> shades = new ArrayList<>();
        for (int label = 1; label <= highest; label++) {
            int wanted = label;
            String path = runs(
                    rows.size(),
                    row -> column -> digit(rows, row, column) == wanted,
                    (row, from, to) -> "M" + ShortNumber.coordinate(from * cell) + " "
                            + ShortNumber.coordinate(SIDE - (row + 1) * cell) + "h"
                            + ShortNumber.coordinate((to - from) * cell) + "v" + ShortNumber.coordinate(cell) + "H"
                            + ShortNumber.coordinate(from * cell) + "z");
            if (!path.isEmpty()) {
                shades.add(new Shade(label, ShortNumber.text(DARKEST * label / highest), path));
            }
        }
        return shades;
    }

    private static String differing(List<String> own, List<String> right, double cell) {
        return runs(
                right.size(),
                row -> column -> digit(own, row, column) != digit(right, row, column),
                (row, from, to) -> "M" + ShortNumber.coordinate(from * cell) + " "
                        + ShortNumber.coordinate(SIDE - (row + 0.5) * cell) + "h"
                        + ShortNumber.coordinate((to - from) * cell));
    }

    private static String runs(int size, IntFunction<IntPredicate> inRow, Run run) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size; row++) {
            IntPredicate belongs = inRow.apply(row);
            int from = 0;
            while (from < size) {
                int to = from;
                while (to < size && belongs.test(to)) {
                    to++;
                }
                if (to > from) {
                    path.append(run.path(row, from, to));
                }
                from = to + 1;
            }
        }
        return path.toString();
    }

    private static int digit(List<String> rows, int row, int column) {
        return rows.get(row).charAt(column) - '0';
    }

    private static List<Marker> markers(DecisionRegions regions) {
        double low = Double.parseDouble(regions.low());
        double scale = SIDE / (Double.parseDouble(regions.high()) - low);
        List<Marker> markers = new ArrayList<>();
        for (Example example : regions.examples()) {
            double x = (Double.parseDouble(example.first()) - low) * scale;
            double y = SIDE - (Double.parseDouble(example.second()) - low) * scale;
            if (x >= 0 && x <= SIDE && y >= 0 && y <= SIDE) {
                markers.add(new Marker(ShortNumber.coordinate(x), ShortNumber.coordinate(y), example.label()));
            }
        }
        return markers;
    }
}

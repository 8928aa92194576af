package deltarule.grader.report;

import deltarule.testkit.Mismatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The difference of two matrices ready to be drawn. Colour tells sign and size; so do a number in each cell or, where
 * there are too many columns for numbers, a square that is full or hollow and large or small.
 *
 * @param title of the drawing
 * @param sentence what is to be seen
 * @param width of the drawing
 * @param height of the drawing
 * @param tones the cells of each tone as path data, by the tone's name in the style sheet
 * @param full the squares of entries that are too large, as path data; may be empty
 * @param hollow the squares of entries that are too small; may be empty
 * @param crosses the entries without a difference; may be empty
 * @param labels the numbers of the cells and of rows and columns
 */
public record HeatMap(
        String title,
        String sentence,
        int width,
        int height,
        Map<String, String> tones,
        String full,
        String hollow,
        String crosses,
        List<Label> labels) {
    private static final int MOST_MAPS = 2;
    private static final int MOST_NUMBERED = 8;
    private static final int LEFT = 28;
    private static final int TOP = 18;
    private static final int WIDE = 42;
    private static final int TALL = 26;
    private static final int NARROWEST = 10;
    private static final int ROOM = 336;

    /** A text in the drawing; {@code kind} is its name in the style sheet. */
    public record Label(int x, int y, String kind, String text) {}

    /**
     * The differences of a failed case's matrices, also of those inside records and arrays. Where there are too many, the
     * ones that are farthest off, beside the largest entry expected in each.
     */
    static List<HeatMap> of(String expected, String actual, List<Mismatch> mismatches) {
        return MatrixPair.in(expected, actual).stream()
                .filter(pair ->
                        mismatches.stream().anyMatch(mismatch -> mismatch.path().startsWith(pair.label() + "[")))
                .map(HeatScale::of)
                .sorted(Comparator.comparingDouble(HeatScale::besideExpected).reversed())
                .limit(MOST_MAPS)
                .map(scale -> new Drawing(scale).finished())
                .toList();
    }

    private static final class Drawing {
        private final MatrixPair pair;
        private final HeatScale scale;
        private final boolean numbered;
        private final int cellWidth;
        private final int cellHeight;
        private final Map<String, StringBuilder> tones = new TreeMap<>();
        private final StringBuilder full = new StringBuilder();
        private final StringBuilder hollow = new StringBuilder();
        private final StringBuilder crosses = new StringBuilder();
        private final List<Label> labels = new ArrayList<>();

        Drawing(HeatScale scale) {
            this.pair = scale.pair();
            this.scale = scale;
            this.numbered = pair.columns() <= MOST_NUMBERED;
            int narrow = Math.max(NARROWEST, (ROOM - LEFT) / pair.columns());
            this.cellWidth = numbered ? WIDE : Math.min(TALL, narrow);
            this.cellHeight = numbered ? TALL : cellWidth;
        }

        HeatMap finished() {
            nameRowsAndColumns();
            for (int row = 0; row < pair.rows(); row++) {
                for (int column = 0; column < pair.columns(); column++) {
                    draw(row, column);
                }
            }
            Map<String, String> paths = new TreeMap<>();
            tones.forEach((tone, path) -> paths.put(tone, path.toString()));
            return new HeatMap(
                    "Difference" + (pair.label().isEmpty() ? "" : " in " + pair.label()) + ", your answer minus the"
                            + " expected one",
                    scale.sentence(numbered),
                    LEFT + pair.columns() * cellWidth + 2,
                    TOP + pair.rows() * cellHeight + 2,
                    paths,
                    full.toString(),
                    hollow.toString(),
                    crosses.toString(),
                    labels);
        }

        private void draw(int row, int column) {
            int x = LEFT + column * cellWidth;
            int y = TOP + row * cellHeight;
            double share = scale.share(row, column);
            tones.computeIfAbsent(HeatScale.tone(share), tone -> new StringBuilder())
                    .append("M%d %dh%dv%dh-%dz".formatted(x, y, cellWidth, cellHeight, cellWidth));
            int middle = x + cellWidth / 2;
            if (numbered) {
                labels.add(new Label(middle, y + cellHeight / 2 + 4, "cell", HeatScale.percent(share)));
            } else if (Double.isNaN(share)) {
                crosses.append("M%d %dl6 6m0-6l-6 6".formatted(middle - 3, y + cellHeight / 2 - 3));
            } else if (Math.abs(share) >= HeatScale.SMALLEST_SHOWN) {
                int side = (int) Math.max(2, Math.round(Math.sqrt(Math.abs(share)) * (cellWidth - 4)));
                (share > 0 ? full : hollow)
                        .append("M%d %dh%dv%dh-%dz"
                                .formatted(middle - side / 2, y + (cellHeight - side) / 2, side, side, side));
            }
        }

        /** All of them where there is room, else the first and the last. */
        private void nameRowsAndColumns() {
            for (int column = 0; column < pair.columns(); column++) {
                if (numbered || column == 0 || column == pair.columns() - 1) {
                    int x = LEFT + column * cellWidth + cellWidth / 2;
                    labels.add(new Label(x, TOP - 5, "column", String.valueOf(column)));
                }
            }
            for (int row = 0; row < pair.rows(); row++) {
                if (numbered || row == 0 || row == pair.rows() - 1) {
                    int y = TOP + row * cellHeight + cellHeight / 2 + 4;
                    labels.add(new Label(LEFT - 6, y, "row", String.valueOf(row)));
                }
            }
        }
    }
}

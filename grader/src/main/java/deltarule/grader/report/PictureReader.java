package deltarule.grader.report;

import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import deltarule.grader.score.Picture;
import java.util.List;

/** Reads a result file's pictures. The numbers are checked here, so that the pages can draw what was read. */
final class PictureReader {
    private static final String NUMBER = "NaN|-?Infinity|-?\\d+(\\.\\d+)?(E-?\\d+)?";
    private static final String ROW = "\\d+";

    private PictureReader() {}

    /** The pictures; none where the file was written before there were any. */
    static List<Picture> pictures(ResultField pictures) {
        return pictures.node() == null ? List.of() : pictures.list(PictureReader::picture);
    }

    private static Picture picture(ResultField picture) {
        int number = picture.field("case").count();
        String group = picture.field("group").text();
        ResultField losses = picture.field("losses");
        return losses.isNull()
                ? regions(number, group, picture.field("regions"))
                : new LossCurves(
                        number,
                        group,
                        losses.field("actualLength").count(),
                        losses.field("expectedLength").count(),
                        losses.field("points").list(PictureReader::point));
    }

    private static LossPoint point(ResultField point) {
        return new LossPoint(
                point.field("epoch").count(),
                numberOrNothing(point.field("actual")),
                numberOrNothing(point.field("expected")));
    }

    private static DecisionRegions regions(int number, String group, ResultField regions) {
        List<String> expected = rows(regions.field("expected"));
        List<String> actual = rows(regions.field("actual"));
        if (actual.size() != expected.size()) {
            throw regions.field("actual").damaged("as many rows as the expected regions");
        }
        return new DecisionRegions(
                number,
                group,
                number(regions.field("low")),
                number(regions.field("high")),
                actual,
                expected,
                regions.field("examples")
                        .list(example -> new DecisionRegions.Example(
                                number(example.field("first")),
                                number(example.field("second")),
                                example.field("label").count())));
    }

    private static List<String> rows(ResultField grid) {
        List<String> rows = grid.list(row -> matching(row, ROW, "a row of digits"));
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.length() != rows.size())) {
            throw grid.damaged("a square of digits");
        }
        return rows;
    }

    private static String number(ResultField field) {
        return matching(field, NUMBER, "a number as text");
    }

    private static String numberOrNothing(ResultField field) {
        return field.isNull() ? "" : number(field);
    }

    private static String matching(ResultField field, String pattern, String expected) {
        String text = field.text();
        if (!text.matches(pattern)) {
            throw field.damaged(expected);
        }
        return text;
    }
}

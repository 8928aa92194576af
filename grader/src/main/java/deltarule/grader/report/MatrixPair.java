package deltarule.grader.report;

import deltarule.grader.report.ValueText.Component;
import deltarule.grader.report.ValueText.Components;
import deltarule.grader.report.ValueText.Items;
import deltarule.grader.report.ValueText.Leaf;
import deltarule.grader.report.ValueText.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two matrices of numbers of one shape, the right one and the student's.
 *
 * @param label which part of the answer they are, such as {@code network.weights}; empty for the whole
 * @param expected the right one
 * @param actual the student's
 */
record MatrixPair(String label, double[][] expected, double[][] actual) {
    private static final int MOST_ENTRIES = 400;
    private static final int MOST_COLUMNS = 40;

    /** The matrices in two answers that lie at the same place. */
    static List<MatrixPair> in(String expected, String actual) {
        List<MatrixPair> pairs = new ArrayList<>();
        collect("", ValueText.parse(expected), ValueText.parse(actual), pairs);
        return pairs;
    }

    private static void collect(String label, Node expected, Node actual, List<MatrixPair> pairs) {
        if (expected instanceof Components right && actual instanceof Components own) {
            for (int i = 0;
                    i < Math.min(right.components().size(), own.components().size());
                    i++) {
                Component part = right.components().get(i);
                collect(part.path(label), part.value(), own.components().get(i).value(), pairs);
            }
        } else if (expected instanceof Items right && actual instanceof Items own) {
            double[][] rightRows = matrix(right);
            double[][] ownRows = matrix(own);
            if (rightRows.length == 0) {
                for (int i = 0; i < Math.min(right.items().size(), own.items().size()); i++) {
                    collect(
                            label + "[" + i + "]",
                            right.items().get(i),
                            own.items().get(i),
                            pairs);
                }
            } else if (rightRows.length == ownRows.length && rightRows[0].length == ownRows[0].length) {
                pairs.add(new MatrixPair(label, rightRows, ownRows));
            }
        }
    }

    /** The entries; nothing unless there are at least two rows and columns, all rows are equally long and hold numbers. */
    private static double[][] matrix(Items rows) {
        double[][] none = new double[0][];
        int height = rows.items().size();
        double[][] entries = new double[height][];
        for (int i = 0; i < height; i++) {
            if (!(rows.items().get(i) instanceof Items row)) {
                return none;
            }
            double[] numbers = new double[row.items().size()];
            for (int j = 0; j < numbers.length; j++) {
                OptionalDouble number = number(row.items().get(j));
                if (number.isEmpty()) {
                    return none;
                }
                numbers[j] = number.getAsDouble();
            }
            entries[i] = numbers;
            if (numbers.length != entries[0].length) {
                return none;
            }
        }
        int width = height == 0 ? 0 : entries[0].length;
        boolean drawable = height >= 2 && width >= 2 && width <= MOST_COLUMNS && height * width <= MOST_ENTRIES;
        return drawable ? entries : none;
    }

    private static OptionalDouble number(Node node) {
        if (!(node instanceof Leaf leaf)) {
            return OptionalDouble.empty();
        }
        String text = leaf.text().startsWith("Double.") ? ValueBlock.rounded(leaf.text()) : leaf.text();
        return text.matches("NaN|-?Infinity|-?\\d+(\\.\\d+)?(E-?\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** The student's entry minus the right one: 0 where they are equal, NaN where only one is finite. */
    double difference(int row, int column) {
        double right = expected[row][column];
        double own = actual[row][column];
        boolean equal = right == own || (Double.isNaN(right) && Double.isNaN(own));
        double difference = equal ? 0 : own - right;
        return Double.isFinite(difference) ? difference : Double.NaN;
    }

    int rows() {
        return expected.length;
    }

    int columns() {
        return expected[0].length;
    }
}

package deltarule.grader.report;

import deltarule.grader.report.ValueText.Component;
import deltarule.grader.report.ValueText.Components;
import deltarule.grader.report.ValueText.Items;
import deltarule.grader.report.ValueText.Leaf;
import deltarule.grader.report.ValueText.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a value laid out for reading: a scalar, a vector or a matrix.
 *
 * @param label which part it is, such as {@code network.weights} or {@code [1]}; empty for the whole value
 * @param form {@code text}, {@code vector} or {@code matrix}
 * @param rows the entries; one row for a text or vector
 */
public record ValueBlock(String label, String form, List<List<Entry>> rows) {
    private static final int LONGEST_NUMBER = 9;
    private static final int MOST_ENTRIES = 400;

    /**
     * One entry.
     *
     * @param text rounded to six digits where it is a longer number
     * @param differs whether it is not the right one
     */
    public record Entry(String text, boolean differs) {}

    /**
     * The parts of a value.
     *
     * @param text the value's text
     * @param differing the paths of the entries that differ
     */
    static List<ValueBlock> of(String text, Set<String> differing) {
        List<ValueBlock> blocks = new ArrayList<>();
        new Layout(differing, blocks).add("", ValueText.parse(text));
        int entries = blocks.stream()
                .flatMap(block -> block.rows().stream())
                .mapToInt(List::size)
                .sum();
        return entries > MOST_ENTRIES
                ? List.of(new ValueBlock("", "text", List.of(List.of(new Entry(text, false)))))
                : List.copyOf(blocks);
    }

    private record Layout(Set<String> differing, List<ValueBlock> blocks) {

        void add(String path, Node node) {
            if (node instanceof Leaf leaf) {
                blocks.add(new ValueBlock(path, "text", List.of(List.of(entry(path, leaf)))));
            } else if (node instanceof Components parts) {
                for (Component part : parts.components()) {
                    add(part.path(path), part.value());
                }
            } else if (node instanceof Items items) {
                addArray(path, items);
            }
        }

        private void addArray(String path, Items array) {
            if (array.items().stream().allMatch(Leaf.class::isInstance)) {
                blocks.add(new ValueBlock(path, "vector", List.of(row(path, array))));
            } else if (array.items().stream().allMatch(Layout::isRow)) {
                List<List<Entry>> rows = new ArrayList<>();
                for (int i = 0; i < array.items().size(); i++) {
                    rows.add(row(path + "[" + i + "]", (Items) array.items().get(i)));
                }
                blocks.add(new ValueBlock(path, "matrix", rows));
            } else {
                for (int i = 0; i < array.items().size(); i++) {
                    add(path + "[" + i + "]", array.items().get(i));
                }
            }
        }

        private List<Entry> row(String path, Items items) {
            List<Entry> row = new ArrayList<>();
            for (int i = 0; i < items.items().size(); i++) {
                row.add(entry(path + "[" + i + "]", (Leaf) items.items().get(i)));
            }
            return row;
        }

        private Entry entry(String path, Leaf leaf) {
            return new Entry(rounded(leaf.text()), differing.contains(path));
        }

        private static boolean isRow(Node node) {
            return node instanceof Items items && items.items().stream().allMatch(Leaf.class::isInstance);
        }
    }

    static String rounded(String text) {
        if (text.startsWith("Double.")) {
            return switch (text) {
                case "Double.POSITIVE_INFINITY" -> "Infinity";
                case "Double.NEGATIVE_INFINITY" -> "-Infinity";
                default -> text.substring("Double.".length());
            };
        }
        if (text.length() <= LONGEST_NUMBER || !text.matches("-?\\d+\\.\\d+(E-?\\d+)?")) {
            return text;
        }
        double number = Double.parseDouble(text);
        String six = String.format(Locale.ROOT, "%.6g", number);
        return Math.abs(number) < 1e-4 || Math.abs(number) >= 1e6 ? six : six.replaceFirst("(\\.\\d*?)0+$", "$1");
    }
}

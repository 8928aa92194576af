package deltarule.grader.report;

import deltarule.grader.report.ValueText.Components;
import deltarule.grader.report.ValueText.Items;
import deltarule.grader.report.ValueText.Leaf;
import deltarule.grader.report.ValueText.Node;
import deltarule.testkit.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a record's components. The text of a record does not hold them, the paths of differing entries do: a
 * name belongs to the first component that has the expected values of its entries.
 */
final class ComponentNames {
    private static final Pattern PATH = Pattern.compile("\\.(\\w+)((?:\\[\\d+])*)");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private ComponentNames() {}

    static List<String> of(String text, List<Mismatch> mismatches) {
        if (mismatches.stream().noneMatch(mismatch -> mismatch.path().startsWith("."))
                || !(ValueText.parse(text) instanceof Components record)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < record.components().size(); i++) {
            names.add(String.valueOf(i + 1));
        }
        mismatches.stream()
                .map(mismatch -> PATH.matcher(mismatch.path()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .forEach(name -> assign(name, record, mismatches, names));
        return names;
    }

    private static void assign(String name, Components record, List<Mismatch> mismatches, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            Node component = record.components().get(i);
            boolean free = names.get(i).equals(String.valueOf(i + 1));
            if (free && mismatches.stream().allMatch(mismatch -> fits(name, component, mismatch))) {
                names.set(i, name);
                return;
            }
        }
    }

    private static boolean fits(String name, Node component, Mismatch mismatch) {
        Matcher matcher = PATH.matcher(mismatch.path());
        if (!matcher.matches() || !matcher.group(1).equals(name)) {
            return true;
        }
        return leaf(component, matcher.group(2))
                .filter(mismatch.expected()::equals)
                .isPresent();
    }

    private static Optional<String> leaf(Node node, String indices) {
        Node here = node;
        Matcher index = INDEX.matcher(indices);
        while (index.find()) {
            int position = Integer.parseInt(index.group(1));
            if (!(here instanceof Items array) || position >= array.items().size()) {
                return Optional.empty();
            }
            here = array.items().get(position);
        }
        return here instanceof Leaf leaf ? Optional.of(leaf.text()) : Optional.empty();
    }
}

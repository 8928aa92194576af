package deltarule.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of a value, as the testkit's {@code JavaText} writes it, back into entries. What it does not
 * understand it leaves as text.
 */
final class ValueText {
    /** A value's text taken apart. */
    sealed interface Node {}

    /** A number, boolean, string or anything else without inner structure. */
    record Leaf(String text) implements Node {}

    /** An array. */
    record Items(List<Node> items) implements Node {}

    /** A record, whose text does not name its components. */
    record Components(List<Node> components) implements Node {}

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private ValueText(String text) {
        this.text = text;
    }

    static Node parse(String text) {
        ValueText reader = new ValueText(text);
        Optional<Node> node = reader.value(0);
        reader.skipSpace();
        return node.isPresent() && reader.at == text.length() ? node.get() : new Leaf(text);
    }

    private Optional<Node> value(int depth) {
        skipSpace();
        if (depth > DEEPEST || at >= text.length()) {
            return Optional.empty();
        }
        if (text.startsWith("new ", at)) {
            int open = at;
            while (open < text.length() && text.charAt(open) != '{' && text.charAt(open) != '(') {
                open++;
            }
            at = open;
        }
        if (at < text.length() && text.charAt(at) == '{') {
            return list('}', depth).map(Items::new);
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return list(')', depth).map(Components::new);
        }
        return at < text.length() && text.charAt(at) == '"' ? quoted() : leaf();
    }

    private Optional<List<Node>> list(char close, int depth) {
        List<Node> list = new ArrayList<>();
        at++;
        skipSpace();
        while (at < text.length() && text.charAt(at) != close) {
            Optional<Node> entry = value(depth + 1);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            list.add(entry.get());
            skipSpace();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipSpace();
            } else if (at >= text.length() || text.charAt(at) != close) {
                return Optional.empty();
            }
        }
        at++;
        return at <= text.length() ? Optional.of(list) : Optional.empty();
    }

    private Optional<Node> quoted() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return at <= text.length() ? Optional.of(new Leaf(text.substring(start, at))) : Optional.empty();
    }

    private Optional<Node> leaf() {
        int start = at;
        while (at < text.length() && ",{}()\" ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at > start ? Optional.of(new Leaf(text.substring(start, at))) : Optional.empty();
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}

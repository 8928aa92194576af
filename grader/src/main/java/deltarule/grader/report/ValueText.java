package deltarule.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** A record. */
    record Components(List<Component> components) implements Node {}

    /** A component of a record with its name. */
    record Component(String name, Node value) {
        String path(String owner) {
            return owner.isEmpty() ? name : owner + "." + name;
        }
    }

    private static final int DEEPEST = 8;
    private static final Pattern RECORD = Pattern.compile("\\w+\\(");
    private static final Pattern NAME = Pattern.compile("(\\w+) = ");

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
        if (text.charAt(at) == '{') {
            at++;
            return list('}', () -> value(depth + 1)).map(Items::new);
        }
        Matcher opening = RECORD.matcher(text).region(at, text.length());
        if (opening.lookingAt()) {
            at = opening.end();
            return list(')', () -> component(depth + 1)).map(Components::new);
        }
        return text.charAt(at) == '"' ? quoted() : leaf();
    }

    private Optional<Component> component(int depth) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        at = name.end();
        return value(depth).map(value -> new Component(name.group(1), value));
    }

    private <T> Optional<List<T>> list(char close, Supplier<Optional<T>> next) {
        List<T> list = new ArrayList<>();
        skipSpace();
        while (at < text.length() && text.charAt(at) != close) {
            Optional<T> entry = next.get();
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

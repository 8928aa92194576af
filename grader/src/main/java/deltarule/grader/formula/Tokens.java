package deltarule.grader.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a formula: commands, numbers and single characters; white space only ends commands. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\\\[A-Za-z]+|\\\\.|[0-9]+(?:\\.[0-9]+)?|\\S", Pattern.DOTALL);

    private final String tex;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int next;

    Tokens(String tex) {
        this.tex = tex;
        Matcher matcher = TOKEN.matcher(tex);
        while (matcher.find()) {
            tokens.add(matcher.group());
            ends.add(matcher.end());
        }
    }

    /** The token to come; empty at the end. */
    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    String take() {
        if (next == tokens.size()) {
            throw new UnknownTex(tex, "it ends too early");
        }
        return tokens.get(next++);
    }

    boolean takeIf(String token) {
        boolean found = peek().equals(token);
        next += found ? 1 : 0;
        return found;
    }

    void require(String token) {
        String found = take();
        if (!found.equals(token)) {
            throw fault("\"" + token + "\" expected where \"" + found + "\" stands");
        }
    }

    /** What stands between braces, as it is. */
    String verbatim() {
        require("{");
        int start = ends.get(next - 1);
        int depth = 1;
        while (depth > 0) {
            String token = take();
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
        }
        return tex.substring(start, ends.get(next - 1) - 1);
    }

    UnknownTex fault(String what) {
        return new UnknownTex(tex, what);
    }
}

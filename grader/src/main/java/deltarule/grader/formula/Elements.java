package deltarule.grader.formula;

import java.util.Map;
import java.util.Set;

/** The pieces of MathML. */
final class Elements {
    private static final Map<String, String> CHARACTERS = Map.of("-", "−", "*", "∗", "'", "′", "~", " ");
    private static final String FENCES = "()[]{}|‖⟨⟩⌊⌋⌈⌉";
    private static final Set<String> SIGNS_AND_BARS = Set.of("-", "+", "\\pm", "\\mp", "|", "\\|", "\\vert", "\\Vert");
    private static final String ENDING_NO_TERM = "([,;:=<>≤≥≠≈≡∼∝∈→←↔⇒⇐⇔↦⟶+−±·⋅×";

    private Elements() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String operator(String character) {
        return FENCES.contains(character) ? fence(character, false) : "<mo>" + escaped(character) + "</mo>";
    }

    /** A character that is neither letter nor digit. */
    static String character(String character) {
        if (character.equals("~")) {
            return "<mspace width=\"0.25em\"></mspace>";
        }
        return operator(CHARACTERS.getOrDefault(character, character));
    }

    /** A bracket or bar; nothing for none. */
    static String fence(String character, boolean stretches) {
        return character.isEmpty() ? "" : "<mo stretchy=\"" + stretches + "\">" + escaped(character) + "</mo>";
    }

    static String text(String text) {
        String padded = text.replaceAll("^\\s|\\s$", "\u00a0");
        return "<mtext>" + escaped(padded) + "</mtext>";
    }

    static String upright(String name) {
        return "<mi mathvariant=\"normal\">" + escaped(name) + "</mi>";
    }

    static String accent(String base, String mark) {
        return "<mover accent=\"true\">" + base + "<mo stretchy=\"" + mark.equals("¯") + "\">" + mark + "</mo></mover>";
    }

    /** A base with what stands below and above it, either of them possibly empty. */
    static String scripts(String base, String below, String above, boolean limits) {
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        String element;
        if (!limits) {
            element = above.isEmpty() ? "msub" : below.isEmpty() ? "msup" : "msubsup";
        } else {
            element = above.isEmpty() ? "munder" : below.isEmpty() ? "mover" : "munderover";
        }
        return "<" + element + ">" + base + below + above + "</" + element + ">";
    }

    /** An operator as what it is before its operand: a sign, and not a difference; a bar that opens, and not one that parts. */
    static String beforeOperand(String operator, String command, String previous) {
        boolean begins = SIGNS_AND_BARS.contains(command) && endsNoTerm(previous);
        return begins && operator.startsWith("<mo")
                ? "<mo form=\"prefix\"" + operator.substring("<mo".length())
                : operator;
    }

    private static boolean endsNoTerm(String token) {
        String name = name(token);
        String character = Symbols.OPERATORS.getOrDefault(name, CHARACTERS.getOrDefault(token, token));
        return (!character.isEmpty() && ENDING_NO_TERM.contains(character))
                || isFunction(name)
                || Symbols.SUMS.containsKey(name);
    }

    /** A command without its backslash; empty for any other token. */
    static String name(String token) {
        return token.startsWith("\\") ? token.substring(1) : "";
    }

    private static boolean isFunction(String name) {
        return Symbols.FUNCTIONS.contains(name) || Symbols.LIMITS.contains(name);
    }

    /** The thin space between a function's name and an argument without brackets. */
    static String applied(String command, String next) {
        boolean bare =
                !next.isEmpty() && !"()[]{},.=+-".contains(next) && !next.equals("\\left") && !next.equals("\\,");
        return isFunction(name(command)) && bare ? "<mspace width=\"0.1667em\"></mspace>" : "";
    }

    /** The thin space between a factor and the name of a function. */
    static String beforeFunction(String command) {
        String name = name(command);
        return isFunction(name) || name.equals("operatorname") ? "<mspace width=\"0.1667em\"></mspace>" : "";
    }

    /** Whether something that begins with this token can be a factor. */
    static boolean isOperand(String token) {
        boolean letterOrDigit = !token.isEmpty() && Character.isLetterOrDigit(token.codePointAt(0));
        boolean closing = token.equals(")") || token.equals("]") || token.equals("{");
        return letterOrDigit || closing || token.equals("\\frac") || Symbols.IDENTIFIERS.containsKey(name(token));
    }
}

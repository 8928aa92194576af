package deltarule.grader.formula;

import java.util.Map;

/** Typesets one formula. Understands the TeX that statements use and refuses the rest by name. */
public final class Formula {
    private static final Map<String, Alphabet> ALPHABETS = Map.of(
            "mathbb", Alphabet.DOUBLE_STRUCK,
            "mathbf", Alphabet.BOLD,
            "boldsymbol", Alphabet.BOLD,
            "bm", Alphabet.BOLD,
            "mathcal", Alphabet.SCRIPT,
            "mathscr", Alphabet.SCRIPT);

    private final Tokens tokens;
    private final boolean display;
    private String previous = "";

    private Formula(String tex, boolean display) {
        this.tokens = new Tokens(tex);
        this.display = display;
    }

    /**
     * A formula as a MathML element.
     *
     * @param tex without the dollar signs
     * @param display whether it stands on a line of its own
     * @throws UnknownTex when it cannot be typeset
     */
    public static String typeset(String tex, boolean display) {
        Formula formula = new Formula(tex.strip(), display);
        String row = formula.row("");
        return "<math" + (display ? " display=\"block\"" : "") + ">" + row + "</math>";
    }

    /** Everything up to the token that ends the row, which is taken. */
    private String row(String end) {
        StringBuilder row = new StringBuilder();
        while (!tokens.peek().equals(end)) {
            if (tokens.peek().isEmpty()) {
                throw tokens.fault("\"" + end + "\" is missing");
            }
            row.append(scripted(Alphabet.PLAIN));
        }
        if (!end.isEmpty()) {
            tokens.take();
        }
        return "<mrow>" + row + "</mrow>";
    }

    private String scripted(Alphabet alphabet) {
        String command = tokens.peek();
        String before = previous;
        String gap = Elements.isOperand(before) ? Elements.beforeFunction(command) : "";
        previous = "";
        String base = Elements.beforeOperand(atom(alphabet), command, before);
        String below = "";
        String above = "";
        boolean more = true;
        while (more) {
            if (below.isEmpty() && tokens.takeIf("_")) {
                below = argument(alphabet);
            } else if (above.isEmpty() && tokens.takeIf("^")) {
                above = argument(alphabet);
            } else if (above.isEmpty() && tokens.peek().equals("'")) {
                above = "<mo>" + primes() + "</mo>";
            } else {
                more = false;
            }
        }
        previous = command;
        return gap
                + Elements.scripts(base, below, above, display && carriesLimits(command))
                + Elements.applied(command, tokens.peek());
    }

    private static boolean carriesLimits(String command) {
        String name = Elements.name(command);
        return !name.equals("int")
                && (Symbols.SUMS.containsKey(name) || Symbols.LIMITS.contains(name) || name.equals("underbrace"));
    }

    private String primes() {
        StringBuilder primes = new StringBuilder();
        while (tokens.takeIf("'")) {
            primes.append('′');
        }
        return primes.toString();
    }

    private String argument(Alphabet alphabet) {
        return tokens.takeIf("{") ? group(alphabet) : atom(alphabet);
    }

    private String group(Alphabet alphabet) {
        StringBuilder group = new StringBuilder();
        while (!tokens.takeIf("}")) {
            if (tokens.peek().isEmpty()) {
                throw tokens.fault("a closing brace is missing");
            }
            group.append(scripted(alphabet));
        }
        return "<mrow>" + group + "</mrow>";
    }

    private String atom(Alphabet alphabet) {
        String token = tokens.take();
        if (token.equals("{")) {
            return group(alphabet);
        }
        if (token.startsWith("\\")) {
            return command(token.substring(1), alphabet);
        }
        if (Character.isDigit(token.charAt(0))) {
            return "<mn>" + alphabet.of(token) + "</mn>";
        }
        if (Character.isLetter(token.codePointAt(0))) {
            return "<mi>" + alphabet.of(token) + "</mi>";
        }
        if ("}&_^$".contains(token)) {
            throw tokens.fault("\"" + token + "\" stands where it cannot");
        }
        return Elements.character(token);
    }

    private String command(String name, Alphabet alphabet) {
        if (ALPHABETS.containsKey(name)) {
            return argument(ALPHABETS.get(name));
        }
        if (Symbols.ACCENTS.containsKey(name)) {
            return Elements.accent(argument(alphabet), Symbols.ACCENTS.get(name));
        }
        if (Symbols.FUNCTIONS.contains(name) || Symbols.LIMITS.contains(name)) {
            return Elements.upright(name.startsWith("arg") && name.length() > 3 ? "arg " + name.substring(3) : name);
        }
        return switch (name) {
            case "frac", "tfrac", "dfrac" -> "<mfrac>" + argument(alphabet) + argument(alphabet) + "</mfrac>";
            case "binom" ->
                "<mrow><mo>(</mo><mfrac linethickness=\"0\">" + argument(alphabet) + argument(alphabet)
                        + "</mfrac><mo>)</mo></mrow>";
            case "sqrt" -> root(alphabet);
            case "text", "textrm", "textbf", "mbox" -> Elements.text(tokens.verbatim());
            case "textit" -> "<mtext><i>" + Elements.escaped(tokens.verbatim()) + "</i></mtext>";
            case "texttt", "mathtt" -> "<mtext class=\"code\">" + Elements.escaped(tokens.verbatim()) + "</mtext>";
            case "mathrm", "operatorname" -> {
                tokens.takeIf("*");
                yield Elements.upright(
                        tokens.verbatim().strip().replace("\\,", " ").replace("\\_", "_"));
            }
            case "left" -> fenced();
            case "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "biggl", "biggr", "Biggl", "Biggr" ->
                Elements.fence(delimiter(), false);
            case "begin" -> new Grid(tokens, this::cell).environment(tokens.verbatim());
            case "underbrace" -> "<munder>" + argument(alphabet) + "<mo stretchy=\"true\">⏟</mo></munder>";
            case "overset" -> {
                String above = argument(alphabet);
                yield "<mover>" + argument(alphabet) + above + "</mover>";
            }
            case "displaystyle", "textstyle", "limits", "nolimits" -> "";
            default -> symbol(name, alphabet);
        };
    }

    private String symbol(String name, Alphabet alphabet) {
        if (Symbols.IDENTIFIERS.containsKey(name)) {
            return "<mi>" + alphabet.of(Symbols.IDENTIFIERS.get(name)) + "</mi>";
        }
        if (Symbols.OPERATORS.containsKey(name)) {
            return Elements.operator(Symbols.OPERATORS.get(name));
        }
        if (Symbols.SUMS.containsKey(name)) {
            return "<mo>" + Symbols.SUMS.get(name) + "</mo>";
        }
        if (name.equals(" ")) {
            return "<mspace width=\"0.25em\"></mspace>";
        }
        if (Symbols.SPACES.containsKey(name)) {
            return "<mspace width=\"" + Symbols.SPACES.get(name) + "\"></mspace>";
        }
        throw tokens.fault(
                "\\" + name + " is not known; write it with other commands or teach it to " + Symbols.class.getName());
    }

    private String root(Alphabet alphabet) {
        if (!tokens.takeIf("[")) {
            return "<msqrt>" + argument(alphabet) + "</msqrt>";
        }
        String index = row("]");
        return "<mroot>" + argument(alphabet) + index + "</mroot>";
    }

    private String fenced() {
        String open = delimiter();
        previous = open.isEmpty() ? "" : "(";
        StringBuilder inside = new StringBuilder();
        while (!tokens.peek().equals("\\right")) {
            inside.append(tokens.takeIf("\\middle") ? Elements.fence(delimiter(), true) : scripted(Alphabet.PLAIN));
        }
        tokens.take();
        return "<mrow>" + Elements.fence(open, true) + inside + Elements.fence(delimiter(), true) + "</mrow>";
    }

    private String delimiter() {
        String token = tokens.take();
        if (token.equals(".")) {
            return "";
        }
        return token.startsWith("\\") ? Symbols.OPERATORS.getOrDefault(token.substring(1), token) : token;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        while (!tokens.peek().equals("&")
                && !tokens.peek().equals("\\\\")
                && !tokens.peek().equals("\\end")) {
            cell.append(scripted(Alphabet.PLAIN));
        }
        return cell.toString();
    }
}

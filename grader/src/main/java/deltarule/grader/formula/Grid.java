package deltarule.grader.formula;

import java.util.Map;
import java.util.function.Supplier;

/** Matrices, cases and aligned equations. */
final class Grid {
    private static final Map<String, String> FENCES = Map.of(
            "matrix",
            "  ",
            "smallmatrix",
            "  ",
            "pmatrix",
            "()",
            "bmatrix",
            "[]",
            "vmatrix",
            "||",
            "cases",
            "{ ",
            "aligned",
            "  ",
            "align*",
            "  ",
            "array",
            "  ");

    private final Tokens tokens;
    private final Supplier<String> cell;

    Grid(Tokens tokens, Supplier<String> cell) {
        this.tokens = tokens;
        this.cell = cell;
    }

    /** The rest of an environment whose beginning has been taken. */
    String environment(String name) {
        if (!FENCES.containsKey(name)) {
            throw tokens.fault("the environment " + name + " is not known; known are "
                    + FENCES.keySet().stream().sorted().toList());
        }
        if (name.equals("array")) {
            tokens.verbatim();
        }
        boolean equations = name.startsWith("align");
        StringBuilder table = new StringBuilder();
        boolean more = true;
        while (more) {
            String row = row();
            more = tokens.takeIf("\\\\");
            table.append(row.equals("<mtd></mtd>") && !more ? "" : "<mtr>" + row + "</mtr>");
        }
        tokens.require("\\end");
        String end = tokens.verbatim();
        if (!end.equals(name)) {
            throw tokens.fault("\\begin{" + name + "} is ended by \\end{" + end + "}");
        }
        String kind = equations ? "equations" : name.equals("cases") ? "cases" : "matrix";
        return "<mrow>" + fence(name, 0) + "<mtable" + (equations ? " displaystyle=\"true\"" : "") + " class=\"" + kind
                + "\">" + table + "</mtable>" + fence(name, 1) + "</mrow>";
    }

    private String row() {
        StringBuilder row = new StringBuilder("<mtd>").append(cell.get()).append("</mtd>");
        while (tokens.takeIf("&")) {
            row.append("<mtd>").append(cell.get()).append("</mtd>");
        }
        return row.toString();
    }

    private static String fence(String name, int side) {
        String character = FENCES.get(name).substring(side, side + 1);
        return Elements.fence(character.isBlank() ? "" : character, true);
    }
}

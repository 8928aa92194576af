package deltarule.grader.formula;

/** A formula that cannot be typeset; the message names the formula, what is not understood and what to do. */
public final class UnknownTex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTex(String tex, String what) {
        super("The formula \"" + tex + "\" cannot be typeset: " + what + ".");
    }
}

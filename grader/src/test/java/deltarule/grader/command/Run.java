package deltarule.grader.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command line that was run.
 *
 * @param exit the exit code
 * @param out what was printed
 * @param err what was said of errors
 */
record Run(int exit, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Deltarule.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}

package deltarule.grader;

import deltarule.grader.command.Deltarule;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The command line. */
public final class Main {
    /** What one grading waits for longest is begun before the command line is read. */
    private static final Set<String> OF_ONE_SUBMISSION = Set.of("grade", "ci");

    private static final Set<String> ONLY_ASKING = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        if (grades(arguments)) {
            SourceStart.ahead();
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = Deltarule.run(out, err, arguments);
        SourceStart.endAhead();
        out.flush();
        err.flush();
        System.exit(exit);
    }

    private static boolean grades(String[] arguments) {
        return arguments.length > 1
                && OF_ONE_SUBMISSION.contains(arguments[0])
                && Arrays.stream(arguments).noneMatch(ONLY_ASKING::contains);
    }
}

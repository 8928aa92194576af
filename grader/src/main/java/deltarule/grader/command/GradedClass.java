package deltarule.grader.command;

import deltarule.grader.batch.ClassUpdate;
import deltarule.grader.batch.LedgerEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** {@code OUT}: what a batch or a merge has written. */
final class GradedClass {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "OUT", description = "What batch or merge has written.")
    Path out;

    /** What counts for each student, with the points that count, in the order of the class. */
    List<LedgerEntry> entries() throws IOException {
        return new ClassUpdate(out).entries();
    }

    /** Prints a list that may be long, or nothing when it is empty. */
    static void say(PrintWriter print, String what, Collection<?> names) {
        if (!names.isEmpty()) {
            String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            print.println(what + " (" + names.size() + "): "
                    + names.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", ")) + more);
        }
    }
}

package deltarule.grader.command;

import deltarule.grader.report.Naming;
import deltarule.grader.report.PseudonymFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --pseudonyms} and {@code --identities}. */
final class NamingOption {
    @Option(
            names = "--pseudonyms",
            paramLabel = "FILE.csv",
            description =
                    "Put pseudonyms in place of students' ids in every output. The file says who is who; it is made"
                            + " when missing, and ids that it lacks are added.")
    Path pseudonyms;

    @Option(
            names = "--identities",
            description = "Name students in staff/results.jsonl too, which has pseudonyms otherwise.")
    boolean identities;

    /**
     * The names for outputs.
     *
     * @param ids all that may appear in them
     */
    Naming of(Collection<String> ids) throws IOException {
        if (pseudonyms == null) {
            return new Naming(Optional.empty(), identities);
        }
        if (identities) {
            throw new BadInput("--pseudonyms and --identities exclude each other: the first takes students' ids out of"
                    + " every output, the second puts them into one. Leave one out.");
        }
        return new Naming(Optional.of(PseudonymFile.of(pseudonyms, ids)), false);
    }
}

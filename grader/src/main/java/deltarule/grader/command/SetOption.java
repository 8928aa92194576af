package deltarule.grader.command;

import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import picocli.CommandLine.Option;

/** {@code --set}. */
final class SetOption {
    /** The set that commands use when none is named and that is allowed. */
    static final String BASICS = "neural-network-basics";

    @Option(names = "--set", required = true, paramLabel = "SET", description = "A set's id (see: list) or file.")
    String set;

    SetDefinition definition() {
        return new ProblemSets(Problems.onClassPath()).definition(set);
    }
}

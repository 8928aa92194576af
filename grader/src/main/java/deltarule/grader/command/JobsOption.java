package deltarule.grader.command;

import picocli.CommandLine.Option;

/** {@code --jobs}. */
final class JobsOption {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many to work on at the same time (default: as many as processors).")
    Integer jobs;

    int lanes() {
        if (jobs != null && jobs < 1) {
            throw new BadInput("--jobs: " + jobs + " found, a whole number of at least 1 expected.");
        }
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }
}

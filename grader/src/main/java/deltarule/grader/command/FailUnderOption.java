package deltarule.grader.command;

import deltarule.grader.score.Grade;
import picocli.CommandLine.Option;

/** {@code --fail-under}. */
final class FailUnderOption {
    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Exit with 1 when the score is below this percentage of the points.")
    Double percent;

    /** Refuses what is no percentage. */
    void check() {
        if (percent != null && !(percent >= 0 && percent <= 100)) {
            throw new BadInput("--fail-under: " + percent + " found, a percentage from 0 to 100 expected.");
        }
    }

    /** The exit code of a submission that was graded. */
    int exit(Grade grade) {
        double reached = 100.0 * grade.score() / grade.maxScore();
        return percent != null && reached < percent ? Exit.NOT_REACHED : Exit.DONE;
    }
}

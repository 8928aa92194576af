package deltarule.grader.command;

import deltarule.grader.sandbox.Isolation;
import picocli.CommandLine.Option;

/** {@code --isolation}. */
final class IsolationOption {
    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            description = {
                "How submissions are confined: L4 (or sandbox), L2 (or landlock), L1 (or user), L0 (or none).",
                "Left out, the strongest this machine offers; L0 only when asked for by name."
            })
    String level;

    /** The level asked for, or null. */
    Isolation wanted() {
        if (level == null) {
            return null;
        }
        return Isolation.named(level)
                .orElseThrow(() -> new BadInput("--isolation: \"" + level
                        + "\" is not a level; expected L4 (sandbox), L2 (landlock), L1 (user) or L0 (none)."));
    }
}

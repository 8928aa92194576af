package deltarule.grader.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** How well the machine is kept from the student's process. The strongest comes first. */
public enum Isolation {
    /** Bubblewrap with all namespaces, a system call filter, resource limits, and a user of its own when root. */
    L4(
            "sandbox",
            "The submission sees no file of the grader, no network and no other process, starts none, and outlives"
                    + " nothing; its memory, disk and processor time are bounded.",
            "It does not protect from a defect of the kernel."),
    /** Landlock, a system call filter, a root folder and a user of its own, resource limits; needs root, no namespaces. */
    L2(
            "landlock",
            "The submission reads no file of the grader and writes none, has no network, starts no process and reaches no"
                    + " other; its memory and processor time are bounded, and nothing of it is left.",
            "Native code that got into it could make copies of it, as confined as itself. It does not protect from a defect of"
                    + " the kernel."),
    /** A user of its own and resource limits; needs root. */
    L1(
            "user",
            "The submission cannot read what file permissions keep from other users, nor signal the grader; its memory,"
                    + " file sizes, processes and processor time are bounded, and what it started is ended with it.",
            "It can use the network, see other processes, read every file that is open to all users and write to shared"
                    + " folders such as /tmp."),
    /** A process with a deadline. */
    L0(
            "none",
            "A submission that does not end is ended.",
            "It can do whatever the user who grades can do. Use it for code of your own only.");

    private final String word;
    private final String promise;
    private final String gap;

    Isolation(String word, String promise, String gap) {
        this.word = word;
        this.promise = promise;
        this.gap = gap;
    }

    /** The name on the command line beside the level's own. */
    public String word() {
        return word;
    }

    /** What holds at this level. */
    public String promise() {
        return promise;
    }

    /** What does not hold at this level. */
    public String gap() {
        return gap;
    }

    /** The level that a word or a level's name on the command line means. */
    public static Optional<Isolation> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.word.equals(name) || level.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

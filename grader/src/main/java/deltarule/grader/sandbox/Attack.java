package deltarule.grader.sandbox;

/** What the canary tries. Each question is answered with whether it got through. */
public interface Attack {
    /** Reads a file or lists a folder. */
    boolean reads(String path);

    /** Writes a new file. */
    boolean writes(String path);

    /** Connects to a port of this machine. */
    boolean connects(int port);

    /** Starts the program at a path. */
    boolean starts(String program);

    /** Sees a process. */
    boolean sees(long process);

    /** Ends a process. */
    boolean ends(long process);
}

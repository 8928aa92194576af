package deltarule.grader.files;

import java.nio.file.Path;

/** The Java that runs this program, for processes that are to run by the same. */
public final class RunningJava {
    private RunningJava() {}

    /** Its {@code java} command. */
    public static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

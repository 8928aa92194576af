package deltarule.grader.compile;

import deltarule.grader.files.RunningJava;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command line of the source process. */
final class SourceCommand {
    private static final List<Path> SETPRIV = List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));

    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // Before it adds a thread that compiles, the runtime asks the system for free memory, hundreds of times.
            "-XX:CICompilerCount=1",
            "-XX:-UseDynamicNumberOfCompilerThreads",
            // What the runtime itself prints must not come between the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            // Without memory nothing this process says can be relied on: the grader asks a fresh one.
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true");

    /** In large pieces, where the kernel has them: a first compilation alone touches 20,000 small ones. */
    private static final String MEMORY_ON_LINUX = "-XX:+UseTransparentHugePages";

    private SourceCommand() {}

    static List<String> of(SourceProcessSettings settings) {
        List<String> command = new ArrayList<>(endingWithTheGrader());
        command.addAll(settings.prefix());
        command.add(RunningJava.command());
        command.addAll(JVM);
        if (isLinux()) {
            command.add(MEMORY_ON_LINUX);
        }
        command.addAll(settings.javaOptions());
        command.add("-cp");
        command.add(settings.classPath().stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add("deltarule.sources.SourcesMain");
        command.add(String.valueOf(settings.lanes()));
        command.add(String.valueOf(settings.processorTime().toMillis()));
        settings.contracts().forEach(path -> command.add(path.toAbsolutePath().toString()));
        return command;
    }

    /** The kernel ends the process with the thread that started it, even when the grader is killed. */
    private static List<String> endingWithTheGrader() {
        return SETPRIV.stream()
                .filter(path -> isLinux() && Files.isExecutable(path))
                .findFirst()
                .map(path -> List.of(path.toString(), "--pdeathsig", "KILL", "--"))
                .orElse(List.of());
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }
}

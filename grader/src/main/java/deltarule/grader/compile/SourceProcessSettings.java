package deltarule.grader.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the source process is started and bounded.
 *
 * @param prefix a command put in front of the JVM's, such as a sandbox; may be empty
 * @param javaOptions further options of the JVM, such as a class data archive; may be empty
 * @param classPath the process's own: Checkstyle and package {@code deltarule.sources}
 * @param contracts what students compile against, and nothing else
 * @param lanes how many requests it answers at a time
 * @param processorTime what one request may use
 * @param patience how long to wait for one answer; a backstop, five times the processor time and more
 */
public record SourceProcessSettings(
        List<String> prefix,
        List<String> javaOptions,
        List<Path> classPath,
        List<Path> contracts,
        int lanes,
        Duration processorTime,
        Duration patience) {
    private static final Duration PROCESSOR_TIME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public SourceProcessSettings {
        prefix = List.copyOf(prefix);
        javaOptions = List.copyOf(javaOptions);
        classPath = List.copyOf(classPath);
        contracts = List.copyOf(contracts);
    }

    /** The usual limits, without a sandbox. */
    public static SourceProcessSettings of(List<Path> classPath, List<Path> contracts, int lanes) {
        return new SourceProcessSettings(List.of(), List.of(), classPath, contracts, lanes, PROCESSOR_TIME, PATIENCE);
    }

    /** These settings with a command in front of the JVM's. */
    public SourceProcessSettings behind(List<String> command) {
        return new SourceProcessSettings(command, javaOptions, classPath, contracts, lanes, processorTime, patience);
    }

    /** These settings with further options of the JVM. */
    public SourceProcessSettings with(List<String> options) {
        return new SourceProcessSettings(prefix, options, classPath, contracts, lanes, processorTime, patience);
    }

    /** These settings with other limits for one request. */
    public SourceProcessSettings within(Duration processor, Duration wall) {
        return new SourceProcessSettings(prefix, javaOptions, classPath, contracts, lanes, processor, wall);
    }
}

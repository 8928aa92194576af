package deltarule.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --sources}. */
final class SourcesOption {
    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "The project's folder, where the sources are (default: the one of ./deltarule).")
    Path given;

    /** The project's folder. */
    Path project() {
        String home = System.getProperty("deltarule.home");
        if (given == null && home == null) {
            throw new BadInput(
                    "The sources are found by the launcher ./deltarule; start with it or name --sources DIR.");
        }
        Path project = given == null ? Path.of(home) : given;
        if (!Files.isDirectory(project.resolve("problem-sets/src/main/resources"))) {
            throw new BadInput(
                    project + ": no folder problem-sets/src/main/resources in it, which the project has; name"
                            + " the project's folder.");
        }
        return project;
    }
}

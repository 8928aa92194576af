package deltarule.grader.authoring;

import deltarule.grader.authoring.Scripts.Ended;
import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The project's sources, copied, with a launcher that compiles what was written since with the JDK's compiler alone: the rest is
 * on the class path of the test. Commands run in processes of their own, as an author runs them.
 */
final class ProjectCopy {
    private static final long SECONDS_AT_MOST = 300;
    private static final String LAUNCHER = """
            #!/bin/sh
            set -eu
            home=$(cd "$(dirname "$0")" && pwd -P)
            new=$home/target/new-classes
            mkdir -p "$new"
            for module in problem-sets reference tests; do
              sources=$(cd "$home/$module/src/main/java" && find deltarule -newer "$home/.copied" -name '*.java')
              [ -z "$sources" ] && continue
              case $module in reference) beside=answer-key;; *) beside=handout;; esac
              (cd "$home/$module/src/main/java" && for source in $sources; do
                mkdir -p "$new/deltarule/sources-of-$beside/$(dirname "$source")"
                cp "$source" "$new/deltarule/sources-of-$beside/$source"
                echo "$home/$module/src/main/java/$source"
              done) >> "$new.list"
            done
            if [ -s "$new.list" ]; then
              'JAVA/bin/javac' -proc:none -parameters -Xlint:all,-processing,-serial,-classfile -Werror -d "$new" -cp 'PATH' @"$new.list" >&2
              rm "$new.list"
            fi
            (cd "$home/problem-sets/src/main/resources" && find deltarule -newer "$home/.copied" -type f | while read -r file; do
              mkdir -p "$new/$(dirname "$file")"
              cp "$file" "$new/$file"
            done)
            exec 'JAVA/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Ddeltarule.home="$home" -cp "$new:PATH" deltarule.grader.Main "$@"
            """;

    private final Path folder;

    private ProjectCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the sources into a new folder. */
    static ProjectCopy in(Path folder) throws IOException {
        Path project = Path.of("..").toRealPath();
        for (String module : List.of("problem-sets", "reference", "tests")) {
            FileTree.copy(
                    project.resolve(module).resolve("src"),
                    folder.resolve(module).resolve("src"));
        }
        FileTree.copy(project.resolve("problem-sets/sets"), folder.resolve("problem-sets/sets"));
        String launcher = LAUNCHER.replace("JAVA", System.getProperty("java.home"))
                .replace("PATH", System.getProperty("java.class.path"));
        Path script = Files.writeString(folder.resolve("deltarule"), launcher);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + script + " executable");
        }
        Files.createDirectories(folder.resolve("target"));
        Files.createFile(folder.resolve(".copied"));
        return new ProjectCopy(folder);
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Runs a command line of the shell in the folder; standard output and errors are kept together. */
    Ended run(String commandLine) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder.resolve("target"), "output", "");
        Process process = new ProcessBuilder("sh", "-eu", "-c", commandLine)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("Not ended after " + SECONDS_AT_MOST + " s: " + commandLine);
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Every file, relative to the folder, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith("target/"))
                    .sorted()
                    .toList();
        }
    }
}

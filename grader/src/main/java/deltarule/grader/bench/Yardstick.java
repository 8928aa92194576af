package deltarule.grader.bench;

import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same exercises as a plain Maven project with the same cases, run by {@code mvn -q -o test}. */
final class Yardstick {
    private final List<Path> copies = new ArrayList<>();

    /**
     * @param project a project whose tests pass
     * @param lanes how many copies to run at the same time
     */
    Yardstick(Path project, Path scratch, int lanes) throws IOException {
        for (int i = 0; i < lanes; i++) {
            Path copy = scratch.resolve("maven-" + i);
            FileTree.copy(project, copy);
            copies.add(copy);
        }
    }

    /**
     * One run.
     *
     * @param wallMillis until the last copy has ended
     * @param cpuMillis of all copies
     */
    record Run(double wallMillis, double cpuMillis) {}

    /** Runs the first copies at the same time, each from a fresh target folder. */
    Run run(int howMany, boolean offline) throws IOException, InterruptedException {
        for (Path copy : copies.subList(0, howMany)) {
            FileTree.delete(copy.resolve("target"));
        }
        double cpu = Processor.busyMillis();
        long start = System.nanoTime();
        List<Process> processes = new ArrayList<>();
        for (Path copy : copies.subList(0, howMany)) {
            List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
            if (offline) {
                command.add("-o");
            }
            command.add("test");
            processes.add(new ProcessBuilder(command)
                    .directory(copy.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(copy.resolve("maven.log").toFile())
                    .start());
        }
        for (int i = 0; i < processes.size(); i++) {
            if (processes.get(i).waitFor() != 0) {
                throw new IOException("mvn test of the yardstick failed:\n"
                        + Files.readString(copies.get(i).resolve("maven.log")));
            }
        }
        return new Run((System.nanoTime() - start) / 1e6, Processor.busyMillis() - cpu);
    }
}

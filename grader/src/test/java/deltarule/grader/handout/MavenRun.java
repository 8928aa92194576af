package deltarule.grader.handout;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One real run of {@code mvn test} in a handout, with the Maven and the local repository of this build. */
record MavenRun(int exit, String output) {
    private static final int MINUTES = 3;

    static MavenRun test(Path project, Path jdk) throws IOException, InterruptedException {
        Optional<Path> maven = maven();
        if (maven.isEmpty()) {
            skip("no Maven found: neither the system property maven.home nor PATH leads to one");
        }
        List<String> command = new ArrayList<>(List.of(maven.orElseThrow().toString(), "-B", "-o", "test"));
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Path log = Files.createTempFile("maven", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", jdk.toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            // It lives for some seconds, too short for more.
            builder.environment().put("MAVEN_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
            builder.environment().remove("MAVEN_PROJECTBASEDIR");
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new MavenRun(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.delete(log);
        }
    }

    static void skip(String reason) {
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
    }

    /** Another JDK of version 25: the one the system property names, or one beside ours. */
    static Optional<Path> jdk25() throws IOException {
        String named = System.getProperty("deltarule.jdk25", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> jdks = Files.list(beside)) {
            return jdks.filter(jdk ->
                            jdk.getFileName().toString().contains("25") && Files.isRegularFile(jdk.resolve("release")))
                    .sorted()
                    .findFirst();
        }
    }

    private static Optional<Path> maven() {
        String script = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        List<Path> candidates = new ArrayList<>();
        String home = System.getProperty("maven.home", "");
        if (!home.isEmpty()) {
            candidates.add(Path.of(home, "bin", script));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            candidates.add(Path.of(folder, script));
        }
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }
}

package deltarule.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.authoring.Scripts.Ended;
import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code deltarule}, on a project of one small class, with a real Java and a Maven that only notes its call. */
class StartScriptTest {
    private static final String MAIN = """
            package deltarule.grader;

            public final class Main {
                public static void main(String[] arguments) {
                    if (arguments.length > 0 && arguments[0].equals("warm-up")) {
                        return;
                    }
                    System.out.println("home " + System.getProperty("deltarule.home"));
                    for (String argument : arguments) {
                        System.out.println("<" + argument + ">");
                    }
                    System.exit(arguments.length == 0 ? 0 : 7);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path source;
    private Path built;

    @BeforeEach
    void aProjectInAFolderWhoseNameIsHard() throws IOException {
        home = folder.resolve("my \"own\" project's");
        source = home.resolve("grader/src/main/Source.java");
        built = home.resolve("jar-to-be");
        for (String part : List.of("problem-sets/src", "problem-sets/sets", "reference/src/main", "tests/src/main")) {
            Files.createDirectories(home.resolve(part));
        }
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        for (String module : List.of("", "problem-sets", "reference", "tests", "grader")) {
            Files.writeString(home.resolve(module).resolve("pom.xml"), "");
        }
        Files.copy(Path.of("../deltarule"), home.resolve("deltarule"));
        makeJar();
        maven("""
                set -e
                echo "mvn $*" >> "$PWD/calls"
                mkdir -p grader/target/app/lib
                cp jar-to-be "grader/target/app/lib/grader 1.jar"
                """);
    }

    @Test
    void argumentsAndFolderReachTheProgramAsTheyAre() throws Exception {
        Ended ended = run("ci", "a b", "@c", "$(touch x)", "", "it's \"so\"");

        assertThat(ended.exit()).as(ended.output()).isEqualTo(7);
        assertThat(ended.output())
                .endsWith("home " + home.toRealPath() + "\n<ci>\n<a b>\n<@c>\n<$(touch x)>\n<>\n<it's \"so\">\n");
    }

    @Test
    void theProjectIsBuiltAtFirstUseAndNotAgain() throws Exception {
        assertThat(run().output()).contains("building (first use", "preparing a faster start");
        assertThat(run().output()).isEqualTo("home " + home.toRealPath() + "\n");

        assertThat(Files.readAllLines(home.resolve("calls"))).hasSize(1);
    }

    @Test
    void aSourceNewerThanTheBuildIsBuilt() throws Exception {
        run();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        run();

        assertThat(Files.readAllLines(home.resolve("calls"))).hasSize(2);
    }

    @Test
    void classesAreArchivedOnceForEachJava() throws Exception {
        run();

        assertThat(archives()).containsExactly("grader.jsa");
        assertThat(run().output()).doesNotContain("preparing");
    }

    @Test
    void aJavaThatAnUpdatePutInThePlaceOfAnotherGetsItsOwn() throws Exception {
        Path java = folder.resolve("a java");
        Path real = Path.of(System.getProperty("java.home"), "bin/java");
        Scripts.program(Files.createDirectories(java.resolve("bin")).resolve("java"), "exec \"" + real + "\" \"$@\"\n");
        Files.writeString(java.resolve("release"), "JAVA_RUNTIME_VERSION=\"17.0.1+2\"\nJAVA_VERSION=\"17.0.1\"\n");
        runWith(java);
        assertThat(runWith(java).output()).doesNotContain("preparing");

        Files.writeString(java.resolve("release"), "JAVA_RUNTIME_VERSION=\"17.0.2+1\"\nJAVA_VERSION=\"17.0.2\"\n");

        assertThat(runWith(java).output()).contains("preparing a faster start");
        assertThat(archives()).as("those of the Java that is gone").containsExactly("grader.jsa");
        assertThat(runWith(java).output()).doesNotContain("preparing");
    }

    @Test
    void whereNoArchiveCanBeWrittenTheProgramStartsWithout() throws Exception {
        run();
        Path archives = home.resolve("grader/target/app/archives");
        FileTree.delete(archives);
        Files.createFile(archives);

        assertThat(run().output()).isEqualTo("home " + home.toRealPath() + "\n");
    }

    @Test
    void aBuildThatFailsEndsWithItsLastLinesAndStatus3() throws Exception {
        maven("echo 'no such plugin'\nexit 1\n");

        Ended ended = run("list");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.output()).contains("the build failed", "no such plugin");
        assertThat(home.resolve("grader/target/app")).doesNotExist();
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("grader/target/app/archives"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsa"))
                    .toList();
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return runWith(Path.of(System.getProperty("java.home")), arguments);
    }

    private Ended runWith(Path java, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(home.resolve("deltarule").toString()), Stream.of(arguments))
                .toList();
        return Scripts.run(folder, Map.of("JAVA_HOME", java.toString()), command);
    }

    private void makeJar() throws IOException {
        Path text = Files.writeString(folder.resolve("Main.java"), MAIN);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("classes").toString(), text.toString());
        assertThat(failed).isZero();
        String name = "deltarule/grader/Main.class";
        try (OutputStream file = Files.newOutputStream(built);
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(Files.readAllBytes(folder.resolve("classes").resolve(name)));
        }
    }

    private void maven(String text) throws IOException {
        Scripts.program(Files.createDirectories(folder.resolve("bin")).resolve("mvn"), text);
    }
}

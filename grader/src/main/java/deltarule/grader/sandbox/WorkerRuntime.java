package deltarule.grader.sandbox;

import deltarule.grader.files.ClassBytes;
import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import student.Practice;

/**
 * The Java runtime that workers run on: {@code java.base} alone with the classes prepared that solutions use, made once per
 * Java version and kept, or the grader's own where that cannot be done.
 *
 * @param home its folder
 * @param linked whether it is one of ours
 */
record WorkerRuntime(Path home, boolean linked) {
    private static final long LINKING_SECONDS = 120;

    /** The runtime for this Java version, made if it is not in the cache yet. */
    static WorkerRuntime find(Path cache) {
        Path running = Path.of(System.getProperty("java.home"));
        String version = System.getProperty("java.vm.version") + "-" + System.getProperty("os.arch");
        try {
            String made = version + "-" + Integer.toHexString(Arrays.hashCode(program()));
            Path kept = cache.resolve(made.replaceAll("[^A-Za-z0-9.+-]", "_"));
            if (!Files.isDirectory(kept)) {
                link(running, cache, kept);
            }
            return new WorkerRuntime(kept, true);
        } catch (IOException cannotLink) {
            return new WorkerRuntime(running, false);
        }
    }

    private static void link(Path running, Path cache, Path kept) throws IOException {
        Files.createDirectories(cache);
        Path folder = Files.createTempDirectory(cache, "linking-");
        try {
            Path image = folder.resolve("image");
            run(List.of(
                    running.resolve("bin/jlink").toString(),
                    "--add-modules",
                    "java.base",
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    image.toString()));
            prepareClasses(image, folder);
            FileTrees.open(image);
            moveUnlessPresent(image, kept);
        } finally {
            FileTree.delete(folder);
        }
    }

    /** Has the classes and call sites ready that the Java library's own start and typical solutions need. */
    private static void prepareClasses(Path image, Path folder) throws IOException {
        String java = image.resolve("bin/java").toString();
        Path program = folder.resolve("program");
        Files.createDirectories(program.resolve("student"));
        for (Map.Entry<String, byte[]> one : ClassBytes.beside(Practice.class).entrySet()) {
            Files.write(program.resolve(one.getKey().replace('.', '/') + ".class"), one.getValue());
        }
        Path used = folder.resolve("used");
        run(List.of(java, "-XX:DumpLoadedClassList=" + used, "-cp", program.toString(), Practice.class.getName()));
        Set<String> classes = new LinkedHashSet<>(Files.readAllLines(image.resolve("lib/classlist")));
        Files.readAllLines(used).stream()
                .filter(line -> !line.contains("student/"))
                .forEach(classes::add);
        Path all = Files.write(folder.resolve("classes"), classes);
        // Only this collector keeps the prepared objects of the library in the archive.
        run(List.of(java, "-XX:+UseG1GC", "-XX:SharedClassListFile=" + all, "-Xshare:dump"));
    }

    /** What the runtime was prepared with; another program, another runtime. */
    private static byte[] program() throws IOException {
        try (InputStream in = Practice.class.getResourceAsStream("Practice.class")) {
            return in.readAllBytes();
        }
    }

    private static void moveUnlessPresent(Path image, Path kept) throws IOException {
        try {
            Files.move(image, kept, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(kept)) {
                throw e;
            }
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LINKING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + " ended with " + process.exitValue());
        }
    }
}

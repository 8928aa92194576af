package deltarule.grader.sandbox;

import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Java runtime that workers run on: {@code java.base} alone, linked once per Java version and kept, or the grader's
 * own where that cannot be done.
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
        Path kept = cache.resolve(version.replaceAll("[^A-Za-z0-9.+-]", "_"));
        try {
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
            run(List.of(image.resolve("bin/java").toString(), "-Xshare:dump"));
            moveUnlessPresent(image, kept);
        } finally {
            FileTree.delete(folder);
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

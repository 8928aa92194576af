package deltarule.grader.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One submission graded by a fresh start of the launcher. */
final class ColdGrade {
    private ColdGrade() {}

    static double wallMillis(String setName, Path submission, Path scratch) throws IOException, InterruptedException {
        Path launcher = Path.of(System.getProperty("deltarule.home"), "deltarule");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        launcher.toString(),
                        "grade",
                        "--set",
                        setName,
                        submission.toString(),
                        "--out",
                        scratch.resolve("cold").toString(),
                        "--quiet")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("./deltarule grade ended with exit code " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}

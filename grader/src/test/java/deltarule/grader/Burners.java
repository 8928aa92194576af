package deltarule.grader;

import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Processes that do nothing but use processor time. */
final class Burners {
    private Burners() {}

    /** Does work beside as many burners as said, and ends them. */
    static <T> T beside(int count, Callable<T> work) throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(start());
            }
            return work.call();
        } finally {
            processes.forEach(Process::destroyForcibly);
            for (Process process : processes) {
                process.waitFor();
            }
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        RunningJava.command(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Burner.class.getName(),
                        Long.toString(ProcessHandle.current().pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What each process runs: it ends by itself when the one that started it is gone. */
    static final class Burner {
        private Burner() {}

        public static void main(String[] arguments) {
            long starter = Long.parseLong(arguments[0]);
            double sum = 0;
            while (ProcessHandle.of(starter).isPresent() && !Double.isNaN(sum)) {
                for (int i = 1; i < 100_000_000; i++) {
                    sum += 1.0 / i;
                }
            }
        }
    }
}

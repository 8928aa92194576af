package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures what a worker costs at a level; a measurement, so it runs only when asked for. */
@EnabledIfSystemProperty(named = "deltarule.measure", matches = "worker-start")
class WorkerStartTest {
    private static final int WORKERS = 20;

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void aWorkerUntilItsFirstAnswer(Isolation level) throws IOException {
        Levels.assume(level);
        StudentCode code = Compiled.probe("");
        double[] milliseconds = new double[WORKERS];
        long opening = System.nanoTime();
        try (Sandbox sandbox = Sandbox.open(level, List.of())) {
            System.out.printf("%s: opened in %.0f ms%n", level, (System.nanoTime() - opening) / 1e6);
            for (int i = 0; i < WORKERS; i++) {
                long start = System.nanoTime();
                try (WorkerSubject subject = sandbox.subject(code)) {
                    assertThat(WorkerSubjectTest.value(subject, "twice", 2.0)).isEqualTo(4.0);
                    milliseconds[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "%s: median %.1f ms until the first answer, fastest %.1f ms, %d workers%n",
                level, milliseconds[WORKERS / 2], milliseconds[0], WORKERS);
    }
}

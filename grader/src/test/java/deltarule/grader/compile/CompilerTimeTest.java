package deltarule.grader.compile;

import static deltarule.grader.compile.SourceProcesses.answerOf;
import static deltarule.grader.compile.SourceProcesses.answering;
import static deltarule.grader.compile.SourceProcesses.slowToCompile;
import static deltarule.grader.compile.SourceProcesses.submission;
import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sources that take more processor time than a submission may have, and innocent ones beside them. */
@Tag("alone")
class CompilerTimeTest {
    private static final Submission INNOCENT = submission("student/Half.java", answering("Half", 2));
    private static final Duration LITTLE_TIME = Duration.ofMillis(700);

    @Test
    void moreProcessorTimeThanAllowedIsTooMuchForTheCompilerAndForNobodyElse() throws Exception {
        SourceProcesses.use(LITTLE_TIME, process -> {
            process.compile(INNOCENT);
            Compiled compiled = process.compile(submission("student/Slow.java", slowToCompile()));

            assertThat(compiled.classes()).isEmpty();
            assertThat(compiled.errors()).hasSize(1);
            assertThat(compiled.errors().get(0).message()).contains("too much for the compiler");
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        });
    }

    @Test
    void styleIsBoundedToo() throws Exception {
        String deep = "package student;\nclass Deep {\n    int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000)
                + ";\n}\n";
        SourceProcesses.use(LITTLE_TIME, process -> {
            process.style(INNOCENT);

            assertThat(process.style(submission("student/Deep.java", deep)))
                    .extracting(StyleFinding::rule)
                    .containsExactly("TooMuch");
            assertThat(process.style(INNOCENT)).isEmpty();
        });
    }

    @Test
    void innocentRequestsBesideAHostileOneAreAnswered() throws Exception {
        SourceProcesses.use(LITTLE_TIME, process -> {
            process.compile(INNOCENT);
            ExecutorService lanes = Executors.newFixedThreadPool(4);
            Future<Compiled> hostile =
                    lanes.submit(() -> process.compile(submission("student/Slow.java", slowToCompile())));
            List<Future<Compiled>> innocent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                innocent.add(lanes.submit(() -> process.compile(INNOCENT)));
            }
            for (Future<Compiled> future : innocent) {
                assertThat(answerOf(future).classes()).containsOnlyKeys("student.Half");
            }
            assertThat(answerOf(hostile).errors()).hasSize(1);
            lanes.shutdownNow();
        });
    }
}

package deltarule.grader.compile;

import static deltarule.grader.compile.SourceProcesses.answerOf;
import static deltarule.grader.compile.SourceProcesses.answering;
import static deltarule.grader.compile.SourceProcesses.slowToCompile;
import static deltarule.grader.compile.SourceProcesses.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sources that are too much for the compiler cost their submission, and nobody else. */
class HostileSourcesTest {
    private static final Submission INNOCENT = submission("student/Half.java", answering("Half", 2));

    @Test
    void nestingThatOverflowsTheCompilerCostsOnlyItsFile() throws Exception {
        String deep = "package student;\nclass Deep {\n    int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000)
                + ";\n}\n";
        withProcess(process -> {
            Compiled compiled =
                    process.compile(submission("student/Deep.java", deep, "student/Half.java", answering("Half", 2)));

            assertThat(compiled.classes()).containsOnlyKeys("student.Half");
            assertThat(compiled.errors()).hasSize(1);
            assertThat(compiled.errors().get(0).message()).contains("nested too deeply");
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        });
    }

    @Test
    void withoutALimitOnTimeMemoryBoundsTheCompiler() throws Exception {
        SourceProcessSettings small = SourceProcesses.settings().with(List.of("-Xmx64m"));
        try (SourceProcess process = new SourceProcess(small)) {
            Compiled compiled = process.compile(submission("student/Slow.java", slowToCompile()));

            assertThat(compiled.classes()).isEmpty();
            assertThat(compiled.errors()).isNotEmpty();
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        }
    }

    @Test
    void anEnormousConstantEndsInAnAnswer() throws Exception {
        StringBuilder text =
                new StringBuilder("package student;\nclass Huge {\n    static final String A0 = \"0123456789\";\n");
        for (int i = 1; i < 40; i++) {
            text.append("    static final String A%d = A%d + A%d;\n".formatted(i, i - 1, i - 1));
        }
        withProcess(process -> {
            Compiled compiled = process.compile(submission("student/Huge.java", text + "}\n"));

            assertThat(compiled.classes()).isEmpty();
            assertThat(compiled.errors()).isNotEmpty();
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        });
    }

    @Test
    void moreClassesThanAnAnswerHoldsAreTooMuchAndNoFaultOfTheGrader() throws Exception {
        StringBuilder text = new StringBuilder("package student;\n");
        for (int i = 0; i < 6_000; i++) {
            text.append("class C").append(i).append(" {}\n");
        }
        withProcess(process -> {
            Compiled compiled = process.compile(submission("student/Many.java", text.toString()));

            assertThat(compiled.classes()).isEmpty();
            assertThat(compiled.errors()).hasSize(1);
            assertThat(compiled.errors().get(0).message()).contains("5000 classes");
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        });
    }

    @Test
    void parallelRequestsDoNotMix() throws Exception {
        withProcess(process -> {
            ExecutorService lanes = Executors.newFixedThreadPool(8);
            List<Future<Compiled>> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                String text = "package student;\npublic class Same {\n    String who = \"student " + i + ".\";\n}\n";
                all.add(lanes.submit(() -> process.compile(submission("student/Same.java", text))));
            }
            for (int i = 0; i < all.size(); i++) {
                byte[] bytes = answerOf(all.get(i)).classes().get("student.Same");
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("student " + i + ".");
            }
            lanes.shutdownNow();
        });
    }

    @Test
    void aKilledProcessIsReplaced() throws Exception {
        withProcess(process -> {
            process.compile(INNOCENT);
            long before = process.processId();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            assertThat(process.compile(INNOCENT).classes()).containsOnlyKeys("student.Half");
            assertThat(process.processId()).isNotEqualTo(before);
        });
    }

    @Test
    void theProcessEndsWithItsInput() throws Exception {
        Process child = new ProcessBuilder(SourceCommand.of(SourceProcesses.settings()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        child.getOutputStream().close();

        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingEndsTheProcess() throws Exception {
        SourceProcess process = new SourceProcess(SourceProcesses.settings());
        process.compile(INNOCENT);
        ProcessHandle child = ProcessHandle.of(process.processId()).orElseThrow();

        process.close();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aProcessThatCannotStartIsAFaultOfTheGrader() throws Exception {
        SourceProcessSettings nothing = SourceProcessSettings.of(List.of(Path.of("nowhere")), List.of(), 1);
        try (SourceProcess process = new SourceProcess(nothing)) {
            assertThatThrownBy(() -> process.compile(INNOCENT))
                    .isInstanceOf(SourceProcessFailure.class)
                    .hasMessageContaining("SourcesMain");
        }
    }

    @Test
    void aCommandCanStandInFrontOfTheProcess() throws Exception {
        try (SourceProcess process =
                new SourceProcess(SourceProcesses.settings().behind(List.of("/usr/bin/env")))) {
            assertThat(process.compile(INNOCENT).errors()).isEmpty();
        }
    }

    private static void withProcess(Consumer<SourceProcess> use) throws Exception {
        SourceProcesses.use(Duration.ofSeconds(10), use);
    }
}

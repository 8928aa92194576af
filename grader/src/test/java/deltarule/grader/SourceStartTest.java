package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStartTest {
    private static final long MOST_NANOSECONDS = 30_000_000_000L;

    private final Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

    @AfterEach
    void end() {
        SourceStart.endAhead();
    }

    @Test
    void aProcessBegunAheadIsEndedWhenNothingIsGraded() throws InterruptedException {
        SourceStart.ahead();
        ProcessHandle begun = onlyChild();

        SourceStart.endAhead();

        assertThat(begun.isAlive()).isFalse();
        assertThat(children()).isEmpty();
    }

    @Test
    void oneLaneTakesTheProcessBegunAhead() throws InterruptedException {
        SourceStart.ahead();
        ProcessHandle begun = onlyChild();

        try (SourceStart taken = SourceStart.begin(1)) {
            SourceStart.endAhead();

            assertThat(begun.isAlive()).isTrue();
            assertThat(children()).containsExactly(begun);
            assertThat(taken).isNotNull();
        }

        assertThat(begun.isAlive()).isFalse();
    }

    @Test
    void severalLanesStartAProcessOfTheirOwn() throws InterruptedException {
        SourceStart.ahead();
        ProcessHandle begun = onlyChild();

        try (SourceStart own = SourceStart.begin(2)) {
            await(2);

            assertThat(children()).hasSize(2).contains(begun);
            assertThat(own).isNotNull();
        }

        assertThat(children()).containsExactly(begun);
    }

    @Test
    void aStartThatFailsIsToldOnlyToWhoeverNeedsTheProcess(@TempDir Path folder) {
        String usual =
                System.setProperty("java.io.tmpdir", folder.resolve("missing").toString());
        try {
            SourceStart.ahead();
            assertThatCode(SourceStart::endAhead).doesNotThrowAnyException();
            SourceStart.ahead();
            assertThatThrownBy(() -> SourceStart.begin(1))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("temporary folder");
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }

    private ProcessHandle onlyChild() throws InterruptedException {
        await(1);
        return children().get(0);
    }

    private void await(int count) throws InterruptedException {
        long start = System.nanoTime();
        while (children().size() != count) {
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds until there are %d", count)
                    .isLessThan(MOST_NANOSECONDS);
            Thread.sleep(10);
        }
    }

    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child) && child.isAlive())
                .toList();
    }
}

package deltarule.grader.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OwnThreadTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void whatDoesNotEndCostsTheOthersNothing() {
        assertThat(OwnThread.results(List.of(4, 0, 6), OwnThreadTest::halved, SHORT))
                .containsExactly(Optional.of(2), Optional.empty(), Optional.of(3));
    }

    @Test
    void whatEndsRunsInOneThread() {
        List<Optional<Thread>> threads = OwnThread.results(List.of(1, 2, 3), number -> Thread.currentThread());

        assertThat(threads).doesNotContain(Optional.of(Thread.currentThread()));
        assertThat(threads.stream().distinct()).hasSize(1);
    }

    private static int halved(int number) {
        if (number == 0) {
            forEver();
        }
        return number / 2;
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

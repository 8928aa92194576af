package deltarule.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed at any moment loses nothing, grades nothing twice, and ends with the same bytes. */
@Tag("alone")
class KilledBatchTest {
    private static final long SEED = 20261129;

    /** {@code -Ddeltarule.kills=20} kills as often. */
    private static final int KILLS = Integer.getInteger("deltarule.kills", 3);

    @TempDir
    private Path temporary;

    @Test
    void aKilledBatchEndsWithTheSameBytesAndGradesNothingTwice() throws Exception {
        HandedIn.assumeSandbox();
        int students = 2 * KILLS + 2;
        HandedIn handedIn = handIn(students);
        Path calm = Written.keyed(temporary.resolve("calm"));
        BatchProcess undisturbed = process(handedIn, calm);
        assertEnds(undisturbed);
        Path out = Written.keyed(temporary.resolve("out"));
        BatchProcess disturbed = process(handedIn, out);

        Random random = new Random(SEED);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += killedWhenFurther(disturbed, random, students) ? 1 : 0;
            assertThat(Ledger.read(out).current()).hasSize(disturbed.entries());
        }
        assertEnds(disturbed);

        assertThat(killed).as("kills that hit a running batch").isPositive();
        assertThat(Written.in(out)).isEqualTo(Written.in(calm));
        assertThat(Written.points(out)).isEqualTo(Written.points(calm));
        List<LedgerEntry> entries = Ledger.read(out).entries();
        assertThat(entries).extracting(LedgerEntry::student).hasSize(students).doesNotHaveDuplicates();
    }

    private HandedIn handIn(int students) throws IOException {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        for (int i = 0; i < students; i++) {
            if (i % 3 == 0) {
                handedIn.right("s" + i);
            } else {
                handedIn.changed("s" + i, HandedIn.COST, "return " + i + ";");
            }
        }
        return handedIn;
    }

    private BatchProcess process(HandedIn handedIn, Path out) throws IOException {
        return new BatchProcess(temporary, handedIn.setFile(), handedIn.folder(), out);
    }

    private static void assertEnds(BatchProcess batch) throws Exception {
        Process process = batch.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(process.exitValue()).as(batch.printed()).isZero();
    }

    /** Kills it at a random moment: while it starts, or some time after a student was done. */
    private static boolean killedWhenFurther(BatchProcess batch, Random random, int students) throws Exception {
        int before = batch.entries();
        int wanted = before + random.nextInt(3);
        long pause = random.nextInt(400);
        Process process = batch.start();
        try {
            while (process.isAlive() && batch.entries() < Math.min(wanted, students)) {
                Thread.sleep(5);
            }
            return !process.waitFor(pause, TimeUnit.MILLISECONDS);
        } finally {
            // As kill -9 does.
            process.destroyForcibly().waitFor();
        }
    }
}

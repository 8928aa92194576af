package deltarule.grader.command;

import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import java.io.PrintWriter;
import java.util.Locale;

/** The progress of many alike things: one line that is written over on a terminal, a plain line now and then elsewhere. */
final class Progress {
    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final long PLAIN_LINE_NANOS = 5_000_000_000L;
    private static final long REDRAW_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final int total;
    private final String what;
    private final boolean interactive = Terminal.interactive();
    private final long start = System.nanoTime();
    private long lastShown = start;
    private int done;
    private int faults;
    private String lastFault = "";
    private boolean shown;

    /**
     * Nothing is shown before two seconds have passed.
     *
     * @param what is done to each, such as {@code graded}
     */
    Progress(PrintWriter err, int total, String what) {
        this.err = err;
        this.total = total;
        this.what = what;
    }

    /** Notes one more grade. */
    synchronized void finished(Grade grade) {
        faults += grade.status() == Status.GRADER_ERROR ? 1 : 0;
        finished();
    }

    /** Notes one more by its name, and whether it failed. */
    synchronized void finished(String name, boolean fault) {
        faults += fault ? 1 : 0;
        lastFault = fault ? name : lastFault;
        finished();
    }

    /** Notes one more. */
    synchronized void finished() {
        done++;
        long now = System.nanoTime();
        long pause = interactive ? REDRAW_NANOS : PLAIN_LINE_NANOS;
        if (now - start > SILENT_NANOS && now - lastShown > pause) {
            lastShown = now;
            shown = true;
            show(now);
        }
    }

    /** Clears the line. */
    synchronized void end() {
        if (interactive && shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private void show(long now) {
        double seconds = (now - start) / 1e9;
        double perMinute = 60 * done / seconds;
        long left = Math.round((total - done) * seconds / done);
        String line = String.format(
                Locale.ROOT,
                "%d of %d %s, %.0f a minute, about %d s left%s",
                done,
                total,
                what,
                perMinute,
                left,
                faults == 0
                        ? ""
                        : ", " + faults + " not gradable" + (lastFault.isEmpty() ? "" : ", last " + lastFault));
        err.print(interactive ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
        err.flush();
    }
}

package deltarule.grader.bench;

/**
 * Processor time in milliseconds, and who spent it. What is neither the grader's nor the source process's was spent by the
 * workers and on starting and ending them.
 *
 * @param all of everybody
 * @param grader of the grader's own process
 * @param sources of the source process
 */
record Spent(double all, double grader, double sources) {
    /** What was spent so far. */
    static Spent soFar(long sourceProcess) {
        return new Spent(
                Processor.busyMillis(),
                Processor.millisOf(ProcessHandle.current().pid()),
                Processor.millisOf(sourceProcess));
    }

    /** What was spent since then, for each of so many submissions. */
    Spent since(Spent before, int submissions) {
        return new Spent(
                (all - before.all) / submissions,
                (grader - before.grader) / submissions,
                (sources - before.sources) / submissions);
    }

    /** What is left for the workers. */
    double workers() {
        return all - grader - sources;
    }
}

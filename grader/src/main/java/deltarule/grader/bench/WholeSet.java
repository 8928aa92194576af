package deltarule.grader.bench;

import deltarule.grader.Workshop;
import deltarule.grader.batch.Lanes;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.report.Reports;
import deltarule.grader.score.Grade;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What submissions to the set with everything cost in a warm grader: one as students write them, with plain loops, and the
 * answer key, in which every step is a function of its own. Both are graded by the same grader, which has met both as often.
 *
 * @param cases how many cases a submission has
 * @param plainLoops the cost of a submission written with plain loops
 * @param answerKey the cost of the answer key
 * @param diagnosis what naming mistakes costs beside
 */
record WholeSet(int cases, Cost plainLoops, Cost answerKey, DiagnosisCost diagnosis) {
    private static final String SET = "all";
    private static final int SUBMISSIONS = 12;
    private static final int WARM_UP_ROUNDS = 3;

    /**
     * What one kind of submission costs.
     *
     * @param spent processor time for each
     * @param floorMillis the part of it that no grader with a fresh process for each submission can do without
     */
    record Cost(Spent spent, double floorMillis) {}

    /**
     * Measures.
     *
     * @param plainLoops a submission written with plain loops
     * @param scratch a folder, which is made
     */
    static WholeSet measure(Path plainLoops, Path scratch, int lanes, boolean diagnosis) throws IOException {
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SET);
        List<Path> plain = Copies.of(plainLoops).write(scratch.resolve("plain-loops"), SUBMISSIONS);
        List<Path> key = new Copies(AnswerKey.of(set)).write(scratch.resolve("answer-key"), SUBMISSIONS);
        try (Workshop workshop = Workshop.openForOurOwnCode(set, lanes)) {
            Reports reports = new Reports(scratch.resolve("out"));
            Lanes grading = new Lanes(workshop.grading()::grade, lanes);
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                round(grading, plain, reports);
                round(grading, key, reports);
            }
            Spent start = Spent.soFar(workshop.sourceProcessId());
            round(grading, plain, reports);
            Spent between = Spent.soFar(workshop.sourceProcessId());
            round(grading, key, reports);
            Spent end = Spent.soFar(workshop.sourceProcessId());
            Floor floor = new Floor(set, workshop);
            return new WholeSet(
                    Bench.cases(set),
                    new Cost(between.since(start, plain.size()), floor.cpuMillis(plain)),
                    new Cost(end.since(between, key.size()), floor.cpuMillis(key)),
                    diagnosis ? DiagnosisCost.measure(set, scratch.resolve("answers/whole")) : DiagnosisCost.UNKNOWN);
        }
    }

    private static void round(Lanes grading, List<Path> submissions, Reports reports) {
        grading.grade(submissions, grade -> {
            Bench.write(reports, grade);
            requireFullMarks(grade);
            return grade.score();
        });
    }

    /** A time is worth nothing beside a wrong verdict. */
    private static void requireFullMarks(Grade grade) {
        if (grade.score() < grade.maxScore()) {
            throw new IllegalStateException("The right submission " + grade.submission() + " earned " + grade.score()
                    + " of " + grade.maxScore() + " points (" + grade.status() + " " + grade.reason() + "): "
                    + grade.criteria().stream()
                            .filter(criterion -> criterion.outcome() != Outcome.PASSED)
                            .map(criterion -> criterion.id() + " " + criterion.outcome())
                            .collect(Collectors.joining(", ")));
        }
    }
}

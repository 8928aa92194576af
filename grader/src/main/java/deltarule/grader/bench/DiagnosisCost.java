package deltarule.grader.bench;

import deltarule.grader.diagnosis.Diagnosing;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Misconception;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What naming mistakes costs, for submissions with one mistake in every problem of a set: nobody needs more of it.
 *
 * @param graderMillis the grader's processor time for one submission, the median
 * @param staffMillis the machine's processor time while the staff process works all misconceptions of the variant out, once
 */
record DiagnosisCost(double graderMillis, double staffMillis) {
    private static final int WARM_UP = 20;
    private static final int SUBMISSIONS = 40;

    /** Not measured. */
    static final DiagnosisCost UNKNOWN = new DiagnosisCost(Double.NaN, Double.NaN);

    private static final long SEED = 20261121;

    /**
     * Measures.
     *
     * @param folder where no answer book is kept yet
     */
    static DiagnosisCost measure(ProblemSet set, Path folder) {
        Diagnosing diagnosing = new Diagnosing(set, folder);
        double before = Processor.busyMillis();
        diagnosing.prepare();
        double staff = Processor.busyMillis() - before;
        Exam exam = new Exam(set);
        Random random = new Random(SEED);
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < WARM_UP + SUBMISSIONS; i++) {
            double cost = millis(diagnosing, results(exam, set, random));
            if (i >= WARM_UP) {
                costs.add(cost);
            }
        }
        return new DiagnosisCost(Median.of(costs), staff);
    }

    private static Map<Exercise, List<CaseResult>> results(Exam exam, ProblemSet set, Random random) {
        Map<Class<?>, Object> wrong = new LinkedHashMap<>();
        for (Exercise exercise : set.exercises()) {
            Rooms rooms = Rooms.of(exercise.problem());
            List<Misconception<Object, Object>> known = rooms.misconceptions().of(exercise.parameters());
            wrong.put(
                    exercise.problem().contract(),
                    rooms.wrong(exercise.parameters(), List.of(known.get(random.nextInt(known.size())))));
        }
        return exam.examine(set.exercises(), new InProcessSubject(wrong));
    }

    private static double millis(Diagnosing diagnosing, Map<Exercise, List<CaseResult>> results) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        results.forEach(diagnosing::diagnose);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}

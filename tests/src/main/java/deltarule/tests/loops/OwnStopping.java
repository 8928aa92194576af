package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoops.Bowl;
import deltarule.problems.loops.TrainingLoops.Descent;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import deltarule.testkit.Unanswered;
import deltarule.tests.loops.StoppingCases.Run;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where a descent ends when a submission's own rule of convergence ends it: a mistake in the rule fails where the rule is
 * asked for and does not cost the descent too.
 *
 * <p>Such a run may make another number of steps than the right one, so that its answer may have another shape.
 */
final class OwnStopping {
    private static final double[][] TELLING = {{3.1, 7.4, 16.2, 31.8}, {31.8, 16.2, 7.4, 3.1}, {5.3, 5.3, 5.3, 5.3}};

    private final TrainingLoops subject;
    private final Run run;
    private final Tolerance tolerance;
    private final TrainingLoopsParameters parameters;

    OwnStopping(TrainingLoops subject, TrainingLoopsParameters parameters, Run run, Tolerance tolerance) {
        this.parameters = parameters;
        this.subject = subject;
        this.run = run;
        this.tolerance = tolerance;
    }

    /** The right run, or the one that the submission's own rule ends when that is what it answered. */
    Descent rightOrFollowed(Descent answer, Descent right) {
        if (same(answer, right)) {
            return right;
        }
        try {
            Descent followed = ruleTells() ? descent() : right;
            return same(answer, followed) ? followed : right;
        } catch (IllegalArgumentException | Unanswered nothingFollows) {
            return right;
        }
    }

    private boolean same(Descent answer, Descent other) {
        return Deviation.between(answer, other, tolerance).passes();
    }

    /** Whether the rule tells curves that rise, fall and rest apart: a constant answer ends runs too. */
    private boolean ruleTells() {
        int[] found = subject.convergedAt(TELLING, 1, 0.1);
        return found != null && Arrays.stream(found).distinct().count() > 1;
    }

    private Descent descent() {
        double[] point = run.start();
        double[] values = {value(point)};
        String reason = reason(values);
        while (reason.isEmpty()) {
            double rate = TrainingLoopsEquivalents.rate(parameters, run.learningRate(), values.length - 1);
            point = moved(point, rate);
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value(point);
            reason = reason(values);
        }
        return new Descent(point, values, reason);
    }

    private String reason(double[] values) {
        if (!Double.isFinite(values[values.length - 1])) {
            return "diverged";
        }
        int[] found = subject.convergedAt(new double[][] {values}, run.lag(), run.epsilon());
        if (found != null && found.length == 1 && found[0] >= 0) {
            return "converged";
        }
        return values.length > run.maxSteps() ? "cap" : "";
    }

    private double value(double[] point) {
        Bowl bowl = run.function();
        return bowl.floor()
                + IntStream.range(0, point.length)
                        .mapToDouble(i -> bowl.steepness()[i] * Math.pow(point[i] - bowl.centre()[i], 2))
                        .sum();
    }

    private double[] moved(double[] point, double rate) {
        Bowl bowl = run.function();
        return IntStream.range(0, point.length)
                .mapToDouble(i -> point[i] - rate * 2 * bowl.steepness()[i] * (point[i] - bowl.centre()[i]))
                .toArray();
    }
}

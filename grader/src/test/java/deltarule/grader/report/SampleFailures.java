package deltarule.grader.report;

import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Mistake;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import java.util.List;

/** Failed cases of every kind of answer. */
final class SampleFailures {
    static final Mistake NO_MARGIN = new Mistake(
            "hinge-no-margin",
            "the margin is left out",
            "Is being ahead by a hair enough?",
            "scores (0.4, 2.5, -0.3, 1.6, 2.2) and label 3",
            "1.5000000000000002",
            "3.5");
    static final Mistake SIGN = new Mistake(
            "kl-arguments-swapped",
            "the two distributions change places",
            "Which of the two is the expectation taken over?",
            "p = (0.5, 0.5) and q = (0.9, 0.1)",
            "0.3680642071684971",
            "0.5108256237659907");

    private SampleFailures() {}

    static CaseFailure scalar() {
        return new CaseFailure(
                1,
                "the cat image",
                Outcome.WRONG,
                "loss(new double[] {3.2, 5.1, -1.7}, 0)",
                "2.8999999999999995",
                "1.8999999999999995",
                List.of(new Mismatch("", "2.8999999999999995", "1.8999999999999995", "-1.00", "3e-10")));
    }

    static CaseFailure vector() {
        return new CaseFailure(
                2,
                "one margin violated",
                Outcome.WRONG,
                "gradient(new double[] {0.4, 2.5, -0.3, 1.6, 2.2}, 3)",
                "{1.0, 1.0, 0.0, -3.0, 1.0}",
                "{0.0, 1.0, 0.0, -2.0, 1.0}",
                List.of(
                        new Mismatch("[0]", "1.0", "0.0", "-1.00", "1e-08"),
                        new Mismatch("[3]", "-3.0", "-2.0", "1.00", "3e-08")));
    }

    static CaseFailure matrix() {
        return new CaseFailure(
                1,
                "two hidden units",
                Outcome.WRONG,
                "hiddenGradient(new double[][] {{0.15, 0.2, 0.35}, {0.25, 0.3, 0.35}}, new double[] {0.05, 0.1, 1.0})",
                "{{4.385677344743E-4, 8.771354689486E-4, 0.008771354689486}, {4.977127352608E-4, 9.954254705217E-4,"
                        + " 0.009954254705217}}",
                "{{4.385677344743E-4, 8.771354689486E-4, 0.008771354689486}, {4.977127352608E-4, 0.0019908509410434,"
                        + " 0.009954254705217}}",
                List.of(new Mismatch("[1][1]", "9.954254705217E-4", "0.0019908509410434", "0.000995", "1e-11")));
    }

    static CaseFailure gradients() {
        return new CaseFailure(
                2,
                "biases",
                Outcome.WRONG,
                "gradients(new MlpTraining.Network(new double[][] {{0.1, 0.2}, {0.3, 0.4}}, new double[] {0.5, 0.5}))",
                "Gradients(weights = {{0.25, 0.125}, {0.5, 0.75}}, biases = {1.5, 2.5})",
                "Gradients(weights = {{0.25, 0.125}, {0.5, 0.75}}, biases = {0.75, 2.5})",
                List.of(new Mismatch("biases[0]", "1.5", "0.75", "-0.750", "2e-08")));
    }

    static CaseFailure training() {
        return new CaseFailure(
                1,
                "one epoch",
                Outcome.WRONG,
                "train(null)",
                "Trained(network = Network(weights = {{1.0, 2.0}, {3.0, 4.0}}, bias = 0.5), losses = {0.7, 0.4})",
                "Trained(network = Network(weights = {{1.0, 2.0}, {3.0, 8.0}}, bias = 0.5), losses = {0.7, 0.4})",
                List.of(new Mismatch("network.weights[1][1]", "4.0", "8.0", "4.00", "8e-08")));
    }

    static CaseFailure threw() {
        return new CaseFailure(
                3,
                "more outputs than hidden units",
                Outcome.THREW,
                "gradients(null)",
                "",
                "java.lang.ArrayIndexOutOfBoundsException at MlpTrainingSolution.java:58",
                List.of());
    }
}

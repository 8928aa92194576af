package deltarule.tests.backpropagationsheet;

import deltarule.problems.backpropagationsheet.BackpropagationSheet;
import deltarule.problems.backpropagationsheet.BackpropagationSheetParameters;
import deltarule.reference.backpropagationsheet.BackpropagationSheetReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.OnPaper;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Random;

/** Forward, backward, and the step; each goes on from the student's own answers to the one before. */
@Examines(BackpropagationSheet.class)
final class BackpropagationSheetTests {
    static final int DECIMALS = 4;

    private static final Tolerance PAPER = Tolerance.paper(DECIMALS);
    private static final Network LECTURE = new Network(
            new double[] {0.6, -0.4},
            new double[][] {{0.5, -0.8, 0.3}, {-0.7, 0.4, 0.2}},
            new double[] {1.2, -0.9, 0.4},
            0.2,
            0.5);

    private final BackpropagationSheetReference reference;
    private final BackpropagationSheetParameters parameters;
    private final SeededNumbers numbers;

    BackpropagationSheetTests(BackpropagationSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new BackpropagationSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    private record Network(double[] input, double[][] hidden, double[] output, double target, double rate) {
        double[] forward(BackpropagationSheet sheet) {
            return sheet.forward(input, hidden, output);
        }

        double[] deltas(BackpropagationSheet sheet) {
            return sheet.deltas(input, hidden, output, target);
        }

        double[][] updated(BackpropagationSheet sheet) {
            return sheet.updated(input, hidden, output, target, rate);
        }
    }

    @Criterion(value = "forward", cases = "forward", covers = "mlp-forward-single")
    void theWayForward(BackpropagationSheet subject, Check check, PaperQuestion<BackpropagationSheet> question) {
        question.put(subject, check);
    }

    @Criterion(value = "deltas", cases = "deltas", covers = "delta-rule")
    void theWayBack(BackpropagationSheet subject, Check check, PaperQuestion<BackpropagationSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "updated",
            cases = "updated",
            covers = {"mlp-train-step", "gradient-descent-step"})
    void theStep(BackpropagationSheet subject, Check check, PaperQuestion<BackpropagationSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<BackpropagationSheet>>> forward() {
        return questions(network()).subList(0, 1);
    }

    List<Case<PaperQuestion<BackpropagationSheet>>> deltas() {
        return questions(network()).subList(1, 2);
    }

    List<Case<PaperQuestion<BackpropagationSheet>>> updated() {
        return questions(network()).subList(2, 3);
    }

    private Network network() {
        return new TellingNumbers<>(BackpropagationSheet.class, new BackpropagationSheetMisconceptions(), parameters)
                .published(
                        numbers,
                        "backpropagation sheet",
                        LECTURE,
                        BackpropagationSheetTests::fresh,
                        List.of(this::questions));
    }

    private static Network fresh(Random random) {
        return new Network(
                (double[]) OnPaper.rounded(SeededNumbers.vector(random, 2, -0.9, 0.9), 1),
                (double[][]) OnPaper.rounded(SeededNumbers.matrix(random, 2, 3, -0.9, 0.9), 1),
                (double[]) OnPaper.rounded(SeededNumbers.vector(random, 3, -1.5, 1.5), 1),
                random.nextBoolean() ? 0.1 : 0.9,
                (3 + random.nextInt(4)) / 10.0);
    }

    private List<Case<PaperQuestion<BackpropagationSheet>>> questions(Network network) {
        return List.of(
                new Case<>(
                        "outputs",
                        (subject, check) -> check.same(network.forward(subject), network.forward(reference), PAPER)),
                new Case<>(
                        "deltas",
                        (subject, check) ->
                                check.sameOrCarried(network.deltas(subject), network.deltas(reference), PAPER, () -> {
                                    double[] own = ownOutputs(network, subject, check);
                                    return reference.deltasOf(own, network.output, network.target);
                                })),
                new Case<>(
                        "new weights",
                        (subject, check) ->
                                check.sameOrCarried(network.updated(subject), network.updated(reference), PAPER, () -> {
                                    double[] outputs = ownOutputs(network, subject, check);
                                    double[] deltas = network.deltas(subject);
                                    check.shape(deltas, network.deltas(reference));
                                    check.tell(deltas[0], deltas[1]);
                                    return reference.updatedBy(
                                            outputs,
                                            deltas,
                                            network.input,
                                            network.hidden,
                                            network.output,
                                            network.rate);
                                })));
    }

    private double[] ownOutputs(Network network, BackpropagationSheet subject, Check check) {
        double[] outputs = network.forward(subject);
        check.shape(outputs, network.forward(reference));
        check.tell(outputs[0], outputs[1]);
        return outputs;
    }
}

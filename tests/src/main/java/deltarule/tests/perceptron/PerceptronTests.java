package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.Perceptron.TrainedPerceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.perceptron.LossCases.Judged;
import deltarule.tests.perceptron.ScoreCases.Boundary;
import deltarule.tests.perceptron.ScoreCases.Classes;
import deltarule.tests.perceptron.TrainingCases.Epoch;
import deltarule.tests.perceptron.TrainingCases.Run;

/** Scores, predictions, distances, losses, updates and training of the perceptron. */
@Examines(Perceptron.class)
final class PerceptronTests {
    final ScoreCases scores;
    final LossCases judged;
    final TrainingCases training;
    private final PerceptronParameters parameters;
    private final Layout layout;
    private final Perceptron reference;
    private final LearnedPlane plane;

    PerceptronTests(PerceptronParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.layout = Layout.of(parameters);
        this.reference = new PerceptronReference(parameters);
        this.plane = new LearnedPlane(reference, layout, parameters.constantFirst());
        this.scores = new ScoreCases(numbers);
        this.judged = new LossCases(numbers, parameters.margin());
        this.training = new TrainingCases(parameters, numbers);
    }

    @Criterion(
            value = "scores-examples",
            cases = "scores.publicClasses",
            covers = {"weighted-sum", "linear-scores"})
    void scoresOfThePublicExamples(Perceptron subject, Check check, Classes classes) {
        checkScores(subject, check, classes);
    }

    @Criterion(
            value = "scores",
            cases = "scores.classes",
            covers = {"weighted-sum", "linear-scores"})
    void scoresOfEachExampleAndClass(Perceptron subject, Check check, Classes classes) {
        checkScores(subject, check, classes);
    }

    @Criterion(value = "scores", cases = "scores.unacceptableClasses")
    void scoresRefuseWhatDoesNotFit(Perceptron subject, Check check, Classes classes) {
        check.refuses(() -> subject.scores(layout.of(classes.inputs()), classes.weights(), classes.biases()));
    }

    @Criterion(value = "augmented-examples", cases = "scores.publicInputs", covers = "bias-trick")
    void constantInputOfThePublicExamples(Perceptron subject, Check check, double[][] inputs) {
        check.same(subject.augmented(layout.of(inputs)), reference.augmented(layout.of(inputs)), Tolerance.EXACT);
    }

    @Criterion(value = "augmented", cases = "scores.inputs", covers = "bias-trick")
    void constantInputOfEachExample(Perceptron subject, Check check, double[][] inputs) {
        check.same(subject.augmented(layout.of(inputs)), reference.augmented(layout.of(inputs)), Tolerance.EXACT);
    }

    @Criterion(value = "augmented", cases = "scores.unacceptableInputs")
    void constantInputRefusesWhatIsNoBatch(Perceptron subject, Check check, double[][] inputs) {
        check.refuses(() -> subject.augmented(layout.of(inputs)));
    }

    @Criterion(
            value = "predictions-examples",
            cases = "scores.publicScores",
            covers = {"step", "perceptron-predict"})
    void predictionsOfThePublicScores(Perceptron subject, Check check, double[] scores) {
        check.same(subject.predictions(scores), reference.predictions(scores), Tolerance.EXACT);
    }

    @Criterion(
            value = "predictions",
            cases = "scores.scores",
            covers = {"step", "perceptron-predict"})
    void predictionsFollowTheSignOfTheScore(Perceptron subject, Check check, double[] scores) {
        check.same(subject.predictions(scores), reference.predictions(scores), Tolerance.EXACT);
    }

    @Criterion(value = "predictions", cases = "scores.unacceptableScores")
    void predictionsRefuseWhatAreNoScores(Perceptron subject, Check check, double[] scores) {
        check.refuses(() -> subject.predictions(scores));
    }

    @Criterion(
            value = "signed-distances-examples",
            cases = "scores.publicBoundaries",
            covers = "linear-decision-boundary")
    void distancesFromThePublicBoundaries(Perceptron subject, Check check, Boundary boundary) {
        checkDistances(subject, check, boundary);
    }

    @Criterion(value = "signed-distances", cases = "scores.boundaries", covers = "linear-decision-boundary")
    void distancesAreSignedAndDoNotDependOnTheLengthOfTheWeights(Perceptron subject, Check check, Boundary boundary) {
        checkDistances(subject, check, boundary);
    }

    @Criterion(value = "signed-distances", cases = "scores.unacceptableBoundaries")
    void distancesRefuseWhatIsNoBoundary(Perceptron subject, Check check, Boundary boundary) {
        check.refuses(() -> subject.signedDistances(layout.of(boundary.inputs()), boundary.weights(), boundary.bias()));
    }

    @Criterion(
            value = "losses-examples",
            cases = "judged.publicScores",
            covers = {"perceptron-loss", "hinge-binary"})
    void lossesOfThePublicScores(Perceptron subject, Check check, Judged judged) {
        checkLosses(subject, check, judged);
    }

    @Criterion(
            value = "losses",
            cases = "judged.scores",
            covers = {"perceptron-loss", "hinge-binary"})
    void lossesOfMistakesNarrowAndClearScores(Perceptron subject, Check check, Judged judged) {
        checkLosses(subject, check, judged);
    }

    @Criterion(value = "losses", cases = "judged.unacceptableScores")
    void lossesRefuseWhatCannotBeJudged(Perceptron subject, Check check, Judged judged) {
        check.refuses(() -> subject.losses(judged.loss(), judged.labels(), judged.scores()));
    }

    @Criterion(
            value = "loss-slopes-examples",
            cases = "judged.publicScores",
            covers = {"perceptron-loss", "hinge-binary"})
    void slopesOfThePublicScores(Perceptron subject, Check check, Judged judged) {
        checkSlopes(subject, check, judged);
    }

    @Criterion(
            value = "loss-slopes",
            cases = "judged.scores",
            covers = {"perceptron-loss", "hinge-binary"})
    void slopesOfMistakesNarrowAndClearScores(Perceptron subject, Check check, Judged judged) {
        checkSlopes(subject, check, judged);
    }

    @Criterion(value = "loss-slopes", cases = "judged.boundaryScores")
    void slopesAtTheKinks(Perceptron subject, Check check, Judged judged) {
        checkSlopes(subject, check, judged);
    }

    @Criterion(value = "loss-slopes", cases = "judged.unacceptableScores")
    void slopesRefuseWhatCannotBeJudged(Perceptron subject, Check check, Judged judged) {
        check.refuses(() -> subject.lossSlopes(judged.loss(), judged.labels(), judged.scores()));
    }

    @Criterion(
            value = "update-examples",
            cases = "training.publicEpochs",
            covers = {"batch-perceptron-epoch", "fixed-increment-perceptron"})
    void updatesOfThePublicExamples(Perceptron subject, Check check, Epoch epoch) {
        checkUpdate(subject, check, epoch);
    }

    @Criterion(
            value = "update",
            cases = "training.epochs",
            covers = {"batch-perceptron-epoch", "fixed-increment-perceptron"})
    void updatesCollectTheMistakes(Perceptron subject, Check check, Epoch epoch) {
        checkUpdate(subject, check, epoch);
    }

    @Criterion(value = "update", cases = "training.unacceptableEpochs")
    void updatesRefuseWhatIsNoTask(Perceptron subject, Check check, Epoch epoch) {
        check.refuses(() -> update(subject, epoch));
    }

    @Criterion(
            value = "train-examples",
            cases = "training.publicRuns",
            covers = {"batch-perceptron-fit", "fixed-increment-perceptron"})
    void trainingOfTheGates(Perceptron subject, Check check, Run run) {
        TrainedPerceptron trained = train(subject, run);
        TrainedPerceptron expected = train(reference, run);
        check.regions(() -> plane.of(trained.theta(), expected.theta(), run));
        checkTraining(subject, check, run, trained);
    }

    @Criterion(
            value = "train",
            cases = "training.runs",
            covers = {"batch-perceptron-fit", "fixed-increment-perceptron"})
    void trainingEndsWhereTheBatchRuleEnds(Perceptron subject, Check check, Run run) {
        checkTraining(subject, check, run, train(subject, run));
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns")
    void trainingRefusesWhatIsOutOfRange(Perceptron subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkScores(Perceptron subject, Check check, Classes classes) {
        double scale = 0;
        for (double[] weights : classes.weights()) {
            for (double weight : weights) {
                scale += Math.abs(weight);
            }
        }
        check.same(
                subject.scores(layout.of(classes.inputs()), classes.weights(), classes.biases()),
                reference.scores(layout.of(classes.inputs()), classes.weights(), classes.biases()),
                Tolerance.SUM.scaledBy(scale));
    }

    private void checkDistances(Perceptron subject, Check check, Boundary boundary) {
        check.sameOrCarried(
                subject.signedDistances(layout.of(boundary.inputs()), boundary.weights(), boundary.bias()),
                reference.signedDistances(layout.of(boundary.inputs()), boundary.weights(), boundary.bias()),
                Tolerance.SUM.scaledBy(2),
                () -> new OwnAnswers(parameters, subject, reference, check).distances(boundary));
    }

    private void checkLosses(Perceptron subject, Check check, Judged judged) {
        check.same(
                subject.losses(judged.loss(), judged.labels(), judged.scores()),
                reference.losses(judged.loss(), judged.labels(), judged.scores()),
                Tolerance.SCALAR);
    }

    private void checkSlopes(Perceptron subject, Check check, Judged judged) {
        check.same(
                subject.lossSlopes(judged.loss(), judged.labels(), judged.scores()),
                reference.lossSlopes(judged.loss(), judged.labels(), judged.scores()),
                Tolerance.EXACT);
    }

    private void checkUpdate(Perceptron subject, Check check, Epoch epoch) {
        check.sameOrCarried(
                update(subject, epoch),
                update(reference, epoch),
                Tolerance.GRADIENT,
                () -> new OwnAnswers(parameters, subject, reference, check).update(epoch));
    }

    private void checkTraining(Perceptron subject, Check check, Run run, TrainedPerceptron trained) {
        Tolerance tolerance = Tolerance.trajectory(run.mostEpochs());
        OwnTraining own = new OwnTraining(parameters, subject, run, tolerance);
        check.same(trained, own.rightOrFollowed(trained, train(reference, run)), tolerance);
    }

    private double[] update(Perceptron subject, Epoch epoch) {
        return subject.update(epoch.rule(), epoch.theta(), layout.of(epoch.inputs()), epoch.labels());
    }

    private TrainedPerceptron train(Perceptron subject, Run run) {
        return subject.train(
                run.rule(),
                run.theta(),
                layout.of(run.inputs()),
                run.labels(),
                run.learningRate(),
                run.tolerance(),
                run.mostEpochs());
    }
}

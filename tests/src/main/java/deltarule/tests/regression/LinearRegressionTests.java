package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.regression.LossCases.Judged;
import deltarule.tests.regression.ModelCases.Model;
import deltarule.tests.regression.ModelCases.Residuals;
import deltarule.tests.regression.ModelCases.Run;
import java.util.Arrays;

/** Predictions, losses, derivatives and training of linear regression. */
@Examines(LinearRegression.class)
final class LinearRegressionTests {
    final ModelCases models;
    final LossCases judged;
    private final LinearRegression reference;
    private final String schedule;

    LinearRegressionTests(LinearRegressionParameters parameters, SeededNumbers numbers) {
        this.schedule = parameters.schedule();
        this.reference = new LinearRegressionReference(parameters);
        this.models = new ModelCases(numbers, parameters.examples().equals("sum"));
        this.judged = new LossCases(numbers);
    }

    @Criterion(value = "predictions-examples", cases = "models.publicModels", covers = "linear-regression-predict")
    void predictionsOfThePublicModels(LinearRegression subject, Check check, Model model) {
        checkPredictions(subject, check, model);
    }

    @Criterion(
            value = "predictions",
            cases = "models.models",
            covers = {"linear-regression-predict", "regression-output"})
    void predictionsAreWeightedSums(LinearRegression subject, Check check, Model model) {
        checkPredictions(subject, check, model);
    }

    @Criterion(value = "predictions", cases = "models.unacceptableModels")
    void predictionsRefuseWhatDoesNotFit(LinearRegression subject, Check check, Model model) {
        check.refuses(() -> subject.predictions(model.inputs(), model.weights(), model.bias()));
    }

    @Criterion(
            value = "losses-examples",
            cases = "judged.publicPredictions",
            covers = {"mse", "mae"})
    void lossesOfThePublicPredictions(LinearRegression subject, Check check, Judged judged) {
        checkLosses(subject, check, judged);
    }

    @Criterion(
            value = "losses",
            cases = "judged.predictions",
            covers = {"mse", "mae"})
    void lossesJudgeEachExample(LinearRegression subject, Check check, Judged judged) {
        checkLosses(subject, check, judged);
    }

    @Criterion(value = "losses", cases = "judged.unacceptablePredictions")
    void lossesRefuseWhatCannotBeJudged(LinearRegression subject, Check check, Judged judged) {
        check.refuses(() -> subject.losses(judged.loss(), judged.predictions(), judged.targets()));
    }

    @Criterion(value = "cost-examples", cases = "judged.publicLosses", covers = "dataset-mean-loss")
    void costOfThePublicLosses(LinearRegression subject, Check check, double[] losses) {
        checkCost(subject, check, losses);
    }

    @Criterion(
            value = "cost",
            cases = "judged.losses",
            covers = {"dataset-mean-loss", "mse", "mae"})
    void costReducesTheLosses(LinearRegression subject, Check check, double[] losses) {
        checkCost(subject, check, losses);
    }

    @Criterion(value = "cost", cases = "judged.unacceptableLosses")
    void costRefusesWhatAreNoLosses(LinearRegression subject, Check check, double[] losses) {
        check.refuses(() -> subject.cost(losses));
    }

    @Criterion(value = "loss-gradients-examples", cases = "judged.publicPredictions", covers = "mse-gradient")
    void lossGradientsOfThePublicPredictions(LinearRegression subject, Check check, Judged judged) {
        checkLossGradients(subject, check, judged);
    }

    @Criterion(
            value = "loss-gradients",
            cases = "judged.predictions",
            covers = {"mse-gradient", "mae"})
    void lossGradientsAreTheDerivativesOfTheCost(LinearRegression subject, Check check, Judged judged) {
        checkLossGradients(subject, check, judged);
    }

    @Criterion(value = "loss-gradients", cases = "judged.exactPredictions", covers = "mae")
    void lossGradientsAreZeroAtTheKink(LinearRegression subject, Check check, Judged judged) {
        checkLossGradients(subject, check, judged);
    }

    @Criterion(value = "loss-gradients", cases = "judged.unacceptablePredictions")
    void lossGradientsRefuseWhatCannotBeJudged(LinearRegression subject, Check check, Judged judged) {
        check.refuses(() -> subject.lossGradients(judged.loss(), judged.predictions(), judged.targets()));
    }

    @Criterion(value = "gradient-examples", cases = "models.publicResiduals", covers = "linear-regression-gradient")
    void gradientOfThePublicResiduals(LinearRegression subject, Check check, Residuals residuals) {
        checkGradient(subject, check, residuals);
    }

    @Criterion(value = "gradient", cases = "models.residuals", covers = "linear-regression-gradient")
    void gradientCollectsTheResiduals(LinearRegression subject, Check check, Residuals residuals) {
        checkGradient(subject, check, residuals);
    }

    @Criterion(value = "gradient", cases = "models.unacceptableResiduals")
    void gradientRefusesWhatDoesNotFit(LinearRegression subject, Check check, Residuals residuals) {
        check.refuses(() -> subject.gradient(residuals.inputs(), residuals.residuals()));
    }

    @Criterion(value = "train-examples", cases = "models.publicRuns", covers = "linear-regression-fit")
    void trainingOfThePublicRuns(LinearRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "models.runs", covers = "linear-regression-fit")
    void trainingMovesEveryParameterAgainstItsDerivative(LinearRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "models.unacceptableRuns")
    void trainingRefusesRatesEpochsAndTargetsOutOfRange(LinearRegression subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkPredictions(LinearRegression subject, Check check, Model model) {
        double largest = Math.abs(model.bias());
        for (double weight : model.weights()) {
            largest += 2 * Math.abs(weight);
        }
        check.same(
                subject.predictions(model.inputs(), model.weights(), model.bias()),
                reference.predictions(model.inputs(), model.weights(), model.bias()),
                Tolerance.SUM.scaledBy(largest));
    }

    private void checkLosses(LinearRegression subject, Check check, Judged judged) {
        check.same(
                subject.losses(judged.loss(), judged.predictions(), judged.targets()),
                reference.losses(judged.loss(), judged.predictions(), judged.targets()),
                Tolerance.SUM);
    }

    private void checkCost(LinearRegression subject, Check check, double[] losses) {
        check.same(subject.cost(losses), reference.cost(losses), Tolerance.SUM);
    }

    private void checkLossGradients(LinearRegression subject, Check check, Judged judged) {
        check.same(
                subject.lossGradients(judged.loss(), judged.predictions(), judged.targets()),
                reference.lossGradients(judged.loss(), judged.predictions(), judged.targets()),
                Tolerance.GRADIENT);
    }

    private void checkGradient(LinearRegression subject, Check check, Residuals residuals) {
        check.same(
                subject.gradient(residuals.inputs(), residuals.residuals()),
                reference.gradient(residuals.inputs(), residuals.residuals()),
                Tolerance.GRADIENT.scaledBy(Tolerance.GRADIENT.share() * largestTerm(residuals)));
    }

    /** Where all derivatives cancel, only what they were added up from says how large their rounding is. */
    private static double largestTerm(Residuals residuals) {
        double largest = 0;
        for (int i = 0; i < residuals.residuals().length; i++) {
            double input =
                    Arrays.stream(residuals.inputs()[i]).map(Math::abs).max().orElse(0);
            largest = Math.max(largest, Math.abs(residuals.residuals()[i]) * Math.max(1, input));
        }
        return largest;
    }

    private void checkTraining(LinearRegression subject, Check check, Run run) {
        check.sameOrCarried(
                train(subject, run),
                train(reference, run),
                Tolerance.trajectory(run.epochs()),
                () -> new OwnTraining(schedule, subject, check).follow(run));
    }

    private static LinearRegression.TrainedModel train(LinearRegression subject, Run run) {
        return subject.train(run.inputs(), run.targets(), run.weights(), run.bias(), run.learningRate(), run.epochs());
    }
}

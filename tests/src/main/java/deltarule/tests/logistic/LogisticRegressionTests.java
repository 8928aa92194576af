package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.RegularisedCost;
import deltarule.problems.logistic.LogisticRegression.TrainedModel;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.logistic.LearningCases.Example;
import deltarule.tests.logistic.LearningCases.Fitted;
import deltarule.tests.logistic.LearningCases.Step;
import deltarule.tests.logistic.OutputCases.Detectors;
import deltarule.tests.logistic.OutputCases.Outputs;
import deltarule.tests.logistic.TrainingCases.Run;

/** Outputs and classes, gradients, single steps, and training. */
@Examines(LogisticRegression.class)
final class LogisticRegressionTests {
    private final LogisticRegressionParameters parameters;
    private final LogisticRegression reference;
    final OutputCases detecting;
    final LearningCases learning;
    final TrainingCases training;

    LogisticRegressionTests(LogisticRegressionParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.reference = new LogisticRegressionReference(parameters);
        this.detecting = new OutputCases(numbers);
        this.learning = new LearningCases(reference, numbers, parameters.negativeLabel());
        this.training = new TrainingCases(numbers, parameters.negativeLabel());
    }

    @Criterion(value = "outputs-examples", cases = "detecting.publicDetectors")
    void outputsOfTheWorkedExamples(LogisticRegression subject, Check check, Detectors detectors) {
        checkOutputs(subject, check, detectors);
    }

    @Criterion(
            value = "outputs",
            cases = "detecting.detectors",
            covers = {"logistic-hypothesis", "independent-sigmoid-outputs"})
    void outputsAreIndependentSigmoids(LogisticRegression subject, Check check, Detectors detectors) {
        checkOutputs(subject, check, detectors);
    }

    @Criterion(value = "outputs", cases = "detecting.unacceptableDetectors")
    void outputsRefuseWhatDoesNotFit(LogisticRegression subject, Check check, Detectors detectors) {
        check.refuses(() -> subject.outputs(detectors.weights(), detectors.biases(), detectors.inputs()));
    }

    @Criterion(value = "outputs-extreme", cases = "detecting.hugeInputs")
    void outputsHoldForHugeSums(LogisticRegression subject, Check check, Detectors detectors) {
        check.sameOrCarried(
                subject.outputs(detectors.weights(), detectors.biases(), detectors.inputs()),
                reference.outputs(detectors.weights(), detectors.biases(), detectors.inputs()),
                Tolerance.SUM,
                () -> own(subject, check).settled(detectors));
    }

    @Criterion(value = "classes-examples", cases = "detecting.publicOutputs")
    void classesOfTheWorkedExamples(LogisticRegression subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(
            value = "classes",
            cases = "detecting.outputs",
            covers = {"logistic-predict-class", "independent-sigmoid-outputs"})
    void classesFollowTheOutputs(LogisticRegression subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes", cases = "detecting.tiedOutputs", covers = "logistic-predict-class")
    void classesAtATieFollowTheExercise(LogisticRegression subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes", cases = "detecting.unacceptableOutputs")
    void classesRefuseWhatAreNoOutputs(LogisticRegression subject, Check check, Outputs outputs) {
        check.refuses(() -> subject.classes(outputs.rows()));
    }

    @Criterion(value = "example-gradient-examples", cases = "learning.publicExamples")
    void exampleGradientOfTheWorkedExamples(LogisticRegression subject, Check check, Example example) {
        checkExampleGradient(subject, check, example);
    }

    @Criterion(value = "example-gradient", cases = "learning.examples", covers = "logistic-gradient-single")
    void exampleGradientIsTheErrorTimesTheInput(LogisticRegression subject, Check check, Example example) {
        checkExampleGradient(subject, check, example);
    }

    @Criterion(value = "example-gradient", cases = "learning.unacceptableExamples")
    void exampleGradientRefusesWhatIsNoExample(LogisticRegression subject, Check check, Example example) {
        check.refuses(() -> subject.exampleGradient(example.input(), example.label(), example.prediction()));
    }

    @Criterion(value = "ascend-examples", cases = "learning.publicClimbs")
    void ascentOfTheWorkedExamples(LogisticRegression subject, Check check, Step step) {
        checkAscent(subject, check, step);
    }

    @Criterion(value = "ascend", cases = "learning.climbs", covers = "logistic-sgd-ascent-step")
    void ascentMakesOneStepForEachExample(LogisticRegression subject, Check check, Step step) {
        checkAscent(subject, check, step);
    }

    @Criterion(value = "ascend", cases = "learning.unacceptableClimbs")
    void ascentRefusesRatesLabelsAndModelsThatDoNotFit(LogisticRegression subject, Check check, Step step) {
        check.refuses(() -> ascend(subject, step));
    }

    @Criterion(value = "gradient-examples", cases = "learning.publicBatches")
    void gradientOfTheWorkedExamples(LogisticRegression subject, Check check, Fitted fitted) {
        checkGradient(subject, check, fitted);
    }

    @Criterion(value = "gradient", cases = "learning.batches", covers = "logistic-gradient-batch")
    void gradientReducesTheGradientsOfTheExamples(LogisticRegression subject, Check check, Fitted fitted) {
        checkGradient(subject, check, fitted);
    }

    @Criterion(value = "gradient", cases = "learning.unacceptableBatches")
    void gradientRefusesWhatIsNoBatch(LogisticRegression subject, Check check, Fitted fitted) {
        check.refuses(() -> gradient(subject, fitted));
    }

    @Criterion(value = "columns-step-examples", cases = "learning.publicColumns")
    void columnsStepOfTheWorkedExamples(LogisticRegression subject, Check check, Step step) {
        checkColumnsStep(subject, check, step);
    }

    @Criterion(value = "columns-step", cases = "learning.columns", covers = "logistic-batch-step-columns")
    void columnsStepMovesAgainstTheGradient(LogisticRegression subject, Check check, Step step) {
        checkColumnsStep(subject, check, step);
    }

    @Criterion(value = "columns-step", cases = "learning.unacceptableColumns")
    void columnsStepRefusesWhatDoesNotFit(LogisticRegression subject, Check check, Step step) {
        check.refuses(() -> columnsStep(subject, step));
    }

    @Criterion(value = "regularised-examples", cases = "learning.publicBatches")
    void penaltyOfTheWorkedExamples(LogisticRegression subject, Check check, Fitted fitted) {
        checkRegularised(subject, check, fitted);
    }

    @Criterion(value = "regularised", cases = "learning.batches", covers = "logistic-cost-regularised")
    void penaltyPullsAtTheWeightsOnly(LogisticRegression subject, Check check, Fitted fitted) {
        checkRegularised(subject, check, fitted);
    }

    @Criterion(value = "regularised", cases = "learning.impossibleBatches")
    void costOfWhatIsImpossible(LogisticRegression subject, Check check, Fitted fitted) {
        check.property("the cost of what was impossible", infinite(subject, fitted), true, Tolerance.EXACT);
    }

    @Criterion(value = "regularised", cases = "learning.unacceptablePenalties")
    void penaltyRefusesWhatDoesNotFit(LogisticRegression subject, Check check, Fitted fitted) {
        check.refuses(() -> regularised(subject, fitted));
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns")
    void trainingOfThePublicRuns(LogisticRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train-run", cases = "training.runs", covers = "logistic-fit")
    void aRunArrivesWhereGradientDescentArrives(LogisticRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train-run", cases = "training.unacceptableRuns")
    void trainingRefusesRatesEpochsAndDataOutOfRange(LogisticRegression subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkOutputs(LogisticRegression subject, Check check, Detectors detectors) {
        check.same(
                subject.outputs(detectors.weights(), detectors.biases(), detectors.inputs()),
                reference.outputs(detectors.weights(), detectors.biases(), detectors.inputs()),
                Tolerance.SUM);
    }

    private void checkClasses(LogisticRegression subject, Check check, Outputs outputs) {
        check.same(subject.classes(outputs.rows()), reference.classes(outputs.rows()), Tolerance.EXACT);
    }

    private void checkExampleGradient(LogisticRegression subject, Check check, Example example) {
        check.same(
                subject.exampleGradient(example.input(), example.label(), example.prediction()),
                reference.exampleGradient(example.input(), example.label(), example.prediction()),
                Tolerance.GRADIENT);
    }

    private void checkAscent(LogisticRegression subject, Check check, Step step) {
        check.sameOrCarried(
                ascend(subject, step),
                ascend(reference, step),
                Tolerance.trajectory(step.labels().length).scaledBy(1),
                () -> own(subject, check).ascended(step));
    }

    private void checkGradient(LogisticRegression subject, Check check, Fitted fitted) {
        check.sameOrCarried(
                gradient(subject, fitted),
                gradient(reference, fitted),
                Tolerance.GRADIENT.scaledBy(1),
                () -> own(subject, check).gradient(fitted));
    }

    private void checkColumnsStep(LogisticRegression subject, Check check, Step step) {
        check.sameOrCarried(
                columnsStep(subject, step),
                columnsStep(reference, step),
                Tolerance.GRADIENT.scaledBy(1),
                () -> own(subject, check).descended(step));
    }

    private void checkRegularised(LogisticRegression subject, Check check, Fitted fitted) {
        check.sameOrCarried(
                regularised(subject, fitted),
                regularised(reference, fitted),
                Tolerance.GRADIENT.scaledBy(1),
                () -> own(subject, check).regularised(fitted));
    }

    private void checkTraining(LogisticRegression subject, Check check, Run run) {
        TrainedModel trained = train(subject, run);
        TrainedModel expected = train(reference, run);
        if (run.inputs()[0].length == 2) {
            check.regions(() -> new LearnedPlane(reference).of(trained.model(), expected.model(), run));
        }
        check.sameOrCarried(
                trained,
                expected,
                Tolerance.trajectory(run.epochs()).scaledBy(1),
                () -> own(subject, check).trained(run));
    }

    private static boolean infinite(LogisticRegression logistic, Fitted fitted) {
        RegularisedCost answer = regularised(logistic, fitted);
        return answer != null && answer.cost() == Double.POSITIVE_INFINITY;
    }

    private OwnAnswers own(LogisticRegression subject, Check check) {
        return new OwnAnswers(parameters, subject, reference, check);
    }

    private static LogisticRegression.Model ascend(LogisticRegression logistic, Step step) {
        return logistic.ascend(step.model(), step.inputs(), step.labels(), step.learningRate());
    }

    private static LogisticRegression.Gradient gradient(LogisticRegression logistic, Fitted fitted) {
        return logistic.gradient(fitted.inputs(), fitted.labels(), fitted.predictions());
    }

    private static LogisticRegression.Model columnsStep(LogisticRegression logistic, Step step) {
        return logistic.columnsStep(step.model(), step.inputs(), step.labels(), step.learningRate());
    }

    private static RegularisedCost regularised(LogisticRegression logistic, Fitted fitted) {
        return logistic.regularised(
                fitted.model(), fitted.inputs(), fitted.labels(), fitted.predictions(), fitted.strength());
    }

    private static TrainedModel train(LogisticRegression logistic, Run run) {
        return logistic.train(run.inputs(), run.labels(), run.learningRate(), run.epochs());
    }
}

package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoops.Descent;
import deltarule.problems.loops.TrainingLoops.TrainedNeuron;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.loops.EpochCases.Dealing;
import deltarule.tests.loops.EpochCases.Epoch;
import deltarule.tests.loops.NeuronCases.Training;
import deltarule.tests.loops.StoppingCases.Curves;
import deltarule.tests.loops.StoppingCases.Run;

/** Blocks, epochs, the stopping rule, whole descents and the training of a neuron. */
@Examines(TrainingLoops.class)
final class TrainingLoopsTests {
    private final TrainingLoopsParameters parameters;
    private final TrainingLoops reference;
    final EpochCases epochs;
    final StoppingCases stopping;
    final NeuronCases neurons;

    TrainingLoopsTests(TrainingLoopsParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.reference = new TrainingLoopsReference(parameters);
        this.epochs = new EpochCases(numbers);
        this.stopping = new StoppingCases(numbers);
        this.neurons = new NeuronCases(numbers);
    }

    @Criterion(value = "blocks-examples", cases = "epochs.publicDealings")
    void blocksOfTheWorkedExamples(TrainingLoops subject, Check check, Dealing dealing) {
        checkBlocks(subject, check, dealing);
    }

    @Criterion(value = "blocks", cases = "epochs.dealings", covers = "minibatch-sgd")
    void blocksFollowTheOrder(TrainingLoops subject, Check check, Dealing dealing) {
        checkBlocks(subject, check, dealing);
    }

    @Criterion(value = "blocks", cases = "epochs.unacceptableDealings")
    void blocksRefuseWhatIsNoOrder(TrainingLoops subject, Check check, Dealing dealing) {
        check.refuses(() -> subject.blocks(dealing.order(), dealing.batchSize()));
    }

    @Criterion(value = "minibatch-epoch-examples", cases = "epochs.publicEpochs")
    void epochOfTheWorkedExamples(TrainingLoops subject, Check check, Epoch epoch) {
        checkEpoch(subject, check, epoch);
    }

    @Criterion(value = "minibatch-epoch", cases = "epochs.epochs", covers = "minibatch-sgd")
    void epochMakesOneStepForEachBlock(TrainingLoops subject, Check check, Epoch epoch) {
        checkEpoch(subject, check, epoch);
    }

    @Criterion(value = "minibatch-epoch", cases = "epochs.unacceptableEpochs")
    void epochRefusesWhatDoesNotFit(TrainingLoops subject, Check check, Epoch epoch) {
        check.refuses(() -> epoch(subject, epoch));
    }

    @Criterion(value = "converged-at-examples", cases = "stopping.publicCurves")
    void convergenceOfTheWorkedCurves(TrainingLoops subject, Check check, Curves curves) {
        checkCurves(subject, check, curves);
    }

    @Criterion(value = "converged-at", cases = "stopping.curves", covers = "convergence-criterion")
    void convergenceIsTheFirstPlaceWhereTheRuleIsMet(TrainingLoops subject, Check check, Curves curves) {
        checkCurves(subject, check, curves);
    }

    @Criterion(value = "converged-at", cases = "stopping.unacceptableCurves")
    void convergenceRefusesWhatIsNoCurve(TrainingLoops subject, Check check, Curves curves) {
        check.refuses(() -> subject.convergedAt(curves.curves(), curves.lag(), curves.epsilon()));
    }

    @Criterion(value = "minimise-examples", cases = "stopping.publicRuns")
    void descentOfTheWorkedRuns(TrainingLoops subject, Check check, Run run) {
        checkRun(subject, check, run);
    }

    @Criterion(value = "minimise", cases = "stopping.runs", covers = "gd-until-convergence")
    void descentEndsWhenTheRuleTheCapOrInfinityEndsIt(TrainingLoops subject, Check check, Run run) {
        checkRun(subject, check, run);
    }

    @Criterion(value = "minimise", cases = "stopping.unacceptableRuns")
    void descentRefusesWhatDoesNotFit(TrainingLoops subject, Check check, Run run) {
        check.refuses(() -> run(subject, run));
    }

    @Criterion(value = "train-neuron-examples", cases = "neurons.publicTrainings")
    void trainingOfANeuronOnOr(TrainingLoops subject, Check check, Training training) {
        TrainedNeuron trained = training(subject, training);
        if (training.weights().length == 2) {
            check.regions(() -> LearnedPlane.of(trained, training(reference, training), training));
        }
        checkTraining(trained, check, training);
    }

    @Criterion(value = "train-neuron", cases = "neurons.trainings", covers = "single-neuron-fit")
    void trainingMovesEveryParameterAgainstItsDerivative(TrainingLoops subject, Check check, Training training) {
        checkTraining(training(subject, training), check, training);
    }

    @Criterion(value = "train-neuron", cases = "neurons.unacceptableTrainings")
    void trainingRefusesWhatDoesNotFit(TrainingLoops subject, Check check, Training training) {
        check.refuses(() -> training(subject, training));
    }

    private void checkBlocks(TrainingLoops subject, Check check, Dealing dealing) {
        check.same(
                subject.blocks(dealing.order(), dealing.batchSize()),
                reference.blocks(dealing.order(), dealing.batchSize()),
                Tolerance.EXACT);
    }

    private void checkEpoch(TrainingLoops subject, Check check, Epoch epoch) {
        check.same(epoch(subject, epoch), epoch(reference, epoch), Tolerance.trajectory(epoch.blocks().length));
    }

    private void checkCurves(TrainingLoops subject, Check check, Curves curves) {
        check.same(
                subject.convergedAt(curves.curves(), curves.lag(), curves.epsilon()),
                reference.convergedAt(curves.curves(), curves.lag(), curves.epsilon()),
                Tolerance.EXACT);
    }

    private void checkRun(TrainingLoops subject, Check check, Run run) {
        Descent right = run(reference, run);
        Descent answer = run(subject, run);
        Tolerance tolerance = Tolerance.trajectory(right.values().length);
        check.same(
                answer, new OwnStopping(subject, parameters, run, tolerance).rightOrFollowed(answer, right), tolerance);
    }

    private void checkTraining(TrainedNeuron trained, Check check, Training training) {
        check.same(trained, training(reference, training), Tolerance.trajectory(training.epochs()));
    }

    private static double[][] epoch(TrainingLoops loops, Epoch epoch) {
        return loops.minibatchEpoch(
                epoch.weights(), epoch.inputs(), epoch.targets(), epoch.blocks(), epoch.learningRate());
    }

    private static Descent run(TrainingLoops loops, Run run) {
        return loops.minimise(
                run.function(), run.start(), run.learningRate(), run.lag(), run.epsilon(), run.maxSteps());
    }

    private static TrainedNeuron training(TrainingLoops loops, Training training) {
        return loops.trainNeuron(
                training.weights(),
                training.bias(),
                training.inputs(),
                training.targets(),
                training.learningRate(),
                training.epochs());
    }
}

package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandling.Evaluation;
import deltarule.problems.data.DataHandling.Place;
import deltarule.problems.data.DataHandling.Schedule;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.data.BatchCases.Order;
import deltarule.tests.data.BatchCases.Parted;
import deltarule.tests.data.BatchCases.Seeded;
import deltarule.tests.data.ClassCases.Labels;
import deltarule.tests.data.ClassCases.Outputs;
import deltarule.tests.data.ClassCases.Predictions;
import deltarule.tests.data.ClassCases.Task;
import deltarule.tests.data.TensorCases.Entry;

/** Data before and after the network. */
@Examines(DataHandling.class)
final class DataHandlingTests {
    private final DataHandling reference;
    final ClassCases classes;
    final TensorCases tensors;
    final BatchCases batches;

    DataHandlingTests(DataHandlingParameters parameters, SeededNumbers numbers) {
        this.reference = new DataHandlingReference(parameters);
        this.classes = new ClassCases(parameters, numbers);
        this.tensors = new TensorCases(parameters.firstIndex(), numbers);
        this.batches = new BatchCases(parameters, numbers);
    }

    @Criterion(
            value = "one-hot-examples",
            cases = "classes.exampleLabels",
            covers = {"one-hot", "one-hot-batch"})
    void oneHotOfTheLabelsOfTheLectures(DataHandling subject, Check check, Labels labels) {
        checkOneHot(subject, check, labels);
    }

    @Criterion(
            value = "one-hot",
            cases = "classes.labels",
            covers = {"one-hot", "one-hot-batch"})
    void oneHotPutsOneIntoTheColumnOfTheLabel(DataHandling subject, Check check, Labels labels) {
        checkOneHot(subject, check, labels);
    }

    @Criterion(value = "one-hot", cases = "classes.unacceptableLabels")
    void oneHotRefusesWhatIsNoLabel(DataHandling subject, Check check, Labels labels) {
        check.refuses(() -> subject.oneHot(labels.labels(), labels.classes()));
    }

    @Criterion(
            value = "classes-examples",
            cases = "classes.exampleOutputs",
            covers = {"argmax", "threshold-half", "one-hot-decode"})
    void classesOfTheOutputsOfTheLectures(DataHandling subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes-argmax", cases = "classes.scores", covers = "argmax")
    void classesByArgmaxAreTheColumnsOfTheLargestNumbers(DataHandling subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes-argmax", cases = "classes.unacceptableScores")
    void classesByArgmaxRefuseWhatIsNoMatrix(DataHandling subject, Check check, Outputs outputs) {
        check.refuses(() -> subject.classes(outputs.rule(), outputs.rows()));
    }

    @Criterion(value = "classes-threshold", cases = "classes.probabilities", covers = "threshold-half")
    void classesByThresholdStartAtOneHalf(DataHandling subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes-threshold", cases = "classes.unacceptableProbabilities")
    void classesByThresholdRefuseWhatIsNoProbability(DataHandling subject, Check check, Outputs outputs) {
        check.refuses(() -> subject.classes(outputs.rule(), outputs.rows()));
    }

    @Criterion(value = "classes-one-hot", cases = "classes.targets", covers = "one-hot-decode")
    void classesOfTargetsAreTheirLabels(DataHandling subject, Check check, Outputs outputs) {
        checkClasses(subject, check, outputs);
    }

    @Criterion(value = "classes-one-hot", cases = "classes.unacceptableTargets")
    void classesRefuseWhatIsNoTarget(DataHandling subject, Check check, Outputs outputs) {
        check.refuses(() -> subject.classes(outputs.rule(), outputs.rows()));
    }

    @Criterion(
            value = "evaluate-examples",
            cases = "classes.examplePredictions",
            covers = {"accuracy", "confusion-matrix"})
    void evaluationOfWorkedExamples(DataHandling subject, Check check, Predictions predictions) {
        check.same(evaluation(subject, predictions), evaluation(reference, predictions), Tolerance.SCALAR);
    }

    @Criterion(value = "evaluate-accuracy", cases = "classes.predictions", covers = "accuracy")
    void accuracyIsTheFractionOfHits(DataHandling subject, Check check, Predictions predictions) {
        Evaluation answer = evaluation(subject, predictions);
        check.same(
                answer == null ? null : (Object) answer.accuracy(),
                evaluation(reference, predictions).accuracy(),
                Tolerance.SCALAR);
    }

    @Criterion(value = "evaluate-confusion", cases = "classes.predictions", covers = "confusion-matrix")
    void confusionCountsEveryPair(DataHandling subject, Check check, Predictions predictions) {
        Evaluation answer = evaluation(subject, predictions);
        check.same(
                answer == null ? null : answer.confusion(),
                evaluation(reference, predictions).confusion(),
                Tolerance.EXACT);
    }

    @Criterion(value = "evaluate-confusion", cases = "classes.unacceptablePredictions")
    void evaluationRefusesWhatDoesNotFit(DataHandling subject, Check check, Predictions predictions) {
        check.refuses(() -> evaluation(subject, predictions));
    }

    @Criterion(
            value = "image-vector-examples",
            cases = "tensors.exampleImages",
            covers = {"pixel-normalise", "flatten-row-major"})
    void vectorsOfWorkedExamples(DataHandling subject, Check check, int[][] pixels) {
        check.same(subject.imageVector(pixels), reference.imageVector(pixels), Tolerance.SCALAR);
    }

    @Criterion(
            value = "image-vector",
            cases = "tensors.images",
            covers = {"pixel-normalise", "flatten-row-major"})
    void vectorsHoldEveryPixelInOrder(DataHandling subject, Check check, int[][] pixels) {
        check.same(subject.imageVector(pixels), reference.imageVector(pixels), Tolerance.SCALAR);
    }

    @Criterion(value = "image-vector", cases = "tensors.unacceptableImages")
    void vectorsRefuseWhatIsNoImage(DataHandling subject, Check check, int[][] pixels) {
        check.refuses(() -> subject.imageVector(pixels));
    }

    @Criterion(
            value = "place-examples",
            cases = "tensors.exampleEntries",
            covers = {"tensor-size", "unroll-image"})
    void placesOfWorkedExamples(DataHandling subject, Check check, Entry entry) {
        check.same(place(subject, entry), place(reference, entry), Tolerance.EXACT);
    }

    @Criterion(value = "place-size", cases = "tensors.entries", covers = "tensor-size")
    void sizeIsTheProductOfTheDimensions(DataHandling subject, Check check, Entry entry) {
        Place answer = place(subject, entry);
        check.same(
                answer == null ? null : (Object) answer.size(),
                place(reference, entry).size(),
                Tolerance.EXACT);
    }

    @Criterion(value = "place-position", cases = "tensors.entries", covers = "unroll-image")
    void positionCountsTheEntriesBefore(DataHandling subject, Check check, Entry entry) {
        Place answer = place(subject, entry);
        check.same(
                answer == null ? null : (Object) answer.position(),
                place(reference, entry).position(),
                Tolerance.EXACT);
    }

    @Criterion(value = "place-position", cases = "tensors.unacceptableEntries")
    void positionRefusesWhatIsOutside(DataHandling subject, Check check, Entry entry) {
        check.refuses(() -> place(subject, entry));
    }

    @Criterion(
            value = "schedule-examples",
            cases = "batches.exampleOrders",
            covers = {"minibatch-partition", "epoch-count"})
    void schedulesOfWorkedExamples(DataHandling subject, Check check, Order order) {
        check.same(schedule(subject, order), schedule(reference, order), Tolerance.EXACT);
    }

    @Criterion(value = "schedule-batches", cases = "batches.orders", covers = "minibatch-partition")
    void batchesFollowTheOrder(DataHandling subject, Check check, Order order) {
        Schedule answer = schedule(subject, order);
        check.same(
                answer == null ? null : answer.batches(),
                schedule(reference, order).batches(),
                Tolerance.EXACT);
    }

    @Criterion(value = "schedule-batches", cases = "batches.unacceptableOrders")
    void batchesRefuseWhatIsOutOfRange(DataHandling subject, Check check, Order order) {
        check.refuses(() -> schedule(subject, order));
    }

    @Criterion(value = "schedule-updates", cases = "batches.orders", covers = "epoch-count")
    void updatesAreOneForEachBatchOfEachEpoch(DataHandling subject, Check check, Order order) {
        Schedule answer = schedule(subject, order);
        check.same(
                answer == null ? null : (Object) answer.updates(),
                schedule(reference, order).updates(),
                Tolerance.EXACT);
    }

    @Criterion(value = "permutation-examples", cases = "batches.exampleSeeds", covers = "shuffle")
    void permutationsOfWorkedExamples(DataHandling subject, Check check, Seeded seeded) {
        check.same(
                subject.permutation(seeded.n(), seeded.seed()),
                reference.permutation(seeded.n(), seeded.seed()),
                Tolerance.EXACT);
    }

    @Criterion(value = "permutation", cases = "batches.seeds", covers = "shuffle")
    void permutationsFollowTheGenerator(DataHandling subject, Check check, Seeded seeded) {
        permutationsOfWorkedExamples(subject, check, seeded);
    }

    @Criterion(value = "permutation", cases = "batches.unacceptableSeeds")
    void permutationsRefuseNegativeLengths(DataHandling subject, Check check, Seeded seeded) {
        check.refuses(() -> subject.permutation(seeded.n(), seeded.seed()));
    }

    @Criterion(
            value = "split-examples",
            cases = "batches.exampleData",
            covers = {"train-test-split", "feature-matrix", "shuffle"})
    void splitsOfWorkedExamples(DataHandling subject, Check check, Parted data) {
        check.same(split(subject, data), split(reference, data), Tolerance.EXACT);
    }

    @Criterion(
            value = "split",
            cases = "batches.data",
            covers = {"train-test-split", "feature-matrix", "shuffle"})
    void splitsKeepEveryExampleOnceWithItsLabel(DataHandling subject, Check check, Parted data) {
        check.same(split(subject, data), split(reference, data), Tolerance.EXACT);
    }

    @Criterion(value = "split", cases = "batches.unacceptableData")
    void splitsRefuseWhatDoesNotFit(DataHandling subject, Check check, Parted data) {
        check.refuses(() -> split(subject, data));
    }

    @Criterion(value = "output-layer-examples", cases = "classes.exampleTasks", covers = "activation-loss-choice")
    void outputLayersOfWorkedExamples(DataHandling subject, Check check, Task task) {
        check.same(
                subject.outputLayer(task.name(), task.size()),
                reference.outputLayer(task.name(), task.size()),
                Tolerance.EXACT);
    }

    @Criterion(value = "output-layer", cases = "classes.tasks", covers = "activation-loss-choice")
    void outputLayersFitTheirTasks(DataHandling subject, Check check, Task task) {
        outputLayersOfWorkedExamples(subject, check, task);
    }

    @Criterion(value = "output-layer", cases = "classes.unacceptableTasks")
    void outputLayersRefuseWhatIsNoTask(DataHandling subject, Check check, Task task) {
        check.refuses(() -> subject.outputLayer(task.name(), task.size()));
    }

    private void checkOneHot(DataHandling subject, Check check, Labels labels) {
        check.same(
                subject.oneHot(labels.labels(), labels.classes()),
                reference.oneHot(labels.labels(), labels.classes()),
                Tolerance.EXACT);
    }

    private void checkClasses(DataHandling subject, Check check, Outputs outputs) {
        check.same(
                subject.classes(outputs.rule(), outputs.rows()),
                reference.classes(outputs.rule(), outputs.rows()),
                Tolerance.EXACT);
    }

    private static Evaluation evaluation(DataHandling subject, Predictions made) {
        return subject.evaluate(made.predicted(), made.actual(), made.classes());
    }

    private static Place place(DataHandling subject, Entry entry) {
        return subject.place(entry.shape(), entry.index());
    }

    private static Schedule schedule(DataHandling subject, Order order) {
        return subject.schedule(order.order(), order.batchSize(), order.epochs());
    }

    private static Object split(DataHandling subject, Parted data) {
        return subject.split(data.inputs(), data.labels(), data.order(), data.trainRatio());
    }
}

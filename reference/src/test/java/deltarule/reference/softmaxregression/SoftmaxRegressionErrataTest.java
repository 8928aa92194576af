package deltarule.reference.softmaxregression;

import static deltarule.reference.softmaxregression.Examples.batch;
import static deltarule.reference.softmaxregression.Examples.model;
import static deltarule.reference.softmaxregression.Examples.transposed;
import static deltarule.reference.softmaxregression.Examples.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.LogisticModel;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What following a slide to the letter gives, and what is right. */
class SoftmaxRegressionErrataTest {
    private final SoftmaxRegression rows = variant("rows", "mean");
    private final SoftmaxRegression columns = variant("columns", "mean");

    @Test
    void erratumSus27OneSumOverAllEntriesLeavesTheRowsUnnormalised() {
        double[][] logits = {{1, 2}, {3, 4}};
        double[][] activations = rows.activations(logits);
        assertThat(activations[0][0] + activations[0][1]).isCloseTo(1, within(1e-15));
        assertThat(activations[1][0] + activations[1][1]).isCloseTo(1, within(1e-15));
        assertThat(shareOfAll(logits, 1, 2)).isCloseTo(0.119203, within(1e-6));
        assertThat(shareOfAll(logits, 3, 4)).isCloseTo(0.880797, within(1e-6));
    }

    @Test
    void erratumSus30TheLossWithoutTheFactorIsTheNumberOfExamplesTimesTheMean() {
        double[][] logits = {{0, StrictMath.log(9)}, {0, StrictMath.log(0.25)}};
        int[] labels = {1, 0};
        assertThat(rows.loss(logits, labels)).isCloseTo(0.1642520335, within(1e-10));
        assertThat(variant("rows", "sum").loss(logits, labels)).isCloseTo(0.328504067, within(1e-9));
    }

    @Test
    void erratumSus31ThePrintedDifferenceBelongsToClassZero() {
        Model model = new Model(new double[][] {{0, 2}}, new double[2]);
        double[][] inputs = {{1}};
        LogisticModel logistic = rows.logisticRegression(model, inputs);
        assertThat(logistic.probabilities()[0]).isCloseTo(0.880797078, within(1e-9));
        double printed = StrictMath.exp(0 - 2.0) / (StrictMath.exp(0 - 2.0) + 1);
        assertThat(printed).isCloseTo(0.119202922, within(1e-9));
        double[] softmax = rows.activations(rows.logits(model, inputs))[0];
        assertThat(softmax).containsExactly(new double[] {printed, logistic.probabilities()[0]}, within(1e-15));
    }

    @Test
    void erratumHar11WithOneWeightVectorTheInputHasNoEffect() {
        Model shared = new Model(new double[][] {{0.5}, {0.5}}, new double[] {0, 0.3});
        double[][] activations = columns.activations(columns.logits(shared, new double[][] {{0, 10}}));
        assertThat(activations[0]).containsExactly(new double[] {0.425557, 0.425557}, within(1e-6));
        Model own = new Model(new double[][] {{0.5}, {-0.2}}, new double[] {0, 0.3});
        double[] moved = columns.activations(columns.logits(own, new double[][] {{0, 10}}))[0];
        assertThat(moved[1]).isGreaterThan(0.99);
    }

    @Test
    void erratumScu31OneSumOverAllEntriesLeavesTheColumnsUnnormalised() {
        double[][] logits = {{1, 3}, {2, 4}};
        double[][] activations = columns.activations(logits);
        assertThat(activations[0][0] + activations[1][0]).isCloseTo(1, within(1e-15));
        assertThat(activations[0][1] + activations[1][1]).isCloseTo(1, within(1e-15));
        assertThat(shareOfAll(logits, 1, 2)).isCloseTo(0.119203, within(1e-6));
        assertThat(shareOfAll(logits, 3, 4)).isCloseTo(0.880797, within(1e-6));
    }

    @Test
    void erratumSha05TheTransposedWeightsGiveOtherLogitsOrNone() {
        double[][] square = {{1, 2}, {3, 4}};
        double[][] ones = {{1}, {1}};
        assertThat(columns.logits(new Model(square, new double[2]), ones)).isDeepEqualTo(new double[][] {{3}, {7}});
        assertThat(columns.logits(new Model(transposed(square), new double[2]), ones))
                .isDeepEqualTo(new double[][] {{4}, {6}});
        Model tall = new Model(transposed(Examples.WEIGHTS), new double[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> columns.logits(tall, ones));
    }

    @Test
    void erratumWpi15TheActivationIsNotTheStepSize() {
        double[] activations = {0.2, 0.3, 0.5};
        double[] input = {1.5, 0.5};
        Model next = columns.step(model("columns"), input, activations, 1, 0.7);
        assertThat(next.bias()[0]).isCloseTo(0.3 - 0.7 * 0.2, within(1e-15));
        assertThat(next.bias()[0]).isNotCloseTo(0.3 - 0.2 * 0.2, within(0.01));
    }

    @Test
    void erratumWpi33AGradientHasTheShapeOfItsParameter() {
        Model before = model("columns");
        Model next = columns.step(before, new double[] {1.5, 0.5}, new double[] {0.2, 0.3, 0.5}, 1, 0.7);
        assertThat(next.bias()).hasSameSizeAs(before.bias());
        assertThat(next.weights()).hasDimensions(before.weights().length, 2);
    }

    @Test
    void erratumWpi46TheTrainedModelDependsOnTheOrder() {
        double[][] inputs = batch("rows", Examples.INPUTS);
        double[] stored = rows.train(model("rows"), inputs, Examples.LABELS, 0.7, 1, new int[][] {{0, 1, 2, 3}})
                .losses();
        double[] shuffled = rows.train(model("rows"), inputs, Examples.LABELS, 0.7, 1, new int[][] {{2, 0, 3, 1}})
                .losses();
        assertThat(stored[0]).isEqualTo(shuffled[0]);
        assertThat(stored[1]).isNotCloseTo(shuffled[1], within(0.01));
    }

    @Test
    void erratumX08TheTwoLayoutsSayTheSameOfTransposedMatrices() {
        double[][] logits = rows.logits(model("rows"), Examples.INPUTS);
        assertThat(columns.logits(model("columns"), transposed(Examples.INPUTS)))
                .isDeepEqualTo(transposed(logits));
        assertThat(columns.activations(transposed(logits))).isDeepEqualTo(transposed(rows.activations(logits)));
        double[][] overExamples = columns.activations(logits);
        assertThat(Arrays.stream(overExamples[0]).sum()).isNotCloseTo(1, within(0.01));
    }

    /** What one sum over all entries leaves to two of them. */
    private static double shareOfAll(double[][] logits, double one, double other) {
        double sum = Arrays.stream(logits)
                .flatMapToDouble(Arrays::stream)
                .map(StrictMath::exp)
                .sum();
        return (StrictMath.exp(one) + StrictMath.exp(other)) / sum;
    }
}

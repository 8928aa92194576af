package deltarule.tests.hinge;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.hinge.HingeLossReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The hinge loss of one example, its gradient, and the cost of a data set. */
@Examines(HingeLoss.class)
final class HingeLossTests {
    private static final double[][] IMAGES = {{3.2, 5.1, -1.7}, {1.3, 4.9, 2.0}, {2.2, 2.5, -3.1}};
    private static final double[] TELLING_SCORES = {0.4, 2.5, -0.3, 1.6, 2.2};

    /** By how much competitors are ahead: which of them violate a margin differs from margin to margin. */
    private static final double[][] TOO_CLOSE_FOR_SOME = {{-1.9, -1.1}, {0.6, 0.95}, {1.2, 2}, {-0.9, -0.6}};

    private final HingeLoss reference;
    private final SeededNumbers numbers;
    private final double margin;
    private final boolean mean;

    HingeLossTests(HingeLossParameters parameters, SeededNumbers numbers) {
        this.reference = new HingeLossReference(parameters);
        this.numbers = numbers;
        this.margin = parameters.margin();
        this.mean = parameters.reduction().equals("mean");
    }

    record Example(double[] scores, int label) {}

    /** Scores, others, and the first ones made larger. */
    record Moved(double[] scores, double[] other, double[] larger, int label) {}

    record DataSet(double[][] scores, int[] labels) {}

    @Criterion(
            value = "loss-examples",
            cases = "publicExamples",
            covers = {"hinge-multiclass", "hinge-scale-ambiguity"})
    void lossOfThePublicExamples(HingeLoss subject, Check check, Example example) {
        check.same(
                subject.loss(example.scores, example.label),
                reference.loss(example.scores, example.label),
                Tolerance.SUM);
    }

    @Criterion(
            value = "loss",
            cases = "examples",
            covers = {"hinge-multiclass", "hinge-scale-ambiguity"})
    void lossAddsUpTheViolationsOfTheOtherClasses(HingeLoss subject, Check check, Example example) {
        check.same(
                subject.loss(example.scores, example.label),
                reference.loss(example.scores, example.label),
                Tolerance.SUM);
    }

    @Criterion(
            value = "loss",
            cases = "unacceptableExamples",
            covers = {"hinge-multiclass", "hinge-scale-ambiguity"})
    void lossRefusesWhatIsNoExample(HingeLoss subject, Check check, Example example) {
        check.refuses(() -> subject.loss(example.scores, example.label));
    }

    @Criterion(value = "loss-extreme", cases = "movedExamples", covers = "hinge-multiclass")
    void lossDependsOnDifferencesOfScoresOnly(HingeLoss subject, Check check, Moved moved) {
        double shifted = subject.loss(moved.larger, moved.label);
        check.sameOrCarried(
                shifted,
                reference.loss(moved.larger, moved.label),
                Tolerance.SUM.scaledBy(Math.abs(moved.larger[0])),
                () -> carriedFrom(moved, subject, check));
    }

    @Criterion(value = "loss-extreme", cases = "hugeExamples", covers = "hinge-multiclass")
    void lossOfHugeScoresGrowsWithThem(HingeLoss subject, Check check, Moved huge) {
        double grown = subject.loss(huge.larger, huge.label);
        check.sameOrCarried(grown, reference.loss(huge.larger, huge.label), Tolerance.SUM, () -> {
            double own = carriedFrom(huge, subject, check);
            double ratio = grown / own;
            return ratio < 1.5 ? own : ratio < 3 ? 2 * own : 4 * own;
        });
    }

    /** The subject's loss of scores before they were made larger, if its losses vary and there is an error to carry. */
    private double carriedFrom(Moved moved, HingeLoss subject, Check check) {
        check.tell(subject.loss(TELLING_SCORES, 3), reference.loss(TELLING_SCORES, 3));
        double own = subject.loss(moved.scores, moved.label);
        check.tell(own, subject.loss(moved.other, moved.label));
        return own;
    }

    @Criterion(value = "cost-examples", cases = "publicDataSets", covers = "hinge-dataset-mean")
    void costOfThePublicDataSets(HingeLoss subject, Check check, DataSet data) {
        checkCost(subject, check, data);
    }

    @Criterion(value = "cost", cases = "dataSets", covers = "hinge-dataset-mean")
    void costReducesTheLossesOfTheExamples(HingeLoss subject, Check check, DataSet data) {
        checkCost(subject, check, data);
    }

    private void checkCost(HingeLoss subject, Check check, DataSet data) {
        check.sameOrCarried(
                subject.cost(data.scores, data.labels),
                reference.cost(data.scores, data.labels),
                Tolerance.SUM,
                () -> costOfOwnLosses(subject, check, data));
    }

    private double costOfOwnLosses(HingeLoss subject, Check check, DataSet data) {
        double[] own = new double[data.scores.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = subject.loss(data.scores[i], data.labels[i]);
        }
        check.tell(
                Arrays.stream(own).min().orElseThrow(), Arrays.stream(own).max().orElseThrow());
        double sum = Arrays.stream(own).sum();
        return mean ? sum / own.length : sum;
    }

    @Criterion(value = "cost", cases = "unacceptableDataSets", covers = "hinge-dataset-mean")
    void costRefusesWhatIsNoDataSet(HingeLoss subject, Check check, DataSet data) {
        check.refuses(() -> subject.cost(data.scores, data.labels));
    }

    @Criterion(value = "gradient-examples", cases = "publicExamples", covers = "hinge-gradient")
    void gradientOfThePublicExamples(HingeLoss subject, Check check, Example example) {
        check.same(
                subject.gradient(example.scores, example.label),
                reference.gradient(example.scores, example.label),
                Tolerance.GRADIENT);
    }

    @Criterion(value = "gradient", cases = "examples", covers = "hinge-gradient")
    void gradientPushesCompetitorsDownAndTheTrueClassUp(HingeLoss subject, Check check, Example example) {
        check.same(
                subject.gradient(example.scores, example.label),
                reference.gradient(example.scores, example.label),
                Tolerance.GRADIENT);
    }

    @Criterion(value = "gradient", cases = "unacceptableExamples", covers = "hinge-gradient")
    void gradientRefusesWhatIsNoExample(HingeLoss subject, Check check, Example example) {
        check.refuses(() -> subject.gradient(example.scores, example.label));
    }

    List<Case<Example>> publicExamples() {
        double[][] images = images();
        double[] several =
                numbers.published("several too close", TELLING_SCORES, random -> shown(random, 3, TOO_CLOSE_FOR_SOME));
        return List.of(
                new Case<>("first image", new Example(images[0], 0)),
                new Case<>("second image", new Example(images[1], 1)),
                new Case<>("third image", new Example(images[2], 2)),
                new Case<>("five classes, several too close", new Example(several, 3)));
    }

    List<Case<Example>> examples() {
        Random random = numbers.named("examples");
        List<Case<Example>> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int classes = 4 + i % 4;
            double[] scores = scores(random, classes, 3);
            cases.add(new Case<>("ordinary scores", new Example(scores, (3 * i + 1) % classes)));
        }
        for (int label : new int[] {0, 4}) {
            double[] scores = scores(random, 5, 2);
            cases.add(new Case<>(
                    label == 0 ? "the first class is true" : "the last class is true", new Example(scores, label)));
        }
        double top = 2.5 + random.nextDouble();
        cases.add(new Case<>(
                "several competitors inside the margin",
                new Example(
                        new double[] {top - 0.3 * margin, top, top - 0.6 * margin, top - 4, top - 0.1 * margin}, 1)));
        cases.add(new Case<>(
                "a competitor exactly at the margin", new Example(new double[] {2 - margin, 2.5, 2, -1.75}, 2)));
        cases.add(new Case<>("equal scores", new Example(new double[] {2.25, 2.25, 2.25, 2.25}, 2)));
        cases.add(new Case<>("two classes", new Example(new double[] {0.75, 0.5}, 1)));
        return cases;
    }

    List<Case<Moved>> movedExamples() {
        double[] scores = {0.125, 2.375, -1.25, 1.625};
        double[] larger = Arrays.stream(scores).map(score -> score + 1048576).toArray();
        return List.of(
                new Case<>("scores far from zero", new Moved(scores, new double[] {1, 0.5, 2.25, -3}, larger, 3)));
    }

    /** So large that the margin is lost beside them. */
    List<Case<Moved>> hugeExamples() {
        double[] scores = {3e120, -2e120, 1.5e120, 2.5e120};
        double[] larger = Arrays.stream(scores).map(score -> 2 * score).toArray();
        double[] other = {1.25e120, -2e120, 3.5e120, 2.75e120};
        return List.of(new Case<>("huge scores", new Moved(scores, other, larger, 2)));
    }

    List<Case<Example>> unacceptableExamples() {
        String group = "input the contract refuses";
        return List.of(
                new Case<>(group, new Example(null, 0)),
                new Case<>(group, new Example(new double[] {0.7}, 0)),
                new Case<>(group, new Example(new double[] {0.7, 1.4, -0.6}, 3)),
                new Case<>(group, new Example(new double[] {0.7, 1.4, -0.6}, -1)),
                new Case<>(group, new Example(new double[] {0.7, Double.NaN, -0.6}, 0)),
                new Case<>(group, new Example(new double[] {0.7, 1.4, Double.POSITIVE_INFINITY}, 0)));
    }

    List<Case<DataSet>> publicDataSets() {
        double[][] two = numbers.published(
                "two examples", new double[][] {TELLING_SCORES, {1.5, -0.4, 0.6, 1.2, 0.9}}, random -> new double[][] {
                    shown(random, 2, TOO_CLOSE_FOR_SOME),
                    shown(random, 4, new double[][] {{0.2, 0.9}, {-0.4, -0.1}, {-3, -2.2}, {1.2, 2}})
                });
        return List.of(
                new Case<>("the three images", new DataSet(images(), new int[] {0, 1, 2})),
                new Case<>("two examples of five classes", new DataSet(two, new int[] {2, 4})));
    }

    /** One image with a competitor ahead, one that is clear, one with both ahead. */
    private double[][] images() {
        return numbers.published("images", IMAGES, random -> new double[][] {
            shown(random, 0, new double[][] {{1.2, 2.5}, {-5, -3}}),
            shown(random, 1, new double[][] {{-4, -2.2}, {-4, -2.2}}),
            shown(random, 2, new double[][] {{3, 6}, {3, 6}})
        });
    }

    /** Scores of a true class and its competitors, each ahead of it by a number in its range. */
    private static double[] shown(Random random, int label, double[][] ahead) {
        double truth = SlideNumbers.number(random, -2, 2);
        double[] scores = new double[ahead.length + 1];
        for (int j = 0; j < scores.length; j++) {
            double[] range = ahead[j < label ? j : Math.max(0, j - 1)];
            double lead = j == label ? 0 : SlideNumbers.number(random, range[0], range[1]);
            scores[j] = Math.rint(20 * (truth + lead)) / 20;
        }
        return scores;
    }

    /** The first class is true in public ones only: a mistake with it is one of the loss. */
    List<Case<DataSet>> dataSets() {
        Random random = numbers.named("data sets");
        List<Case<DataSet>> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int examples = 3 + 2 * i;
            int classes = 4 + i % 3;
            int[] labels = new int[examples];
            for (int n = 0; n < examples; n++) {
                labels[n] = 1 + random.nextInt(classes - 1);
            }
            double[][] scores = new double[examples][];
            for (int n = 0; n < examples; n++) {
                scores[n] = scores(random, classes, 3);
            }
            scores[0][labels[0]] = -4.25;
            cases.add(new Case<>("ordinary data sets", new DataSet(scores, labels)));
        }
        return cases;
    }

    List<Case<DataSet>> unacceptableDataSets() {
        String group = "input the contract refuses";
        double[][] rows = {{0.7, 1.4, -0.6}, {2.2, -1.3, 0.4}};
        return List.of(
                new Case<>(group, new DataSet(null, new int[] {0})),
                new Case<>(group, new DataSet(rows, null)),
                new Case<>(group, new DataSet(new double[0][], new int[0])),
                new Case<>(group, new DataSet(rows, new int[] {0})),
                new Case<>(group, new DataSet(new double[][] {{0.7, 1.4}, {2.2, -1.3, 0.4}}, new int[] {0, 1})),
                new Case<>(group, new DataSet(new double[][] {{0.7, 1.4}, null}, new int[] {0, 1})),
                new Case<>(group, new DataSet(rows, new int[] {0, 3})));
    }

    /** Scores in steps of 1/128: no violation is so close to zero that a mistake there nearly hides. */
    private static double[] scores(Random random, int classes, double range) {
        double[] scores = SeededNumbers.vector(random, classes, -range, range);
        for (int j = 0; j < classes; j++) {
            scores[j] = Math.rint(scores[j] * 128) / 128;
        }
        return scores;
    }
}

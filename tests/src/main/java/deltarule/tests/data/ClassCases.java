package deltarule.tests.data;

import deltarule.problems.data.DataHandlingParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of labels, decisions, evaluations and output layers. */
final class ClassCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SeededNumbers numbers;

    private final int first;
    private final boolean inRows;

    ClassCases(DataHandlingParameters parameters, SeededNumbers numbers) {
        this.numbers = numbers;
        this.first = parameters.firstLabel();
        this.inRows = parameters.examplesIn().equals("rows");
    }

    private Labels labelled(int classes, int... labels) {
        return new Labels(Counted.from(first, labels), classes);
    }

    private Outputs outputs(String rule, double[][] rows) {
        return new Outputs(rule, Counted.laidOut(inRows, rows));
    }

    private Predictions predictions(int[] predicted, int[] actual, int classes) {
        return new Predictions(Counted.from(first, predicted), Counted.from(first, actual), classes);
    }

    /** Labels of so many classes. */
    record Labels(int[] labels, int classes) {}

    /** Outputs of examples in rows, and the rule that decides. */
    record Outputs(String rule, double[][] rows) {}

    /** Predictions beside the truth. */
    record Predictions(int[] predicted, int[] actual, int classes) {}

    /** A task and its size. */
    record Task(String name, int size) {}

    List<Case<Labels>> exampleLabels() {
        int[] digits = numbers.published(
                "digits", new int[] {6, 3}, random -> new int[] {random.nextInt(10), random.nextInt(10)});
        int[] animals = numbers.published(
                "animals", new int[] {0, 1, 2, 3, 1}, random -> shuffled(random, 0, 1, 2, 3, random.nextInt(4)));
        return List.of(
                new Case<>("two digits", labelled(10, digits)),
                new Case<>("four animals and one again", labelled(4, animals)));
    }

    List<Case<Labels>> labels() {
        Random random = numbers.named("labels");
        int[] some = randomLabels(random, 9, 5);
        some[2] = 0;
        some[4] = 4;
        some[7] = 1;
        return List.of(
                new Case<>("more examples than classes", labelled(5, some)),
                new Case<>("fewer examples than classes", labelled(7, 5, 2, 0, 6)),
                new Case<>("a single example", labelled(3, random.nextInt(2))));
    }

    List<Case<Labels>> unacceptableLabels() {
        return List.of(
                new Case<>(REFUSED, new Labels(null, 3)),
                new Case<>(REFUSED, labelled(3, 0, 3, 1)),
                new Case<>(REFUSED, labelled(3, 0, -1, 1)));
    }

    List<Case<Outputs>> exampleOutputs() {
        double[][] activations = rearranged("activations", new double[][] {
            {0, 0.3, 0, 0, 0, 0, 0, 0.7, 0, 0}, {0.01, 0.03, 0, 0.04, 0.03, 0.05, 0.8, 0.02, 0.01, 0.01}
        });
        double[][] scores = rearranged(
                "scores", new double[][] {{-3, -1, -2}, {0.35, 0.4, 0.25}, {0.6, 0.2, 0.9}, {0.4, 0.1, 0.4}});
        double[][] probabilities = numbers.published(
                "probabilities",
                new double[][] {
                    {0.37754066879814546}, {0.18242552380635635}, {0.6224593312018546}, {0.37754066879814546}, {0.5}
                },
                random -> new double[][] {
                    {tenths(random, 0)}, {tenths(random, 6)}, {tenths(random, 6)}, {tenths(random, 0)}, {0.5}
                });
        return List.of(
                new Case<>("activations, by argmax", outputs("argmax", activations)),
                new Case<>("scores, by argmax", outputs("argmax", scores)),
                new Case<>("probabilities, by threshold", outputs("threshold", probabilities)),
                new Case<>("targets", outputs("one-hot", rearranged("targets", new double[][] {
                    {0, 0, 1, 0}, {0, 1, 0, 0}
                }))));
    }

    /** The rows of the lecture, or the same numbers in another order. */
    private double[][] rearranged(String name, double[][] lecture) {
        return numbers.published(
                name,
                lecture,
                random -> Arrays.stream(lecture)
                        .map(row -> Arrays.stream(shuffled(
                                        random, IntStream.range(0, row.length).toArray()))
                                .mapToDouble(place -> row[place])
                                .toArray())
                        .toArray(double[][]::new));
    }

    private static double tenths(Random random, int least) {
        return (least + random.nextInt(5)) / 10.0;
    }

    private static int[] shuffled(Random random, int... values) {
        List<Integer> list = new ArrayList<>(Arrays.stream(values).boxed().toList());
        Collections.shuffle(list, random);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Case<Outputs>> scores() {
        Random random = numbers.named("scores");
        double[][] many = SeededNumbers.matrix(random, 24, 4, -2, 2);
        double[][] negative = SeededNumbers.matrix(random, 6, 5, -4, -1.1);
        double[][] close = SeededNumbers.matrix(random, 6, 7, 0.1, 0.3);
        double[][] several = SeededNumbers.matrix(random, 6, 5, 0.55, 0.9);
        for (int i = 0; i < 6; i++) {
            negative[i][1 + i % 4] = -0.5;
            close[i][i] = 0.4;
            several[i][4 - i % 4] = 0.94;
        }
        return List.of(
                new Case<>("scores of either sign", outputs("argmax", many)),
                new Case<>("negative scores only", outputs("argmax", negative)),
                new Case<>("probabilities below one half", outputs("argmax", close)),
                new Case<>("several outputs above one half", outputs("argmax", several)),
                new Case<>("ties and infinities", outputs("argmax", new double[][] {
                    {0.2, 1.7, 1.7, 0.4}, {-INFINITY, -2.5, -3.5, -2.5}, {0.3, -0.6, INFINITY, 2.4}
                })));
    }

    List<Case<Outputs>> unacceptableScores() {
        return List.of(
                new Case<>(REFUSED, outputs("argmax", new double[][] {{0.4, Double.NaN, 0.2}})),
                new Case<>(REFUSED, new Outputs("argmax", new double[][] {{0.4, 0.3}, {0.2}})),
                new Case<>(REFUSED, outputs("argmin", new double[][] {{0.4, 0.3}})));
    }

    List<Case<Outputs>> probabilities() {
        Random random = numbers.named("probabilities");
        double[][] many = SeededNumbers.matrix(random, 24, 1, 0.05, 0.45);
        for (int i = 0; i < 24; i++) {
            many[i][0] += random.nextBoolean() ? 0.5 : 0;
        }
        many[3][0] = 0.3;
        many[7][0] = 0.8;
        return List.of(
                new Case<>("ordinary probabilities", outputs("threshold", many)),
                new Case<>("at and beside one half", outputs("threshold", new double[][] {
                    {0.5}, {Math.nextDown(0.5)}, {Math.nextUp(0.5)}, {0}, {1}
                })));
    }

    List<Case<Outputs>> unacceptableProbabilities() {
        return List.of(
                new Case<>(REFUSED, outputs("threshold", new double[][] {{0.3}, {1.2}})),
                new Case<>(REFUSED, outputs("threshold", new double[][] {{0.3, 0.7}})));
    }

    List<Case<Outputs>> targets() {
        Random random = numbers.named("targets");
        double[][] many = new double[14][6];
        for (double[] row : many) {
            row[random.nextInt(6)] = 1;
        }
        return List.of(new Case<>("fourteen targets", outputs("one-hot", many)));
    }

    List<Case<Outputs>> unacceptableTargets() {
        return List.of(
                new Case<>(REFUSED, outputs("one-hot", new double[][] {{0, 1, 0}, {1, 0, 1}})),
                new Case<>(REFUSED, outputs("one-hot", new double[][] {{0.2, 0.8, 0}})));
    }

    List<Case<Predictions>> examplePredictions() {
        int[] predicted = numbers.published(
                "two predicted classes",
                new int[] {0, 0, 1, 0},
                random -> shuffled(random, 0, 0, 1, random.nextInt(2)));
        int[] seven = numbers.published(
                "three predicted classes",
                new int[] {0, 2, 1, 1, 2, 0, 0},
                random -> shuffled(random, 0, 2, 1, 1, 2, 0, random.nextInt(3)));
        return List.of(
                new Case<>("four examples of two classes", predictions(predicted, new int[] {0, 1, 1, 1}, 2)),
                new Case<>("seven examples of three classes", predictions(seven, new int[] {0, 2, 1, 0, 0, 2, 0}, 3)));
    }

    List<Case<Predictions>> predictions() {
        Random random = numbers.named("predictions");
        int[] actual = randomLabels(random, 24, 4);
        int[] predicted = actual.clone();
        for (int i = 0; i < 9; i++) {
            predicted[2 * i] = (actual[2 * i] + 1 + random.nextInt(2)) % 4;
        }
        return List.of(
                new Case<>("twenty-four examples of four classes", predictions(predicted, actual, 4)),
                new Case<>(
                        "one class is never seen",
                        predictions(new int[] {3, 0, 3, 2, 2, 0, 3}, new int[] {3, 0, 2, 2, 0, 0, 2}, 5)));
    }

    List<Case<Predictions>> unacceptablePredictions() {
        return List.of(
                new Case<>(REFUSED, predictions(new int[] {0, 1}, new int[] {0, 1, 1}, 2)),
                new Case<>(REFUSED, predictions(new int[] {0, 2}, new int[] {0, 1}, 2)),
                new Case<>(REFUSED, predictions(new int[] {0, 1}, new int[] {0, 2}, 2)),
                new Case<>(REFUSED, predictions(new int[0], new int[0], 2)));
    }

    List<Case<Task>> exampleTasks() {
        return List.of(
                new Case<>("one of two classes", new Task("binary", 2)),
                new Case<>(
                        "one of several classes",
                        new Task("multiclass", numbers.published("classes", 10, random -> 3 + random.nextInt(9)))));
    }

    List<Case<Task>> tasks() {
        int size = 3 + numbers.named("tasks").nextInt(3);
        return List.of(
                new Case<>("one of several classes", new Task("multiclass", size)),
                new Case<>("several labels at the same time", new Task("multilabel", size + 1)),
                new Case<>("numbers of any size", new Task("regression", size)),
                new Case<>("numbers between 0 and 1", new Task("bounded-regression", size + 2)),
                new Case<>("one of two classes", new Task("binary", 2)));
    }

    List<Case<Task>> unacceptableTasks() {
        return List.of(
                new Case<>(REFUSED, new Task("clustering", 3)),
                new Case<>(REFUSED, new Task("binary", 3)),
                new Case<>(REFUSED, new Task("multiclass", 1)),
                new Case<>(REFUSED, new Task("multilabel", 0)));
    }

    private static int[] randomLabels(Random random, int examples, int classes) {
        return IntStream.range(0, examples).map(i -> random.nextInt(classes)).toArray();
    }
}

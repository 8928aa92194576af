package deltarule.tests.data;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of labels, decisions, evaluations and output layers. */
final class ClassCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SeededNumbers numbers;

    ClassCases(SeededNumbers numbers) {
        this.numbers = numbers;
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
        return List.of(
                new Case<>("the digits 6 and 3", new Labels(new int[] {6, 3}, 10)),
                new Case<>("four animals and one again", new Labels(new int[] {0, 1, 2, 3, 1}, 4)));
    }

    List<Case<Labels>> labels() {
        Random random = numbers.named("labels");
        int[] some = randomLabels(random, 9, 5);
        some[2] = 0;
        some[4] = 4;
        some[7] = 1;
        return List.of(
                new Case<>("more examples than classes", new Labels(some, 5)),
                new Case<>("fewer examples than classes", new Labels(new int[] {5, 2, 0, 6}, 7)),
                new Case<>("a single example", new Labels(new int[] {random.nextInt(2)}, 3)));
    }

    List<Case<Labels>> unacceptableLabels() {
        return List.of(
                new Case<>(REFUSED, new Labels(null, 3)),
                new Case<>(REFUSED, new Labels(new int[] {0, 3, 1}, 3)),
                new Case<>(REFUSED, new Labels(new int[] {0, -1, 1}, 3)));
    }

    List<Case<Outputs>> exampleOutputs() {
        return List.of(
                new Case<>("activations of the lectures, by argmax", new Outputs("argmax", new double[][] {
                    {0, 0.3, 0, 0, 0, 0, 0, 0.7, 0, 0}, {0.01, 0.03, 0, 0.04, 0.03, 0.05, 0.8, 0.02, 0.01, 0.01}
                })),
                new Case<>("scores, by argmax", new Outputs("argmax", new double[][] {
                    {-3, -1, -2}, {0.35, 0.4, 0.25}, {0.6, 0.2, 0.9}, {0.4, 0.1, 0.4}
                })),
                new Case<>("the table of the lecture, by threshold", new Outputs("threshold", new double[][] {
                    {0.37754066879814546}, {0.18242552380635635}, {0.6224593312018546}, {0.37754066879814546}, {0.5}
                })),
                new Case<>("a target", new Outputs("one-hot", new double[][] {{0, 0, 1, 0}, {0, 1, 0, 0}})));
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
                new Case<>("scores of either sign", new Outputs("argmax", many)),
                new Case<>("negative scores only", new Outputs("argmax", negative)),
                new Case<>("probabilities below one half", new Outputs("argmax", close)),
                new Case<>("several outputs above one half", new Outputs("argmax", several)),
                new Case<>("ties and infinities", new Outputs("argmax", new double[][] {
                    {0.2, 1.7, 1.7, 0.4}, {-INFINITY, -2.5, -3.5, -2.5}, {0.3, -0.6, INFINITY, 2.4}
                })));
    }

    List<Case<Outputs>> unacceptableScores() {
        return List.of(
                new Case<>(REFUSED, new Outputs("argmax", new double[][] {{0.4, Double.NaN, 0.2}})),
                new Case<>(REFUSED, new Outputs("argmax", new double[][] {{0.4, 0.3}, {0.2}})),
                new Case<>(REFUSED, new Outputs("argmin", new double[][] {{0.4, 0.3}})));
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
                new Case<>("ordinary probabilities", new Outputs("threshold", many)),
                new Case<>("at and beside one half", new Outputs("threshold", new double[][] {
                    {0.5}, {Math.nextDown(0.5)}, {Math.nextUp(0.5)}, {0}, {1}
                })));
    }

    List<Case<Outputs>> unacceptableProbabilities() {
        return List.of(
                new Case<>(REFUSED, new Outputs("threshold", new double[][] {{0.3}, {1.2}})),
                new Case<>(REFUSED, new Outputs("threshold", new double[][] {{0.3, 0.7}})));
    }

    List<Case<Outputs>> targets() {
        Random random = numbers.named("targets");
        double[][] many = new double[14][6];
        for (double[] row : many) {
            row[random.nextInt(6)] = 1;
        }
        return List.of(new Case<>("fourteen targets", new Outputs("one-hot", many)));
    }

    List<Case<Outputs>> unacceptableTargets() {
        return List.of(
                new Case<>(REFUSED, new Outputs("one-hot", new double[][] {{0, 1, 0}, {1, 0, 1}})),
                new Case<>(REFUSED, new Outputs("one-hot", new double[][] {{0.2, 0.8, 0}})));
    }

    List<Case<Predictions>> examplePredictions() {
        return List.of(
                new Case<>(
                        "the table of the lecture", new Predictions(new int[] {0, 0, 1, 0}, new int[] {0, 1, 1, 1}, 2)),
                new Case<>(
                        "seven examples of three classes",
                        new Predictions(new int[] {0, 2, 1, 1, 2, 0, 0}, new int[] {0, 2, 1, 0, 0, 2, 0}, 3)));
    }

    List<Case<Predictions>> predictions() {
        Random random = numbers.named("predictions");
        int[] actual = randomLabels(random, 24, 4);
        int[] predicted = actual.clone();
        for (int i = 0; i < 9; i++) {
            predicted[2 * i] = (actual[2 * i] + 1 + random.nextInt(2)) % 4;
        }
        return List.of(
                new Case<>("twenty-four examples of four classes", new Predictions(predicted, actual, 4)),
                new Case<>(
                        "one class is never seen",
                        new Predictions(new int[] {3, 0, 3, 2, 2, 0, 3}, new int[] {3, 0, 2, 2, 0, 0, 2}, 5)));
    }

    List<Case<Predictions>> unacceptablePredictions() {
        return List.of(
                new Case<>(REFUSED, new Predictions(new int[] {0, 1}, new int[] {0, 1, 1}, 2)),
                new Case<>(REFUSED, new Predictions(new int[] {0, 2}, new int[] {0, 1}, 2)),
                new Case<>(REFUSED, new Predictions(new int[] {0, 1}, new int[] {0, 2}, 2)),
                new Case<>(REFUSED, new Predictions(new int[0], new int[0], 2)));
    }

    List<Case<Task>> exampleTasks() {
        return List.of(
                new Case<>("one of two classes", new Task("binary", 2)),
                new Case<>("one of ten digits", new Task("multiclass", 10)));
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

package deltarule.tests.logloss;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Distributions, samples and data sets. */
final class SampleCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] HARVARD_PREDICTIONS = {
        0.37754066879814546, 0.18242552380635635, 0.6224593312018546, 0.37754066879814546
    };

    private final SeededNumbers numbers;

    SampleCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** A distribution to list. */
    record Named(String name, int size, double p) {}

    /** Labels and the predictions for them. */
    record Sample(int[] labels, double[] predictions) {}

    /** Targets and the predictions for them. */
    record DataSet(double[] targets, double[] predictions) {}

    List<Case<Named>> publicDistributions() {
        return List.of(
                new Case<>("the labels 0 and 1", new Named("bernoulli", 1, shown("a label", 0.9, 0.55, 0.95))),
                new Case<>(
                        "the binomial distribution of two trials",
                        new Named("binomial", 2, shown("two trials", 0.4, 0.15, 0.45))),
                new Case<>(
                        "the binomial distribution of five trials",
                        new Named("binomial", 5, shown("five trials", 0.7, 0.55, 0.85))),
                new Case<>(
                        "a uniform distribution",
                        numbers.published(
                                "a uniform distribution",
                                new Named("uniform", 3, 0.4),
                                random -> new Named(
                                        "uniform", 6 + random.nextInt(2), SlideNumbers.number(random, 0.2, 0.8)))));
    }

    List<Case<Named>> distributions() {
        Random random = numbers.named("distributions");
        return List.of(
                new Case<>("the labels 0 and 1", new Named("bernoulli", 1, probability(random, 0.55, 0.95))),
                new Case<>("a few trials", new Named("binomial", 4, probability(random, 0.55, 0.9))),
                new Case<>("a few trials", new Named("binomial", 7, probability(random, 0.1, 0.45))),
                new Case<>("many trials", new Named("binomial", 30, probability(random, 0.2, 0.45))),
                new Case<>("certain successes", new Named("binomial", 3, 1)),
                new Case<>("equally probable outcomes", new Named("uniform", 7, 0.3)));
    }

    List<Case<Named>> unacceptableDistributions() {
        return List.of(
                new Case<>(REFUSED, new Named("poisson", 3, 0.4)),
                new Case<>(REFUSED, new Named(null, 3, 0.4)),
                new Case<>(REFUSED, new Named("binomial", 101, 0.4)),
                new Case<>(REFUSED, new Named("binomial", -1, 0.4)),
                new Case<>(REFUSED, new Named("bernoulli", 2, 0.4)),
                new Case<>(REFUSED, new Named("binomial", 3, Double.NaN)),
                new Case<>(REFUSED, new Named("uniform", 0, 0.4)));
    }

    List<Case<Sample>> publicSamples() {
        return List.of(
                new Case<>("two examples", new Sample(new int[] {1, 0}, new double[] {
                    shown("the first of two", 0.9, 0.6, 0.9), shown("the second of two", 0.2, 0.1, 0.4)
                })),
                new Case<>(
                        "five examples",
                        new Sample(
                                new int[] {0, 1, 1, 0, 0},
                                numbers.published(
                                        "five examples",
                                        new double[] {0.2, 0.7, 0.95, 0.3, 0.6},
                                        random -> SlideNumbers.vector(random, 5, 0.2, 0.95)))));
    }

    List<Case<Sample>> samples() {
        Random random = numbers.named("samples");
        return List.of(
                new Case<>("ordinary samples", sample(random, 3)),
                new Case<>("ordinary samples", sample(random, 6)),
                new Case<>("ordinary samples", sample(random, 7)));
    }

    List<Case<Sample>> impossibleSamples() {
        Random random = numbers.named("impossible samples");
        Sample sample = sample(random, 5);
        sample.predictions[2] = 1 - sample.labels[2];
        return List.of(new Case<>("a label that was called impossible", sample));
    }

    List<Case<Sample>> longSamples() {
        Random random = numbers.named("long samples");
        int[] labels = labels(random, 601);
        double[] predictions = IntStream.range(0, labels.length)
                .mapToDouble(i -> {
                    double probability = probability(random, 0.06, 0.3);
                    return labels[i] == 1 ? probability : 1 - probability;
                })
                .toArray();
        return List.of(new Case<>("very many examples", new Sample(labels, predictions)));
    }

    List<Case<Sample>> unacceptableSamples() {
        int[] labels = {1, 0, 1};
        double[] predictions = {0.7, 0.2, 0.6};
        return List.of(
                new Case<>(REFUSED, new Sample(null, predictions)),
                new Case<>(REFUSED, new Sample(new int[0], new double[0])),
                new Case<>(REFUSED, new Sample(new int[] {1, 0}, predictions)),
                new Case<>(REFUSED, new Sample(new int[] {1, 2, 0}, predictions)),
                new Case<>(REFUSED, new Sample(labels, new double[] {0.7, -0.2, 0.6})));
    }

    List<Case<DataSet>> publicDataSets() {
        return List.of(
                new Case<>(
                        "a table of four examples",
                        new DataSet(
                                new double[] {0, 1, 1, 1},
                                numbers.published(
                                        "a table",
                                        HARVARD_PREDICTIONS,
                                        random -> SlideNumbers.vector(random, 4, 0.15, 0.7)))),
                new Case<>(
                        "five examples",
                        new DataSet(
                                new double[] {1, 0, 0, 1, 0},
                                numbers.published(
                                        "five predictions",
                                        new double[] {0.65, 0.3, 0.9, 0.8, 0.15},
                                        random -> SlideNumbers.vector(random, 5, 0.15, 0.9)))));
    }

    List<Case<DataSet>> dataSets() {
        Random random = numbers.named("data sets");
        return List.of(
                new Case<>("labels of 0 and 1", dataSet(random, 3)),
                new Case<>("labels of 0 and 1", dataSet(random, 7)),
                new Case<>(
                        "targets between 0 and 1",
                        new DataSet(
                                SeededNumbers.vector(random, 5, 0.1, 0.9), SeededNumbers.vector(random, 5, 0.1, 0.9))));
    }

    List<Case<DataSet>> impossibleDataSets() {
        DataSet dataSet = dataSet(numbers.named("impossible data sets"), 5);
        dataSet.predictions[2] = 1 - dataSet.targets[2];
        return List.of(new Case<>("a label that was called impossible", dataSet));
    }

    List<Case<DataSet>> unacceptableDataSets() {
        double[] targets = {1, 0, 1};
        double[] predictions = {0.7, 0.2, 0.6};
        return List.of(
                new Case<>(REFUSED, new DataSet(targets, null)),
                new Case<>(REFUSED, new DataSet(new double[0], new double[0])),
                new Case<>(REFUSED, new DataSet(new double[] {1, 0}, predictions)),
                new Case<>(REFUSED, new DataSet(new double[] {1, 0, -0.5}, predictions)),
                new Case<>(REFUSED, new DataSet(targets, new double[] {0.7, 0.2, Double.NaN})));
    }

    private double shown(String name, double lecture, double low, double high) {
        return numbers.published(name, lecture, random -> SlideNumbers.number(random, low, high));
    }

    /** A number between low and high. */
    static double probability(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static DataSet dataSet(Random random, int examples) {
        Sample sample = sample(random, examples);
        return new DataSet(Arrays.stream(sample.labels).asDoubleStream().toArray(), sample.predictions);
    }

    private static Sample sample(Random random, int examples) {
        return new Sample(labels(random, examples), SeededNumbers.vector(random, examples, 0.1, 0.9));
    }

    /** Labels of both kinds in turn, the last two alike. */
    private static int[] labels(Random random, int examples) {
        int first = random.nextInt(2);
        int[] labels = IntStream.range(0, examples).map(i -> (first + i) % 2).toArray();
        labels[examples - 2] = labels[examples - 1];
        return labels;
    }
}

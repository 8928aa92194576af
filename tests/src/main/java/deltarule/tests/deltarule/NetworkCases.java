package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of collapsed networks, maps of the plane and networks without biases. */
final class NetworkCases {
    private static final String REFUSED = "input the contract refuses";

    private final DeltaRuleParameters parameters;
    private final SeededNumbers numbers;

    NetworkCases(DeltaRuleParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** Layers without activation. */
    record Layers(double[][][] weights, double[][] biases) {}

    /** A map of the plane and points. */
    record Plane(String map, double[][] weights, double[][] points) {}

    /** A network without biases and its inputs. */
    record Bare(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {}

    List<Case<Layers>> publicLayers() {
        return List.of(
                new Case<>(
                        "two layers of two units",
                        numbers.published(
                                "two layers of two",
                                layers(new double[][][] {{{1, 2}, {0, 1}}, {{2, 0}, {1, 1}}}, new double[][] {
                                    {1, 2}, {3, 4}
                                }),
                                random -> publicLayers(random, 2))),
                new Case<>(
                        "three inputs, two units, two units",
                        numbers.published(
                                "three inputs",
                                layers(
                                        new double[][][] {
                                            {{0.5, -0.3, 0.8}, {0.4, 0.9, -0.2}}, {{0.7, -0.6}, {0.3, 1.2}}
                                        },
                                        new double[][] {{0.3, -0.2}, {0.6, -0.4}}),
                                random -> publicLayers(random, 3))));
    }

    List<Case<Layers>> layers() {
        Random random = numbers.named("layers");
        return List.of(
                new Case<>("layers of different widths", layers(random, 3, 4, 5, 5, 4)),
                new Case<>("layers of one width", layers(random, 4, 4, 4, 4)),
                new Case<>("two layers", layers(random, 6, 3, 4)),
                new Case<>("a single layer", layers(random, 3, 4)));
    }

    List<Case<Layers>> unacceptableLayers() {
        double[][] two = {{0.7, 0.4}, {0.3, 0.6}};
        double[][] three = {{0.7, 0.4, 0.2}, {0.3, 0.6, 0.8}};
        return List.of(
                new Case<>(REFUSED, new Layers(new double[0][][], new double[0][])),
                new Case<>(REFUSED, new Layers(new double[][][] {two, three}, two)),
                new Case<>(REFUSED, new Layers(new double[][][] {two, two}, new double[][] {
                    {0.7, 0.4}, {0.3, Double.NaN}
                })),
                new Case<>(REFUSED, new Layers(new double[][][] {two, two}, new double[][] {{0.7, 0.4}})),
                new Case<>(REFUSED, new Layers(new double[][][] {two, two}, new double[][] {{0.7, 0.4}, {0.7}})),
                new Case<>(REFUSED, new Layers(new double[][][] {two, {{0.7, Double.NaN}, {0.3, 0.6}}}, two)));
    }

    List<Case<Plane>> publicPlanes() {
        double[][] weights = {{1, 1}, {1, -1}};
        double[][] points = {{1, 2}, {-0.5, 0.75}, {-2, -0.25}};
        return List.of(
                new Case<>(
                        "the linear map",
                        numbers.published(
                                "linear map",
                                plane("linear", new double[][] {{1, 1.5}, {0.5, -1}}, points),
                                random -> publicPlane(random, "linear"))),
                new Case<>(
                        "the map with relu",
                        numbers.published(
                                "relu map", plane("relu", weights, points), random -> publicPlane(random, "relu"))));
    }

    List<Case<Plane>> planes() {
        Random random = numbers.named("planes");
        List<Case<Plane>> cases = new ArrayList<>();
        for (String map : new String[] {"linear", "relu", "relu"}) {
            double[][] points = SeededNumbers.matrix(random, 6, 2, 0.3, 1.9);
            for (int i = 0; i < points.length; i++) {
                points[i][0] *= i % 2 == 0 ? 1 : -1;
                points[i][1] *= i % 3 == 0 ? 1 : -1;
            }
            double[][] weights = SeededNumbers.matrix(random, 2, 2, 0.3, 1.5);
            weights[0][1] *= -1;
            cases.add(new Case<>("the map " + map, plane(map, weights, points)));
        }
        cases.add(new Case<>(
                "the origin and two points on a line through it",
                plane("linear", SeededNumbers.matrix(random, 2, 2, -1.5, -0.3), new double[][] {
                    {0, 0}, {0.7, -0.3}, {1.4, -0.6}
                })));
        return cases;
    }

    List<Case<Plane>> unacceptablePlanes() {
        double[][] weights = {{0.7, 0.4}, {0.3, 0.6}};
        return List.of(
                new Case<>(REFUSED, new Plane("affine", weights, weights)),
                new Case<>(REFUSED, new Plane(null, weights, weights)),
                new Case<>(REFUSED, new Plane("linear", null, weights)),
                new Case<>(REFUSED, new Plane("linear", new double[][] {{0.7, 0.4, 0.2}, {0.3, 0.6, 0.8}}, weights)),
                new Case<>(REFUSED, new Plane("relu", weights, new double[][] {{0.7, 0.4}, {0.3}})),
                new Case<>(REFUSED, new Plane("relu", weights, new double[][] {{0.7, Double.NaN}})));
    }

    List<Case<Bare>> publicBare() {
        return List.of(
                new Case<>(
                        "one output",
                        numbers.published(
                                "one output",
                                bare(new double[][] {{1, -1}, {-1, 1}}, new double[][] {{1, 1}}, new double[] {2, 1.25
                                }),
                                random -> publicBare(random, 1))),
                new Case<>(
                        "three hidden units, two outputs",
                        numbers.published(
                                "two outputs",
                                bare(
                                        new double[][] {{0.5, -0.3}, {-0.4, -0.9}, {0.7, 0.6}},
                                        new double[][] {{0.7, -0.6, -0.9}, {0.3, 1.2, 0.4}},
                                        new double[] {1.5, 0.5}),
                                random -> publicBare(random, 2))));
    }

    List<Case<Bare>> bare() {
        Random random = numbers.named("bare");
        List<Case<Bare>> cases = new ArrayList<>();
        for (int[] shape : new int[][] {{3, 5, 4}, {5, 4, 3}, {4, 6, 2}}) {
            double[] inputs = SeededNumbers.vector(random, shape[0], 0.3, 2);
            double[][] hiddenWeights = new double[shape[1]][];
            for (int k = 0; k < shape[1]; k++) {
                int sign = k % 2 == 0 ? 1 : -1;
                hiddenWeights[k] = SeededNumbers.vector(random, shape[0], 0.1, 0.9);
                for (int j = 0; j < shape[0]; j++) {
                    hiddenWeights[k][j] *= sign;
                }
            }
            double[][] outputWeights = SeededNumbers.matrix(random, shape[2], shape[1], 0.1, 0.9);
            for (int k = 0; k < shape[1]; k++) {
                outputWeights[0][k] *= -1;
            }
            cases.add(new Case<>("some hidden units off", bare(hiddenWeights, outputWeights, inputs)));
        }
        return cases;
    }

    List<Case<Bare>> unacceptableBare() {
        Bare right = publicBare().get(1).input();
        return List.of(
                new Case<>(REFUSED, new Bare(right.hiddenWeights, right.outputWeights, null)),
                new Case<>(REFUSED, new Bare(right.hiddenWeights, null, right.inputs)),
                new Case<>(REFUSED, new Bare(right.hiddenWeights, right.outputWeights, new double[] {1.5, 0.7, 0.4})),
                new Case<>(REFUSED, new Bare(right.hiddenWeights, right.hiddenWeights, right.inputs)),
                new Case<>(
                        REFUSED,
                        new Bare(new double[][] {{0.5, -0.3}, {0.4}, {0.7, 0.6}}, right.outputWeights, right.inputs)),
                new Case<>(
                        REFUSED, new Bare(right.hiddenWeights, right.outputWeights, new double[] {1.5, Double.NaN})));
    }

    private Layers layers(Random random, int... widths) {
        double[][][] weights = new double[widths.length - 1][][];
        double[][] biases = new double[widths.length - 1][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = SeededNumbers.matrix(random, widths[l + 1], widths[l], -1.5, 1.5);
            biases[l] = SeededNumbers.vector(random, widths[l + 1], -1.5, 1.5);
        }
        return new Layers(StoredWeights.stored(parameters, weights), biases);
    }

    /** A network of two units that feed two. */
    private Layers publicLayers(Random random, int inputs) {
        return layers(
                new double[][][] {
                    SlideNumbers.steps(random, 2, inputs, -1.5, 1.5), SlideNumbers.steps(random, 2, 2, -1.5, 1.5)
                },
                SlideNumbers.steps(random, 2, 2, -1.5, 1.5));
    }

    private Layers layers(double[][][] rowPerTarget, double[][] biases) {
        return new Layers(StoredWeights.stored(parameters, rowPerTarget), biases);
    }

    /** A map that turns some of the points' coordinates negative and some not. */
    private Plane publicPlane(Random random, String map) {
        double[][] weights = SlideNumbers.steps(random, 2, 2, 0.4, 1.5);
        weights[1][1] *= -1;
        double[][] points = {
            SlideNumbers.steps(random, 2, 0.5, 2),
            {-SlideNumbers.step(random, 0.3, 0.6), SlideNumbers.step(random, 1.2, 2)},
            {-SlideNumbers.step(random, 1.2, 2), -SlideNumbers.step(random, 0.2, 0.6)}
        };
        return plane(map, weights, points);
    }

    private Plane plane(String map, double[][] rowPerTarget, double[][] points) {
        return new Plane(map, StoredWeights.stored(parameters, rowPerTarget), points);
    }

    private Bare bare(double[][] hiddenRowPerTarget, double[][] outputRowPerTarget, double[] inputs) {
        return new Bare(
                StoredWeights.stored(parameters, hiddenRowPerTarget),
                StoredWeights.stored(parameters, outputRowPerTarget),
                inputs);
    }

    /** Hidden units of which the second is off; the first output would be negative without the bound at zero, or is. */
    private Bare publicBare(Random random, int outputs) {
        double[][] hidden = SlideNumbers.steps(random, 3, 2, 0.2, 0.9);
        hidden[1][0] *= -1;
        hidden[1][1] *= -1;
        double[][] output = SlideNumbers.steps(random, outputs, 3, 0.2, 1.2);
        for (int k = 0; k < 3; k++) {
            output[0][k] *= -1;
        }
        return bare(hidden, output, SlideNumbers.steps(random, 2, 0.3, 1.9));
    }
}

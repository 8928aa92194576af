package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write the playground. */
public final class PlaygroundEquivalents implements Equivalents<Playground, PlaygroundParameters> {
    @Override
    public List<Equivalent<Playground>> of(PlaygroundParameters parameters) {
        return List.of(
                new Equivalent<>("playground-by-hand", "compares squared distances and signs", new ByHand(parameters)),
                new Equivalent<>(
                        "playground-streams",
                        "uses streams and interpolates from low to high",
                        new Streams(parameters)),
                new Equivalent<>(
                        "playground-mirrored",
                        "makes the second half of spiral and Gaussians by reflection",
                        new Mirrored(parameters)));
    }

    private static final class ByHand extends PlaygroundReference {
        private final PlaygroundParameters parameters;

        ByHand(PlaygroundParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Dataset circle(double[][] draws, double noise) {
            requireUniform(draws, 4, 2, noise);
            double radius = parameters.radius();
            double[][] points = new double[draws.length][2];
            int[] labels = new int[draws.length];
            for (int i = 0; i < draws.length; i++) {
                double r = (2 * i < draws.length ? 0.5 * draws[i][0] : 0.7 + 0.3 * draws[i][0]) * radius;
                points[i][0] = r * Math.sin(draws[i][1] * Math.PI * 2);
                points[i][1] = r * Math.cos(draws[i][1] * Math.PI * 2);
                double x = points[i][0] + (draws[i][2] - 0.5) * 2 * radius * noise;
                double y = points[i][1] + (draws[i][3] - 0.5) * 2 * radius * noise;
                labels[i] = x * x + y * y < radius * radius / 4 ? 1 : parameters.negativeLabel();
            }
            return new Dataset(points, labels);
        }

        @Override
        public Dataset xor(double[][] draws, double noise) {
            requireUniform(draws, 4, 1, noise);
            double[][] points = new double[draws.length][2];
            int[] labels = new int[draws.length];
            for (int i = 0; i < draws.length; i++) {
                double[] noisy = new double[2];
                for (int j = 0; j < 2; j++) {
                    double x = (draws[i][j] - 0.5) * 10;
                    x += draws[i][j] > 0.5 ? parameters.padding() : -parameters.padding();
                    points[i][j] = x;
                    noisy[j] = x + (draws[i][j + 2] - 0.5) * 10 * noise;
                }
                labels[i] = noisy[0] >= 0 == noisy[1] >= 0 ? 1 : parameters.negativeLabel();
            }
            return new Dataset(points, labels);
        }

        @Override
        public double[][] features(double[][] points) {
            super.features(points);
            double[][] features = new double[points.length][7];
            for (int i = 0; i < points.length; i++) {
                for (int j = 0; j < 2; j++) {
                    features[i][j] = points[i][j];
                    features[i][2 + j] = Math.pow(points[i][j], 2);
                    features[i][5 + j] = Math.sin(parameters.frequency() * points[i][j]);
                }
                features[i][4] = points[i][1] * points[i][0];
            }
            return features;
        }

        @Override
        public double loss(double[] outputs, int[] targets) {
            requireJudged(outputs, targets);
            double loss = 0;
            for (int i = outputs.length - 1; i >= 0; i--) {
                loss += Math.pow(targets[i] - outputs[i], 2) * parameters.squareFactor() / outputs.length;
            }
            return loss;
        }
    }

    private static final class Streams extends PlaygroundReference {
        private final PlaygroundParameters parameters;

        Streams(PlaygroundParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Dataset circle(double[][] draws, double noise) {
            requireUniform(draws, 4, 2, noise);
            double radius = parameters.radius();
            double[][] points = IntStream.range(0, draws.length)
                    .mapToObj(i -> {
                        boolean inner = i < draws.length / 2;
                        double r = between(inner ? 0 : 0.7 * radius, inner ? radius / 2 : radius, draws[i][0]);
                        double t = between(0, 2 * Math.PI, draws[i][1]);
                        return new double[] {r * Math.cos(Math.PI / 2 - t), r * Math.sin(Math.PI / 2 - t)};
                    })
                    .toArray(double[][]::new);
            int[] labels = IntStream.range(0, draws.length)
                    .mapToDouble(i -> Math.hypot(
                            points[i][0] + between(-radius, radius, draws[i][2]) * noise,
                            points[i][1] + between(-radius, radius, draws[i][3]) * noise))
                    .mapToInt(distance -> distance >= radius / 2 ? parameters.negativeLabel() : 1)
                    .toArray();
            return new Dataset(points, labels);
        }

        @Override
        public Dataset xor(double[][] draws, double noise) {
            requireUniform(draws, 4, 1, noise);
            double[][] points = Arrays.stream(draws)
                    .map(row -> Arrays.stream(row)
                            .limit(2)
                            .map(u -> between(-5, 5, u))
                            .map(x -> x > 0 ? parameters.padding() + x : x - parameters.padding())
                            .toArray())
                    .toArray(double[][]::new);
            int[] labels = IntStream.range(0, draws.length)
                    .mapToDouble(i -> (points[i][0] + between(-5 * noise, 5 * noise, draws[i][2]))
                            * (points[i][1] + between(-5 * noise, 5 * noise, draws[i][3])))
                    .mapToInt(product -> product < 0 ? parameters.negativeLabel() : 1)
                    .toArray();
            return new Dataset(points, labels);
        }

        @Override
        public Dataset gauss(double[][] draws, double noise) {
            int[] labels = super.gauss(draws, noise).labels();
            double deviation = Math.sqrt(between(0.5, 4, noise / 0.5));
            double[][] points = IntStream.range(0, draws.length)
                    .mapToObj(i -> Arrays.stream(draws[i])
                            .map(z -> z * deviation + (labels[i] == 1 ? parameters.centre() : -parameters.centre()))
                            .toArray())
                    .toArray(double[][]::new);
            return new Dataset(points, labels);
        }

        @Override
        public Dataset spiral(double[][] draws, double noise) {
            int[] labels = super.spiral(draws, noise).labels();
            int length = labels.length / 2;
            double[][] points = IntStream.range(0, labels.length)
                    .mapToObj(i -> {
                        double part = (double) (i < length ? i : i - length) / length;
                        double t = Math.PI * (2 * parameters.turns() * part + (labels[i] == 1 ? 0.5 : 1.5));
                        double r = between(0, parameters.radius(), part);
                        return new double[] {
                            between(-noise, noise, draws[i][0]) - r * Math.cos(t),
                            between(-noise, noise, draws[i][1]) + r * Math.sin(t)
                        };
                    })
                    .toArray(double[][]::new);
            return new Dataset(points, labels);
        }

        @Override
        public double[][] features(double[][] points) {
            super.features(points);
            double frequency = parameters.frequency();
            return Arrays.stream(points)
                    .map(p -> new double[] {
                        p[0],
                        p[1],
                        Math.exp(2 * Math.log(Math.abs(p[0]))),
                        p[1] * p[1],
                        p[0] * p[1],
                        Math.cos(Math.PI / 2 - frequency * p[0]),
                        2 * Math.sin(frequency * p[1] / 2) * Math.cos(frequency * p[1] / 2)
                    })
                    .toArray(double[][]::new);
        }

        @Override
        public double loss(double[] outputs, int[] targets) {
            requireJudged(outputs, targets);
            return IntStream.range(0, outputs.length)
                    .mapToDouble(i -> parameters.squareFactor()
                            * (outputs[i] * outputs[i] + targets[i] * targets[i] - 2 * outputs[i] * targets[i]))
                    .average()
                    .orElseThrow();
        }

        private static double between(double low, double high, double u) {
            return low * (1 - u) + high * u;
        }
    }

    private static final class Mirrored extends PlaygroundReference {
        private final PlaygroundParameters parameters;

        Mirrored(PlaygroundParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Dataset gauss(double[][] draws, double noise) {
            requireRows(draws, 2, 2, noise);
            double deviation = Math.sqrt((1 + 14 * noise) / 2);
            Dataset data = new Dataset(new double[draws.length][2], new int[draws.length]);
            for (int i = 0; i < draws.length; i++) {
                int sign = 2 * i < draws.length ? 1 : -1;
                data.labels()[i] = Math.max(sign, parameters.negativeLabel());
                for (int j = 0; j < 2; j++) {
                    data.points()[i][j] = sign * (parameters.centre() + sign * draws[i][j] * deviation);
                }
            }
            return data;
        }

        @Override
        public Dataset spiral(double[][] draws, double noise) {
            requireUniform(draws, 2, 2, noise);
            int length = draws.length / 2;
            Dataset data = new Dataset(new double[draws.length][2], new int[draws.length]);
            for (int i = 0; i < length; i++) {
                double r = parameters.radius() * i / length;
                double t = 2 * parameters.turns() * i / length * Math.PI;
                double[] arm = {r * Math.sin(t), r * Math.cos(t)};
                data.labels()[i] = 1;
                data.labels()[i + length] = parameters.negativeLabel();
                for (int j = 0; j < 2; j++) {
                    data.points()[i][j] = arm[j] + (draws[i][j] - 0.5) * 2 * noise;
                    data.points()[i + length][j] = (draws[i + length][j] - 0.5) * 2 * noise - arm[j];
                }
            }
            return data;
        }
    }
}

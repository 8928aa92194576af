package deltarule.reference.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** The right playground, step by step. */
public class PlaygroundReference implements Playground {
    private final Steps steps;

    /** The reference of a variant. */
    public PlaygroundReference(PlaygroundParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public PlaygroundReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps from a point and its noise to an example. */
    public static class Labelling {
        /** The noise of a coordinate at noise level 1, from a uniform draw. */
        public DoubleUnaryOperator noise;

        /** The point that decides the label, from the point without noise and the one with it. */
        public BinaryOperator<double[]> deciding = (point, noisy) -> noisy;

        /** The point of the data set, from the same. */
        public BinaryOperator<double[]> stored = (point, noisy) -> point;

        /** The label, from 1 for the positive class and 0 for the negative. */
        public IntUnaryOperator label;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The radius in the inner disc, from a uniform draw. */
        public DoubleUnaryOperator innerRadius;

        /** The radius in the outer ring, from a uniform draw. */
        public DoubleUnaryOperator outerRadius;

        /** The point of a circle, from radius and angle. */
        public BiFunction<Double, Double, double[]> circlePoint = PlaygroundReference::point;

        /** Whether an example of the circle is positive, from the distance of the deciding point. */
        public DoublePredicate inside;

        /** The labels of the circle. */
        public Labelling circle = new Labelling();

        /** A coordinate of the exclusive or before the padding, from a uniform draw. */
        public DoubleUnaryOperator coordinate = u -> 10 * u - 5;

        /** A coordinate after the padding. */
        public DoubleUnaryOperator padded;

        /** Whether an example of the exclusive or is positive, from the product of the deciding coordinates. */
        public DoublePredicate together = product -> product >= 0;

        /** The labels of the exclusive or. */
        public Labelling xor = new Labelling();

        /** The variance of the Gaussians, from the noise level. */
        public DoubleUnaryOperator variance = noise -> 0.5 + 7 * noise;

        /** What a normal draw is multiplied by, from the variance. */
        public DoubleUnaryOperator deviation = StrictMath::sqrt;

        /** The centre of the negative class, from that of the positive. */
        public UnaryOperator<double[]> negativeCentre = centre -> new double[] {-centre[0], -centre[1]};

        /** The label of a Gaussian, from 1 for the positive class and 0 for the negative. */
        public IntUnaryOperator gaussLabel;

        /** How far along its arm of the spiral an example lies, from its index and the length of the arm. */
        public DoubleBinaryOperator along = (index, length) -> index / length;

        /** The radius of the spiral, from the part of the arm. */
        public DoubleUnaryOperator spiralRadius;

        /** The angle of the spiral before the phase, from the part of the arm. */
        public DoubleUnaryOperator spiralAngle;

        /** The phase of the second arm. */
        public DoubleUnaryOperator phase = pi -> pi;

        /** The point of a spiral, from radius and angle. */
        public BiFunction<Double, Double, double[]> spiralPoint = PlaygroundReference::point;

        /** The noise of a coordinate of the spiral at noise level 1, from a uniform draw. */
        public DoubleUnaryOperator spiralNoise = u -> 2 * u - 1;

        /** The label of an arm, from 1 for the positive class and 0 for the negative. */
        public IntUnaryOperator spiralLabel;

        /** The features of a point. */
        public UnaryOperator<double[]> features;

        /** The loss of one example, from its output (first) and target. */
        public DoubleBinaryOperator exampleLoss;

        /** The factor of the sum of the losses of n examples. */
        public IntToDoubleFunction lossFactor = n -> 1.0 / n;

        /** What is displayed, from the weighted sum of the losses. */
        public DoubleUnaryOperator displayed = mean -> mean;

        private final double centre;
        private final int negativeLabel;

        /** The right steps of a variant. */
        public Steps(PlaygroundParameters parameters) {
            double radius = parameters.radius();
            double padding = parameters.padding();
            innerRadius = u -> radius / 2 * u;
            outerRadius = u -> 0.7 * radius + 0.3 * radius * u;
            inside = distance -> distance < radius / 2;
            circle.noise = u -> radius * (2 * u - 1);
            padded = x -> x > 0 ? x + padding : x - padding;
            xor.noise = u -> 10 * u - 5;
            spiralRadius = part -> radius * part;
            spiralAngle = part -> parameters.turns() * 2 * Math.PI * part;
            centre = parameters.centre();
            negativeLabel = parameters.negativeLabel();
            IntUnaryOperator label = positive -> positive == 1 ? 1 : negativeLabel;
            circle.label = label;
            xor.label = label;
            gaussLabel = label;
            spiralLabel = label;
            features = point -> sevenFeatures(point[0], point[1], parameters.frequency());
            exampleLoss = (output, target) -> parameters.squareFactor() * (output - target) * (output - target);
        }
    }

    @Override
    public Dataset circle(double[][] draws, double noise) {
        requireUniform(draws, 4, 2, noise);
        Dataset data = empty(draws.length);
        for (int i = 0; i < draws.length; i++) {
            DoubleUnaryOperator radius = i < draws.length / 2 ? steps.innerRadius : steps.outerRadius;
            double angle = 2 * Math.PI * draws[i][1];
            double[] point = steps.circlePoint.apply(radius.applyAsDouble(draws[i][0]), angle);
            double[] noisy = noisy(steps.circle, point, draws[i], noise);
            double[] deciding = steps.circle.deciding.apply(point, noisy);
            boolean positive = steps.inside.test(StrictMath.hypot(deciding[0], deciding[1]));
            data.points()[i] = steps.circle.stored.apply(point, noisy);
            data.labels()[i] = steps.circle.label.applyAsInt(positive ? 1 : 0);
        }
        return data;
    }

    @Override
    public Dataset xor(double[][] draws, double noise) {
        requireUniform(draws, 4, 1, noise);
        Dataset data = empty(draws.length);
        DoubleUnaryOperator coordinate = steps.coordinate.andThen(steps.padded);
        for (int i = 0; i < draws.length; i++) {
            double[] point = {coordinate.applyAsDouble(draws[i][0]), coordinate.applyAsDouble(draws[i][1])};
            double[] noisy = noisy(steps.xor, point, draws[i], noise);
            double[] deciding = steps.xor.deciding.apply(point, noisy);
            boolean positive = steps.together.test(deciding[0] * deciding[1]);
            data.points()[i] = steps.xor.stored.apply(point, noisy);
            data.labels()[i] = steps.xor.label.applyAsInt(positive ? 1 : 0);
        }
        return data;
    }

    @Override
    public Dataset gauss(double[][] draws, double noise) {
        requireRows(draws, 2, 2, noise);
        Dataset data = empty(draws.length);
        double deviation = steps.deviation.applyAsDouble(steps.variance.applyAsDouble(noise));
        for (int i = 0; i < draws.length; i++) {
            boolean positive = i < draws.length / 2;
            double[] centre = {steps.centre, steps.centre};
            centre = positive ? centre : steps.negativeCentre.apply(centre);
            data.points()[i] = new double[] {centre[0] + deviation * draws[i][0], centre[1] + deviation * draws[i][1]};
            data.labels()[i] = steps.gaussLabel.applyAsInt(positive ? 1 : 0);
        }
        return data;
    }

    @Override
    public Dataset spiral(double[][] draws, double noise) {
        requireUniform(draws, 2, 2, noise);
        Dataset data = empty(draws.length);
        int length = draws.length / 2;
        for (int i = 0; i < draws.length; i++) {
            boolean positive = i < length;
            double part = steps.along.applyAsDouble(i % length, length);
            double phase = positive ? 0 : steps.phase.applyAsDouble(Math.PI);
            double angle = steps.spiralAngle.applyAsDouble(part) + phase;
            double[] point = steps.spiralPoint.apply(steps.spiralRadius.applyAsDouble(part), angle);
            for (int j = 0; j < 2; j++) {
                point[j] += noise * steps.spiralNoise.applyAsDouble(draws[i][j]);
            }
            data.points()[i] = point;
            data.labels()[i] = steps.spiralLabel.applyAsInt(positive ? 1 : 0);
        }
        return data;
    }

    @Override
    public double[][] features(double[][] points) {
        require(points != null && points.length > 0, "at least one point");
        Arrays.stream(points).forEach(point -> requireVector(point, 2));
        return Arrays.stream(points).map(steps.features).toArray(double[][]::new);
    }

    @Override
    public double loss(double[] outputs, int[] targets) {
        requireJudged(outputs, targets);
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += steps.exampleLoss.applyAsDouble(outputs[i], targets[i]);
        }
        return steps.displayed.applyAsDouble(steps.lossFactor.applyAsDouble(outputs.length) * sum);
    }

    private static double[] noisy(Labelling labelling, double[] point, double[] draws, double noise) {
        return new double[] {
            point[0] + noise * labelling.noise.applyAsDouble(draws[2]),
            point[1] + noise * labelling.noise.applyAsDouble(draws[3])
        };
    }

    private static double[] point(double radius, double angle) {
        return new double[] {radius * StrictMath.sin(angle), radius * StrictMath.cos(angle)};
    }

    private static double[] sevenFeatures(double x, double y, double frequency) {
        return new double[] {x, y, x * x, y * y, x * y, StrictMath.sin(frequency * x), StrictMath.sin(frequency * y)};
    }

    private static Dataset empty(int examples) {
        return new Dataset(new double[examples][], new int[examples]);
    }

    /** Refuses outputs that are not finite, and targets that are no labels or not as many. */
    protected void requireJudged(double[] outputs, int[] targets) {
        require(outputs != null && targets != null && targets.length == outputs.length, "a target for each output");
        require(outputs.length > 0, "at least one output");
        requireVector(outputs, outputs.length);
        require(Arrays.stream(targets).allMatch(y -> y == 1 || y == steps.negativeLabel), "targets that are labels");
    }

    /** Refuses what are no uniform draws, and noise levels out of range. */
    protected static void requireUniform(double[][] draws, int width, int multiple, double noise) {
        requireRows(draws, width, multiple, noise);
        require(
                Arrays.stream(draws).flatMapToDouble(Arrays::stream).allMatch(u -> u >= 0 && u < 1),
                "draws from 0 to less than 1");
    }

    /** Refuses what are no draws in a multiple of so many rows, and noise levels out of range. */
    protected static void requireRows(double[][] draws, int width, int multiple, double noise) {
        require(draws != null && draws.length >= 2 && draws.length % multiple == 0, "as many draws as examples");
        Arrays.stream(draws).forEach(row -> requireVector(row, width));
        require(noise >= 0 && noise <= 0.5, "a noise level from 0 to 0.5");
    }

    private static void requireVector(double[] vector, int length) {
        require(vector != null && vector.length == length, "rows of length " + length);
        require(Arrays.stream(vector).allMatch(Double::isFinite), "finite numbers");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}

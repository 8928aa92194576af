package student;

import deltarule.problems.playground.Playground;

public class PlaygroundSolution implements Playground {

    private static final double RADIUS = 5.0;
    private static final double PADDING = 0.3;
    private static final double TURNS = 1.75;
    private static final double CENTRE = 2.0;

    @Override
    public Dataset circle(double[][] draws, double noise) {
        checkUniform(draws, 4, noise);
        checkEven(draws);
        int n = draws.length;
        double[][] points = new double[n][2];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            double[] u = draws[i];
            double r = i < n / 2 ? uniform(0, RADIUS / 2, u[0]) : uniform(0.7 * RADIUS, RADIUS, u[0]);
            double t = uniform(0, 2 * Math.PI, u[1]);
            points[i][0] = r * Math.sin(t);
            points[i][1] = r * Math.cos(t);
            double noisyX = points[i][0] + uniform(-RADIUS, RADIUS, u[2]) * noise;
            double noisyY = points[i][1] + uniform(-RADIUS, RADIUS, u[3]) * noise;
            labels[i] = Math.sqrt(noisyX * noisyX + noisyY * noisyY) < RADIUS / 2 ? 1 : -1;
        }
        return new Dataset(points, labels);
    }

    @Override
    public Dataset xor(double[][] draws, double noise) {
        checkUniform(draws, 4, noise);
        Check.require(draws.length >= 2, "at least two examples are needed");
        double[][] points = new double[draws.length][2];
        int[] labels = new int[draws.length];
        for (int i = 0; i < draws.length; i++) {
            double[] u = draws[i];
            double[] noisy = new double[2];
            for (int j = 0; j < 2; j++) {
                double coordinate = uniform(-5, 5, u[j]);
                points[i][j] = coordinate > 0 ? coordinate + PADDING : coordinate - PADDING;
                noisy[j] = points[i][j] + uniform(-5, 5, u[j + 2]) * noise;
            }
            labels[i] = noisy[0] * noisy[1] >= 0 ? 1 : -1;
        }
        return new Dataset(points, labels);
    }

    @Override
    public Dataset gauss(double[][] draws, double noise) {
        Check.matrix(draws);
        Check.require(draws[0].length == 2, "rows of two draws are needed");
        checkEven(draws);
        checkNoise(noise);
        int n = draws.length;
        double deviation = Math.sqrt(0.5 + 7 * noise);
        double[][] points = new double[n][2];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i < n / 2 ? 1 : -1;
            points[i][0] = labels[i] * CENTRE + deviation * draws[i][0];
            points[i][1] = labels[i] * CENTRE + deviation * draws[i][1];
        }
        return new Dataset(points, labels);
    }

    @Override
    public Dataset spiral(double[][] draws, double noise) {
        checkUniform(draws, 2, noise);
        checkEven(draws);
        int half = draws.length / 2;
        double[][] points = new double[draws.length][2];
        int[] labels = new int[draws.length];
        for (int i = 0; i < draws.length; i++) {
            boolean first = i < half;
            double a = (double) (i % half) / half;
            double r = RADIUS * a;
            double t = TURNS * 2 * Math.PI * a + (first ? 0 : Math.PI);
            points[i][0] = r * Math.sin(t) + uniform(-1, 1, draws[i][0]) * noise;
            points[i][1] = r * Math.cos(t) + uniform(-1, 1, draws[i][1]) * noise;
            labels[i] = first ? 1 : -1;
        }
        return new Dataset(points, labels);
    }

    @Override
    public double[][] features(double[][] points) {
        Check.matrix(points);
        Check.require(points[0].length == 2, "a point has two coordinates");
        double[][] features = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double x = points[i][0];
            double y = points[i][1];
            features[i] = new double[] {x, y, x * x, y * y, x * y, Math.sin(x), Math.sin(y)};
        }
        return features;
    }

    @Override
    public double loss(double[] outputs, int[] targets) {
        Check.vector(outputs);
        Check.require(targets != null && targets.length == outputs.length, "one target per output is needed");
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            Check.require(targets[i] == 1 || targets[i] == -1, "targets are -1 and +1");
            sum += (outputs[i] - targets[i]) * (outputs[i] - targets[i]) / 2;
        }
        return sum / outputs.length;
    }

    private static double uniform(double low, double high, double draw) {
        return low + (high - low) * draw;
    }

    private static void checkUniform(double[][] draws, int columns, double noise) {
        Check.matrix(draws);
        Check.require(draws[0].length == columns, "row of draws has the wrong length");
        for (double[] row : draws) {
            for (double draw : row) {
                Check.require(draw >= 0 && draw < 1, "draw has to be from 0 to below 1");
            }
        }
        checkNoise(noise);
    }

    private static void checkEven(double[][] draws) {
        Check.require(draws.length % 2 == 0, "number of examples has to be even");
    }

    private static void checkNoise(double noise) {
        Check.require(noise >= 0 && noise <= 0.5, "noise has to be from 0 to 0.5");
    }
}

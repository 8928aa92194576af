package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference;
import java.util.Random;

/** The digit network in plain loops over the layers as they are stored; what must be refused, the reference refuses first. */
final class PlainLoops extends DigitNetworkReference {
    private final DigitNetworkParameters parameters;
    private final StoredNetworks storage;

    PlainLoops(DigitNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
        this.storage = new StoredNetworks(parameters);
    }

    @Override
    public double[][][] initial(int[] sizes, long seed, double scale) {
        double[][][] network = storage.biasLast(super.initial(sizes, seed, scale));
        boolean uniform = parameters.firstWeights().equals("uniform");
        Random random = new Random(seed);
        for (double[][] layer : network) {
            for (double[] unit : layer) {
                for (int j = 0; j < unit.length - 1; j++) {
                    unit[j] = uniform ? -scale + 2 * scale * random.nextDouble() : random.nextGaussian() * scale;
                }
            }
        }
        return storage.stored(network);
    }

    @Override
    public double[][] dropout(double[][] activations, boolean[][] keep, double probability) {
        double[][] dropped = super.dropout(activations, keep, probability);
        double scale = 1 / (parameters.probability().equals("kept") ? probability : 1 - probability);
        for (int i = 0; i < dropped.length; i++) {
            for (int j = 0; j < dropped[i].length; j++) {
                dropped[i][j] = 0;
                if (keep[i][j]) {
                    dropped[i][j] = scale * activations[i][j];
                }
            }
        }
        return dropped;
    }

    @Override
    public double[][] batchNorm(double[][] activations, double[] scales, double[] shifts, double epsilon) {
        double[][] normal = super.batchNorm(activations, scales, shifts, epsilon);
        int n = activations.length;
        for (int j = 0; j < scales.length; j++) {
            double mean = 0;
            for (int i = n - 1; i >= 0; i--) {
                mean += activations[i][j];
            }
            mean /= n;
            double squares = 0;
            for (double[] row : activations) {
                squares += (row[j] - mean)
                        * (row[j] - mean)
                        / (parameters.varianceDivisor().equals("n") ? n : n - 1);
            }
            double root = parameters.normalisationEpsilon().equals("inside")
                    ? Math.sqrt(squares + epsilon)
                    : Math.sqrt(squares) + epsilon;
            double factor = scales[j] / root;
            for (int i = 0; i < n; i++) {
                normal[i][j] = factor * (activations[i][j] - mean) + shifts[j];
            }
        }
        return normal;
    }

    @Override
    public MixedExample mixup(double[] image, int label, double[] other, int otherLabel, int classes, double share) {
        MixedExample mixed = super.mixup(image, label, other, otherLabel, classes, share);
        double[] target = new double[classes];
        double first = parameters.shareOf().equals("first") ? share : 1 - share;
        target[label] = first;
        target[otherLabel] += 1 - first;
        for (int j = 0; j < image.length; j++) {
            mixed.image()[j] = other[j] + first * (image[j] - other[j]);
        }
        return new MixedExample(mixed.image(), target);
    }

    @Override
    public TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
        super.train(network, images, labels, schedule);
        double[][][] trained = storage.biasLast(network);
        double[][][] squares = multiple(network, 0);
        double[] losses = new double[schedule.orders().length + 1];
        losses[0] = loss(trained, images, labels);
        for (int epoch = 0; epoch < schedule.orders().length; epoch++) {
            int[] order = schedule.orders()[epoch];
            double[][][] sums = multiple(network, 0);
            int taken = 0;
            for (int place = 0; place < order.length; place++) {
                addGradients(trained, images[order[place]], labels[order[place]], sums);
                taken++;
                if (taken == schedule.batchSize() || place == order.length - 1) {
                    move(trained, squares, sums, taken, schedule);
                    sums = multiple(network, 0);
                    taken = 0;
                }
            }
            losses[epoch + 1] = loss(trained, images, labels);
        }
        return new TrainedNetwork(storage.stored(trained), losses);
    }

    @Override
    public int[] predict(double[][][] network, double[][] images) {
        int[] classes = super.predict(network, images);
        for (int i = 0; i < images.length; i++) {
            double[] scores = outputs(storage.biasLast(network), images[i])[network.length];
            classes[i] = 0;
            for (int k = 1; k < scores.length; k++) {
                boolean wins =
                        scores[k] == scores[classes[i]] && parameters.tie().equals("larger");
                if (wins || scores[k] > scores[classes[i]]) {
                    classes[i] = k;
                }
            }
        }
        return classes;
    }

    private void move(double[][][] network, double[][][] squares, double[][][] sums, int taken, Schedule schedule) {
        double rho = parameters.decay();
        for (int l = 0; l < network.length; l++) {
            for (int k = 0; k < network[l].length; k++) {
                for (int j = 0; j < network[l][k].length; j++) {
                    double g = sums[l][k][j] / taken;
                    squares[l][k][j] += (1 - rho) * (g * g - squares[l][k][j]);
                    double root = parameters.epsilonInside()
                            ? Math.sqrt(squares[l][k][j] + schedule.epsilon())
                            : Math.sqrt(squares[l][k][j]) + schedule.epsilon();
                    network[l][k][j] -= schedule.learningRate() / root * g;
                }
            }
        }
    }

    private static void addGradients(double[][][] network, double[] image, int label, double[][][] sums) {
        double[][] outputs = outputs(network, image);
        double[] errors = softmax(outputs[network.length]);
        errors[label] -= 1;
        for (int l = network.length - 1; l >= 0; l--) {
            double[] before = new double[outputs[l].length];
            for (int k = 0; k < errors.length; k++) {
                for (int j = 0; j < before.length; j++) {
                    sums[l][k][j] += errors[k] * outputs[l][j];
                    before[j] += outputs[l][j] > 0 ? errors[k] * network[l][k][j] : 0;
                }
                sums[l][k][before.length] += errors[k];
            }
            errors = before;
        }
    }

    /** The image, then the outputs of each layer. */
    private static double[][] outputs(double[][][] network, double[] image) {
        double[][] outputs = new double[network.length + 1][];
        outputs[0] = image;
        for (int l = 0; l < network.length; l++) {
            outputs[l + 1] = new double[network[l].length];
            for (int k = 0; k < network[l].length; k++) {
                double sum = 0;
                for (int j = 0; j < outputs[l].length; j++) {
                    sum += network[l][k][j] * outputs[l][j];
                }
                sum += network[l][k][outputs[l].length];
                outputs[l + 1][k] = l == network.length - 1 || sum > 0 ? sum : 0;
            }
        }
        return outputs;
    }

    private static double[] softmax(double[] scores) {
        double[] probabilities = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            double sum = 0;
            for (double score : scores) {
                sum += Math.exp(score - scores[k]);
            }
            probabilities[k] = 1 / sum;
        }
        return probabilities;
    }

    private static double loss(double[][][] network, double[][] images, int[] labels) {
        double loss = 0;
        for (int i = images.length - 1; i >= 0; i--) {
            loss -= Math.log(softmax(outputs(network, images[i])[network.length])[labels[i]]) / images.length;
        }
        return loss;
    }

    private static double[][][] multiple(double[][][] network, double factor) {
        double[][][] multiple = new double[network.length][][];
        for (int l = 0; l < network.length; l++) {
            multiple[l] = new double[network[l].length][network[l][0].length];
            for (int k = 0; k < network[l].length; k++) {
                for (int j = 0; j < network[l][k].length; j++) {
                    multiple[l][k][j] = factor * network[l][k][j];
                }
            }
        }
        return multiple;
    }
}

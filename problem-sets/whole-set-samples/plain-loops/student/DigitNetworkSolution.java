package student;

import deltarule.problems.digits.DigitNetwork;
import java.util.Random;

public class DigitNetworkSolution implements DigitNetwork {

    private static final double RHO = 0.9;

    @Override
    public double[][][] initial(int[] sizes, long seed, double scale) {
        Check.require(sizes != null && sizes.length >= 2, "at least pixels and one layer are needed");
        for (int size : sizes) {
            Check.require(size >= 1, "size below 1");
        }
        Check.positive(scale);
        Random random = new Random(seed);
        double[][][] network = new double[sizes.length - 1][][];
        for (int l = 0; l < network.length; l++) {
            network[l] = new double[sizes[l + 1]][sizes[l] + 1];
            for (double[] unit : network[l]) {
                // the last entry is the bias and stays 0
                for (int j = 0; j < sizes[l]; j++) {
                    unit[j] = (2 * random.nextDouble() - 1) * scale;
                }
            }
        }
        return network;
    }

    @Override
    public double[][] dropout(double[][] activations, boolean[][] keep, double probability) {
        Check.matrix(activations);
        Check.require(keep != null && keep.length == activations.length, "mask does not fit");
        Check.require(probability > 0 && probability <= 1, "probability out of range");
        int columns = activations[0].length;
        double[][] result = new double[activations.length][columns];
        for (int i = 0; i < activations.length; i++) {
            Check.require(keep[i] != null && keep[i].length == columns, "mask does not fit");
            for (int j = 0; j < columns; j++) {
                if (keep[i][j]) {
                    result[i][j] = activations[i][j] / probability;
                }
            }
        }
        return result;
    }

    @Override
    public double[][] batchNorm(double[][] activations, double[] scales, double[] shifts, double epsilon) {
        Check.matrix(activations);
        int n = activations.length;
        int features = activations[0].length;
        Check.vector(scales, features);
        Check.vector(shifts, features);
        Check.positive(epsilon);
        double[][] result = new double[n][features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            for (double[] row : activations) {
                mean += row[j] / n;
            }
            double variance = 0;
            for (double[] row : activations) {
                variance += (row[j] - mean) * (row[j] - mean) / n;
            }
            double deviation = Math.sqrt(variance + epsilon);
            for (int i = 0; i < n; i++) {
                result[i][j] = scales[j] * (activations[i][j] - mean) / deviation + shifts[j];
            }
        }
        return result;
    }

    @Override
    public MixedExample mixup(double[] image, int label, double[] otherImage, int otherLabel, int classes,
            double share) {
        Check.vector(image);
        Check.vector(otherImage, image.length);
        Check.require(classes >= 2, "at least two classes are needed");
        Check.require(label >= 0 && label < classes, "label is not a class");
        Check.require(otherLabel >= 0 && otherLabel < classes, "label is not a class");
        Check.probability(share);
        double[] mixed = new double[image.length];
        for (int j = 0; j < image.length; j++) {
            mixed[j] = share * image[j] + (1 - share) * otherImage[j];
        }
        double[] target = new double[classes];
        target[label] += share;
        target[otherLabel] += 1 - share;
        return new MixedExample(mixed, target);
    }

    @Override
    public TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
        checkNetwork(network, images);
        Check.require(labels != null && labels.length == images.length, "one label per image is needed");
        for (int label : labels) {
            Check.require(label >= 0 && label < network[network.length - 1].length, "label is not a class");
        }
        checkSchedule(schedule, images.length);
        double[][][] current = copy(network);
        double[][][] squares = zeros(network);
        int epochs = schedule.orders().length;
        double[] losses = new double[epochs + 1];
        losses[0] = meanLoss(current, images, labels);
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = schedule.orders()[epoch];
            int start = 0;
            while (start < order.length) {
                int size = Math.min(schedule.batchSize(), order.length - start);
                double[][][] gradients = zeros(network);
                for (int i = start; i < start + size; i++) {
                    addGradients(gradients, current, images[order[i]], labels[order[i]], size);
                }
                update(current, squares, gradients, schedule);
                start += size;
            }
            losses[epoch + 1] = meanLoss(current, images, labels);
        }
        return new TrainedNetwork(current, losses);
    }

    /** Adds the derivatives of one example's loss, divided by the size of the batch. */
    private static void addGradients(double[][][] gradients, double[][][] network, double[] image, int label,
            int batchSize) {
        double[][] outputs = outputs(network, image);
        int last = network.length - 1;
        double[] deltas = softmax(outputs[last]);
        deltas[label] -= 1;
        for (int k = 0; k < deltas.length; k++) {
            deltas[k] /= batchSize;
        }
        for (int l = last; l >= 0; l--) {
            double[] sources = l == 0 ? image : outputs[l - 1];
            for (int k = 0; k < deltas.length; k++) {
                double[] gradient = gradients[l][k];
                for (int j = 0; j < sources.length; j++) {
                    gradient[j] += deltas[k] * sources[j];
                }
                gradient[sources.length] += deltas[k];
            }
            if (l > 0) {
                deltas = backward(network[l], deltas, sources);
            }
        }
    }

    private static double[] backward(double[][] layer, double[] deltas, double[] sources) {
        double[] result = new double[sources.length];
        for (int k = 0; k < deltas.length; k++) {
            for (int j = 0; j < sources.length; j++) {
                // where a unit's output is 0, its slope is 0
                if (sources[j] > 0) {
                    result[j] += deltas[k] * layer[k][j];
                }
            }
        }
        return result;
    }

    /** RMSprop; changes the network and the squares. */
    private static void update(double[][][] network, double[][][] squares, double[][][] gradients,
            Schedule schedule) {
        for (int l = 0; l < network.length; l++) {
            for (int k = 0; k < network[l].length; k++) {
                for (int j = 0; j < network[l][k].length; j++) {
                    double g = gradients[l][k][j];
                    double v = RHO * squares[l][k][j] + (1 - RHO) * g * g;
                    squares[l][k][j] = v;
                    network[l][k][j] -= schedule.learningRate() * g / (Math.sqrt(v) + schedule.epsilon());
                }
            }
        }
    }

    @Override
    public int[] predict(double[][][] network, double[][] images) {
        checkNetwork(network, images);
        int[] classes = new int[images.length];
        for (int i = 0; i < images.length; i++) {
            double[] scores = outputs(network, images[i])[network.length - 1];
            for (int k = 1; k < scores.length; k++) {
                if (scores[k] > scores[classes[i]]) {
                    classes[i] = k;
                }
            }
        }
        return classes;
    }

    /** The outputs of all layers for one image, the scores last. */
    private static double[][] outputs(double[][][] network, double[] image) {
        double[][] outputs = new double[network.length][];
        double[] sources = image;
        for (int l = 0; l < network.length; l++) {
            outputs[l] = new double[network[l].length];
            for (int k = 0; k < network[l].length; k++) {
                double[] unit = network[l][k];
                double sum = unit[sources.length];
                for (int j = 0; j < sources.length; j++) {
                    sum += unit[j] * sources[j];
                }
                outputs[l][k] = l < network.length - 1 ? Math.max(0, sum) : sum;
            }
            sources = outputs[l];
        }
        return outputs;
    }

    private static double meanLoss(double[][][] network, double[][] images, int[] labels) {
        double sum = 0;
        for (int i = 0; i < images.length; i++) {
            double[] scores = outputs(network, images[i])[network.length - 1];
            sum += logSumExp(scores) - scores[labels[i]];
        }
        return sum / images.length;
    }

    private static double[] softmax(double[] scores) {
        double logSum = logSumExp(scores);
        double[] probabilities = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            probabilities[k] = Math.exp(scores[k] - logSum);
        }
        return probabilities;
    }

    private static double logSumExp(double[] scores) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        return max + Math.log(sum);
    }

    private static double[][][] copy(double[][][] network) {
        double[][][] copy = new double[network.length][][];
        for (int l = 0; l < network.length; l++) {
            copy[l] = new double[network[l].length][];
            for (int k = 0; k < network[l].length; k++) {
                copy[l][k] = network[l][k].clone();
            }
        }
        return copy;
    }

    private static double[][][] zeros(double[][][] network) {
        double[][][] zeros = new double[network.length][][];
        for (int l = 0; l < network.length; l++) {
            zeros[l] = new double[network[l].length][network[l][0].length];
        }
        return zeros;
    }

    private static void checkNetwork(double[][][] network, double[][] images) {
        Check.matrix(images);
        Check.require(network != null && network.length > 0, "no layers");
        int sources = images[0].length;
        for (double[][] layer : network) {
            Check.matrix(layer);
            Check.require(layer[0].length == sources + 1, "layers do not fit");
            sources = layer.length;
        }
        Check.require(sources >= 2, "at least two classes are needed");
    }

    private static void checkSchedule(Schedule schedule, int n) {
        Check.require(schedule != null && schedule.orders() != null, "no schedule");
        for (int[] order : schedule.orders()) {
            Check.permutation(order, n);
        }
        Check.require(schedule.batchSize() >= 1, "batches are empty");
        Check.positive(schedule.learningRate());
        Check.positive(schedule.epsilon());
    }
}

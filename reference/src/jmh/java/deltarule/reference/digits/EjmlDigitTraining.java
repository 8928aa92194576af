package deltarule.reference.digits;

import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The training of {@link DigitNetworkReference#train} for the variant with epsilon outside the root, written with EJML's matrix
 * products on one thread. All matrices are made once for each training; what EJML has no product for is a plain loop.
 */
final class EjmlDigitTraining {
    private final DMatrixRMaj[] weights;
    private final DMatrixRMaj[] biases;
    private final Buffers whole;
    private final Buffers batch;
    private final DMatrixRMaj images;
    private final int[] labels;
    private final double decay;

    private EjmlDigitTraining(double[][][] network, DMatrixRMaj images, int[] labels, int batchSize, double decay) {
        weights = Arrays.stream(network).map(EjmlDigitTraining::weights).toArray(DMatrixRMaj[]::new);
        biases = Arrays.stream(network).map(EjmlDigitTraining::bias).toArray(DMatrixRMaj[]::new);
        whole = new Buffers(network, images.numRows);
        batch = new Buffers(network, batchSize);
        this.images = images;
        this.labels = labels;
        this.decay = decay;
    }

    /** Trains a network, which is not modified; the images are in rows. */
    static TrainedNetwork train(
            double[][][] network, DMatrixRMaj images, int[] labels, Schedule schedule, double decay) {
        return new EjmlDigitTraining(network, images, labels, schedule.batchSize(), decay).train(schedule);
    }

    private TrainedNetwork train(Schedule schedule) {
        DMatrixRMaj[] weightSquares = zerosLike(weights);
        DMatrixRMaj[] biasSquares = zerosLike(biases);
        DMatrixRMaj[] weightDerivatives = zerosLike(weights);
        DMatrixRMaj[] biasDerivatives = zerosLike(biases);
        DMatrixRMaj rows = new DMatrixRMaj(schedule.batchSize(), images.numCols);
        int[] targets = new int[schedule.batchSize()];
        double[] losses = new double[schedule.orders().length + 1];
        losses[0] = loss();
        for (int epoch = 1; epoch < losses.length; epoch++) {
            int[] order = schedule.orders()[epoch - 1];
            for (int from = 0; from < order.length; from += schedule.batchSize()) {
                int size = Math.min(schedule.batchSize(), order.length - from);
                gather(order, from, size, rows, targets);
                derivatives(rows, targets, weightDerivatives, biasDerivatives);
                for (int l = 0; l < weights.length; l++) {
                    move(weights[l].data, weightSquares[l].data, weightDerivatives[l].data, schedule);
                    move(biases[l].data, biasSquares[l].data, biasDerivatives[l].data, schedule);
                }
            }
            losses[epoch] = loss();
        }
        return new TrainedNetwork(network(), losses);
    }

    private void gather(int[] order, int from, int size, DMatrixRMaj rows, int[] targets) {
        int width = images.numCols;
        rows.reshape(size, width);
        for (int i = 0; i < size; i++) {
            System.arraycopy(images.data, order[from + i] * width, rows.data, i * width, width);
            targets[i] = labels[order[from + i]];
        }
    }

    private void derivatives(DMatrixRMaj rows, int[] targets, DMatrixRMaj[] ofWeights, DMatrixRMaj[] ofBiases) {
        batch.reshape(rows.numRows);
        forward(rows, batch.outputs);
        int last = weights.length - 1;
        DMatrixRMaj scores = batch.outputs[last];
        DMatrixRMaj scoreErrors = batch.errors[last];
        for (int i = 0; i < rows.numRows; i++) {
            double logarithm = logarithmOfSum(scores, i);
            for (int k = 0; k < scores.numCols; k++) {
                double probability = StrictMath.exp(scores.unsafe_get(i, k) - logarithm);
                scoreErrors.unsafe_set(i, k, (probability - (k == targets[i] ? 1 : 0)) / rows.numRows);
            }
        }
        for (int l = last; l >= 0; l--) {
            DMatrixRMaj sources = l == 0 ? rows : batch.outputs[l - 1];
            CommonOps_DDRM.multTransA(sources, batch.errors[l], ofWeights[l]);
            CommonOps_DDRM.sumCols(batch.errors[l], ofBiases[l]);
            if (l > 0) {
                CommonOps_DDRM.multTransB(batch.errors[l], weights[l], batch.errors[l - 1]);
                double[] errors = batch.errors[l - 1].data;
                for (int i = 0; i < sources.getNumElements(); i++) {
                    errors[i] = sources.data[i] > 0 ? errors[i] : 0;
                }
            }
        }
    }

    private void forward(DMatrixRMaj rows, DMatrixRMaj[] outputs) {
        for (int l = 0; l < weights.length; l++) {
            CommonOps_DDRM.mult(l == 0 ? rows : outputs[l - 1], weights[l], outputs[l]);
            double[] bias = biases[l].data;
            double[] data = outputs[l].data;
            boolean hidden = l + 1 < weights.length;
            for (int i = 0, at = 0; i < outputs[l].numRows; i++) {
                for (int k = 0; k < bias.length; k++, at++) {
                    double sum = data[at] + bias[k];
                    data[at] = hidden ? Math.max(0, sum) : sum;
                }
            }
        }
    }

    private double loss() {
        forward(images, whole.outputs);
        DMatrixRMaj scores = whole.outputs[weights.length - 1];
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += logarithmOfSum(scores, i) - scores.unsafe_get(i, labels[i]);
        }
        return sum / labels.length;
    }

    private static double logarithmOfSum(DMatrixRMaj scores, int row) {
        double largest = scores.unsafe_get(row, 0);
        for (int k = 1; k < scores.numCols; k++) {
            largest = Math.max(largest, scores.unsafe_get(row, k));
        }
        double sum = 0;
        for (int k = 0; k < scores.numCols; k++) {
            sum += StrictMath.exp(scores.unsafe_get(row, k) - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private void move(double[] parameters, double[] squares, double[] derivatives, Schedule schedule) {
        double rate = schedule.learningRate();
        double epsilon = schedule.epsilon();
        for (int k = 0; k < parameters.length; k++) {
            double derivative = derivatives[k];
            squares[k] = decay * squares[k] + (1 - decay) * derivative * derivative;
            parameters[k] -= rate * (derivative / (Math.sqrt(squares[k]) + epsilon));
        }
    }

    private double[][][] network() {
        double[][][] network = new double[weights.length][][];
        for (int l = 0; l < weights.length; l++) {
            DMatrixRMaj weight = weights[l];
            network[l] = new double[weight.numCols][weight.numRows + 1];
            for (int k = 0; k < weight.numCols; k++) {
                for (int j = 0; j < weight.numRows; j++) {
                    network[l][k][j] = weight.unsafe_get(j, k);
                }
                network[l][k][weight.numRows] = biases[l].data[k];
            }
        }
        return network;
    }

    private static DMatrixRMaj weights(double[][] layer) {
        DMatrixRMaj weights = new DMatrixRMaj(layer[0].length - 1, layer.length);
        for (int k = 0; k < layer.length; k++) {
            for (int j = 0; j < weights.numRows; j++) {
                weights.unsafe_set(j, k, layer[k][j]);
            }
        }
        return weights;
    }

    private static DMatrixRMaj bias(double[][] layer) {
        DMatrixRMaj bias = new DMatrixRMaj(1, layer.length);
        Arrays.setAll(bias.data, k -> layer[k][layer[k].length - 1]);
        return bias;
    }

    private static DMatrixRMaj[] zerosLike(DMatrixRMaj[] matrices) {
        return Arrays.stream(matrices)
                .map(matrix -> new DMatrixRMaj(matrix.numRows, matrix.numCols))
                .toArray(DMatrixRMaj[]::new);
    }

    /** The outputs of all layers and the derivatives of the loss by their sums, a row for each example. */
    private static final class Buffers {
        private final DMatrixRMaj[] outputs;
        private final DMatrixRMaj[] errors;

        Buffers(double[][][] network, int rows) {
            outputs = Arrays.stream(network)
                    .map(layer -> new DMatrixRMaj(rows, layer.length))
                    .toArray(DMatrixRMaj[]::new);
            errors = zerosLike(outputs);
        }

        void reshape(int rows) {
            for (int l = 0; l < outputs.length; l++) {
                outputs[l].reshape(rows, outputs[l].numCols);
                errors[l].reshape(rows, errors[l].numCols);
            }
        }
    }
}

package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Softmax regression with whole matrices. */
final class MatrixSoftmaxRegression extends SoftmaxRegressionReference {
    private final boolean rows;
    private final boolean mean;
    private final int firstLabel;
    private final double temperature;

    MatrixSoftmaxRegression(SoftmaxRegressionParameters parameters) {
        super(parameters);
        this.rows = Layout.of(parameters).rows();
        this.mean = parameters.reduction().equals("mean");
        this.firstLabel = parameters.firstLabel();
        this.temperature = parameters.temperature();
    }

    @Override
    public double[][] logits(Model model, double[][] inputs) {
        super.logits(model, inputs);
        double[][] logits = rows ? product(inputs, model.weights()) : product(model.weights(), inputs);
        for (int i = 0; i < logits.length; i++) {
            for (int j = 0; j < logits[i].length; j++) {
                logits[i][j] += model.bias()[rows ? j : i];
            }
        }
        return logits;
    }

    @Override
    public double[][] activations(double[][] logits) {
        super.activations(logits);
        double[][] examples = examples(logits);
        double[][] activations = Arrays.stream(examples)
                .map(z -> Softmaxes.mapped(z, logit -> Math.exp(logit - Softmaxes.logSumExp(z))))
                .toArray(double[][]::new);
        return rows ? activations : Layout.transposed(activations);
    }

    @Override
    public double loss(double[][] logits, int[] labels) {
        super.loss(logits, labels);
        double[][] examples = examples(logits);
        double sum = IntStream.range(0, labels.length)
                .mapToDouble(i -> Arrays.stream(examples[i])
                                .filter(Double::isFinite)
                                .reduce((one, other) ->
                                        Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other))))
                                .orElseThrow()
                        - examples[i][labels[i] - firstLabel])
                .sum();
        return mean ? sum / labels.length : sum;
    }

    @Override
    public Gradients gradients(double[][] inputs, double[][] activations, int[] labels) {
        super.gradients(inputs, activations, labels);
        double[][] residuals = Arrays.stream(activations).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < labels.length; i++) {
            int y = labels[i] - firstLabel;
            residuals[rows ? i : y][rows ? y : i] -= 1;
        }
        double[][] weights =
                rows ? product(Layout.transposed(inputs), residuals) : product(residuals, Layout.transposed(inputs));
        double[] bias = Arrays.stream(rows ? Layout.transposed(residuals) : residuals)
                .mapToDouble(slopes -> Arrays.stream(slopes).sum())
                .toArray();
        double factor = (mean ? 1.0 / labels.length : 1) / temperature;
        return new Gradients(
                Arrays.stream(weights)
                        .map(row -> Softmaxes.mapped(row, slope -> slope * factor))
                        .toArray(double[][]::new),
                Softmaxes.mapped(bias, slope -> slope * factor));
    }

    @Override
    public LogisticModel logisticRegression(Model model, double[][] inputs) {
        LogisticModel checked = super.logisticRegression(model, inputs);
        double[][] logits = product(
                rows ? inputs : Layout.transposed(inputs), Layout.transposed(new double[][] {checked.weights()}));
        double[] probabilities = Arrays.stream(logits)
                .mapToDouble(z -> (1 + Math.tanh((z[0] + checked.bias()) / 2)) / 2)
                .toArray();
        return new LogisticModel(checked.weights(), checked.bias(), probabilities);
    }

    /** Each example's logits over the temperature, in rows. */
    private double[][] examples(double[][] logits) {
        return Arrays.stream(rows ? logits : Layout.transposed(logits))
                .map(z -> Softmaxes.mapped(z, logit -> logit / temperature))
                .toArray(double[][]::new);
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[k].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }
}

package student;

import deltarule.problems.logloss.LogisticLoss;

public class LogisticLossSolution implements LogisticLoss {

    @Override
    public double[] distribution(String name, int size, double p) {
        Check.require(name != null, "no distribution");
        Check.probability(p);
        switch (name) {
            case "bernoulli":
                Check.require(size == 1, "a Bernoulli distribution has the size 1");
                return new double[] {1 - p, p};
            case "binomial":
                Check.require(size >= 0 && size <= 100, "from 0 to 100 trials are allowed");
                return binomial(size, p);
            case "uniform":
                Check.require(size >= 1, "at least one outcome is needed");
                double[] uniform = new double[size];
                for (int i = 0; i < size; i++) {
                    uniform[i] = 1.0 / size;
                }
                return uniform;
            default:
                throw new IllegalArgumentException("unknown distribution: " + name);
        }
    }

    private static double[] binomial(int trials, double p) {
        double[] probabilities = new double[trials + 1];
        double combinations = 1;
        for (int k = 0; k <= trials; k++) {
            probabilities[k] = combinations * Math.pow(p, k) * Math.pow(1 - p, trials - k);
            combinations = combinations * (trials - k) / (k + 1);
        }
        return probabilities;
    }

    @Override
    public double likelihood(int[] labels, double[] predictions) {
        checkSample(labels, predictions);
        double product = 1;
        for (int i = 0; i < labels.length; i++) {
            product *= labels[i] == 1 ? predictions[i] : 1 - predictions[i];
        }
        return product;
    }

    @Override
    public double logLikelihood(int[] labels, double[] predictions) {
        checkSample(labels, predictions);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += labels[i] == 1 ? Math.log(predictions[i]) : Math.log1p(-predictions[i]);
        }
        return sum;
    }

    @Override
    public double loss(double target, double prediction) {
        Check.probability(target);
        Check.probability(prediction);
        double loss = 0;
        // a term with the weight 0 is 0, even if its logarithm is infinite
        if (target > 0) {
            loss -= target * Math.log(prediction);
        }
        if (target < 1) {
            loss -= (1 - target) * Math.log1p(-prediction);
        }
        return loss;
    }

    @Override
    public double cost(double[] targets, double[] predictions) {
        Check.require(targets != null && predictions != null, "targets or predictions are missing");
        Check.require(targets.length > 0, "no examples");
        Check.require(targets.length == predictions.length, "one target per prediction is needed");
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            sum += loss(targets[i], predictions[i]);
        }
        return sum / targets.length;
    }

    @Override
    public double slope(String variable, double target, double value) {
        Check.require("p".equals(variable) || "z".equals(variable), "unknown variable");
        Check.probability(target);
        if (variable.equals("p")) {
            Check.probability(value);
            return slopeOfPrediction(target, value);
        }
        Check.finite(value);
        return (1 - target) * sigmoid(value) - target * sigmoid(-value);
    }

    private static double slopeOfPrediction(double target, double prediction) {
        if (prediction == 0) {
            return target == 0 ? 1 : Double.NEGATIVE_INFINITY;
        }
        if (prediction == 1) {
            return target == 1 ? -1 : Double.POSITIVE_INFINITY;
        }
        return (prediction - target) / (prediction * (1 - prediction));
    }

    @Override
    public double lossFromLogit(double target, double logit) {
        Check.probability(target);
        Check.finite(logit);
        return target * softplus(-logit) + (1 - target) * softplus(logit);
    }

    @Override
    public double value(String function, double x) {
        Check.require(function != null, "no function");
        switch (function) {
            case "softplus":
                return softplus(x);
            case "log-sigmoid":
                return 0 - softplus(-x);
            case "surprisal":
                Check.probability(x);
                return 0 - Math.log(x);
            default:
                throw new IllegalArgumentException("unknown function: " + function);
        }
    }

    /** ln(1 + e^x) = max(0, x) + ln(1 + e^-|x|), where nothing overflows. */
    private static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkSample(int[] labels, double[] predictions) {
        Check.require(labels != null && predictions != null, "labels or predictions are missing");
        Check.require(labels.length > 0, "no examples");
        Check.require(labels.length == predictions.length, "one label per prediction is needed");
        for (int i = 0; i < labels.length; i++) {
            Check.require(labels[i] == 0 || labels[i] == 1, "labels are 0 and 1");
            Check.probability(predictions[i]);
        }
    }
}

package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Other right ways to write the likelihood and the log loss. */
public final class LogisticLossEquivalents implements Equivalents<LogisticLoss, LogisticLossParameters> {
    @Override
    public List<Equivalent<LogisticLoss>> of(LogisticLossParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "logloss-by-powers", "writes the formulas with powers, as printed", new Powers(parameters)),
                new Equivalent<>(
                        "logloss-by-cases", "asks which label it is and goes backwards", new ByLabel(parameters)),
                new Equivalent<>("logloss-by-calls", "builds each method on another one", new Calls(parameters)));
    }

    private static final class Powers extends LogisticLossReference {
        private final LogisticLossParameters parameters;

        Powers(LogisticLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] distribution(String name, int size, double p) {
            double[] checked = super.distribution(name, size, p);
            return listed(
                    parameters,
                    IntStream.range(0, checked.length)
                            .mapToDouble(k -> switch (name) {
                                case "bernoulli" -> Math.pow(p, k) * Math.pow(1 - p, 1 - k);
                                case "binomial" -> pascal(size)[k] * Math.pow(p, k) * Math.pow(1 - p, size - k);
                                default -> Math.pow(size, -1);
                            })
                            .toArray());
        }

        @Override
        public double likelihood(int[] labels, double[] predictions) {
            requireSample(labels, predictions);
            double product = 1;
            for (int i = labels.length - 1; i >= 0; i--) {
                product *= factor(labels[i], predictions[i]);
            }
            return product;
        }

        @Override
        public double logLikelihood(int[] labels, double[] predictions) {
            requireSample(labels, predictions);
            return IntStream.range(0, labels.length)
                    .mapToDouble(i -> factor(labels[i], predictions[i]))
                    .map(probability -> logarithm(parameters, probability))
                    .sum();
        }

        @Override
        public double slope(String variable, double target, double value) {
            double checked = super.slope(variable, target, value);
            double p = variable.equals("z") ? (1 + Math.tanh(value / 2)) / 2 : value;
            double error = ((1 - target) * p - parameters.positiveWeight() * target * (1 - p)) / nats(parameters);
            return variable.equals("z") ? error : value == 0 || value == 1 ? checked : error / (value - value * value);
        }

        @Override
        public double value(String function, double x) {
            double checked = super.value(function, x);
            return switch (function) {
                case "softplus" -> x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
                case "log-sigmoid" -> x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
                default -> x == 0 ? checked : logarithm(parameters, 1 / x);
            };
        }

        private double factor(int label, double prediction) {
            return Math.pow(prediction, parameters.positiveWeight() * label) * Math.pow(1 - prediction, 1 - label);
        }

        private static double[] pascal(int row) {
            double[] entries = {1};
            for (int n = 1; n <= row; n++) {
                double[] next = Arrays.copyOf(entries, n + 1);
                for (int k = 1; k <= n; k++) {
                    next[k] = entries[k - 1] + (k < n ? entries[k] : 0);
                }
                entries = next;
            }
            return entries;
        }
    }

    private static final class ByLabel extends LogisticLossReference {
        private final LogisticLossParameters parameters;

        ByLabel(LogisticLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] distribution(String name, int size, double p) {
            double[] probabilities = super.distribution(name, size, p);
            if (!name.equals("binomial") || p == 1) {
                return probabilities;
            }
            probabilities[0] = Math.pow(1 - p, size);
            for (int k = 1; k <= size; k++) {
                probabilities[k] = probabilities[k - 1] * (size - k + 1) / k * p / (1 - p);
            }
            return listed(parameters, probabilities);
        }

        @Override
        public double logLikelihood(int[] labels, double[] predictions) {
            requireSample(labels, predictions);
            double sum = 0;
            for (int i = labels.length - 1; i >= 0; i--) {
                sum += labels[i] == 1
                        ? parameters.positiveWeight() * logarithm(parameters, predictions[i])
                        : logarithm(parameters, 1 - predictions[i]);
            }
            return sum;
        }

        @Override
        public double loss(double target, double prediction) {
            super.loss(target, prediction);
            double loss = 0;
            if (target > 0) {
                loss -= parameters.positiveWeight() * target * logarithm(parameters, prediction);
            }
            if (target < 1) {
                loss -= (1 - target) * logarithm(parameters, 1 - prediction);
            }
            return loss;
        }

        @Override
        public double cost(double[] targets, double[] predictions) {
            requireDataSet(targets, predictions);
            double cost = 0;
            for (int i = targets.length - 1; i >= 0; i--) {
                double share = loss(targets[i], predictions[i]);
                cost += parameters.reduction().equals("mean") ? share / targets.length : share;
            }
            return cost;
        }

        @Override
        public double slope(String variable, double target, double value) {
            super.slope(variable, target, value);
            double slope = 0;
            if (variable.equals("z")) {
                slope += (1 - target) * Math.exp(-super.value("softplus", -value));
                slope -= parameters.positiveWeight() * target * Math.exp(-super.value("softplus", value));
            } else {
                slope += target > 0 ? -parameters.positiveWeight() * target / value : 0;
                slope += target < 1 ? (1 - target) / (1 - value) : 0;
            }
            return slope / nats(parameters);
        }

        @Override
        public double lossFromLogit(double target, double logit) {
            super.lossFromLogit(target, logit);
            double small = Math.log1p(Math.exp(-Math.abs(logit)));
            double positive = parameters.positiveWeight() * target;
            double large = logit >= 0 ? (1 - target) * logit : -positive * logit;
            return (large + (1 - target + positive) * small) / nats(parameters);
        }
    }

    private static final class Calls extends LogisticLossReference {
        private final LogisticLossParameters parameters;

        Calls(LogisticLossParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double likelihood(int[] labels, double[] predictions) {
            requireSample(labels, predictions);
            return IntStream.range(0, labels.length)
                    .mapToDouble(i -> labels[i] == 1
                            ? Math.pow(labelOne(predictions[i]), parameters.positiveWeight())
                            : labelOne(1 - predictions[i]))
                    .reduce(1, (product, probability) -> product * probability);
        }

        @Override
        public double loss(double target, double prediction) {
            super.loss(target, prediction);
            return (target == 0 ? 0 : parameters.positiveWeight() * target * value("surprisal", prediction))
                    + (target == 1 ? 0 : (1 - target) * value("surprisal", 1 - prediction));
        }

        @Override
        public double cost(double[] targets, double[] predictions) {
            requireDataSet(targets, predictions);
            double[] losses = IntStream.range(0, targets.length)
                    .mapToDouble(i -> loss(targets[i], predictions[i]))
                    .toArray();
            return parameters.reduction().equals("mean")
                    ? Arrays.stream(losses).average().orElseThrow()
                    : Arrays.stream(losses).sum();
        }

        @Override
        public double lossFromLogit(double target, double logit) {
            super.lossFromLogit(target, logit);
            double nats = -parameters.positiveWeight() * target * value("log-sigmoid", logit)
                    - (1 - target) * value("log-sigmoid", -logit);
            return nats / nats(parameters);
        }

        /** The probability of the label 1, from what the distribution of the labels lists. */
        private double labelOne(double prediction) {
            double[] labels = distribution("bernoulli", 1, prediction);
            return switch (parameters.distribution()) {
                case "cumulative" -> labels[1] - labels[0];
                case "survival" -> labels[0];
                default -> labels[1];
            };
        }

        @Override
        public double value(String function, double x) {
            return function != null && function.equals("softplus")
                    ? -super.value("log-sigmoid", -x)
                    : function != null && function.equals("log-sigmoid")
                            ? -super.value("softplus", -x)
                            : super.value(function, x);
        }
    }

    private static double nats(LogisticLossParameters parameters) {
        return Map.of("nats", 1.0, "bits", Math.log(2), "bans", Math.log(10)).get(parameters.unit());
    }

    private static double[] listed(LogisticLossParameters parameters, double[] mass) {
        double[] sums = mass.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return switch (parameters.distribution()) {
            case "cumulative" -> sums;
            case "survival" -> Arrays.stream(sums).map(sum -> 1 - sum).toArray();
            default -> mass;
        };
    }

    private static double logarithm(LogisticLossParameters parameters, double x) {
        return Math.log(x) / nats(parameters);
    }
}

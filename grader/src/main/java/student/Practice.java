package student;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Uses what students' solutions use of the Java library. It runs once, when the runtime of the workers is made: the classes
 * it loads are those that every worker finds prepared.
 */
public final class Practice {
    private enum Activation {
        SIGMOID,
        TANH,
        RELU
    }

    private record Layer(double[][] weights, double[] biases) {}

    private Practice() {}

    /** Uses everything once. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        double[] x = {0.5, -1.25, 2};
        double[][] w = {{0.1, 0.2, 0.3}, {-0.4, 0.5, 0.6}};
        double seen = functions(x) + streams(x, w) + collections(x) + mathematics(x[0]);
        Layer layer = new Layer(w, x);
        for (Activation activation : Activation.values()) {
            seen += apply(activation.name(), activation, layer.weights()[0][0]);
        }
        if (!layer.equals(new Layer(w, x))
                || layer.hashCode() == 0
                || seen == layer.toString().length()) {
            refusal(layer);
        }
        for (Layer one : new Layer[] {layer, null}) {
            try {
                Objects.requireNonNull(one, "a layer is needed");
                refusal(one);
            } catch (IllegalArgumentException | NullPointerException expected) {
                seen += expected.getStackTrace().length;
            }
        }
        if (reflection(layer).isEmpty()) {
            refusal(layer);
        }
    }

    private static double functions(double[] x) {
        double captured = x[0];
        double[] values = x.clone();
        DoubleUnaryOperator sigmoid = z -> 1 / (1 + Math.exp(-z));
        DoubleUnaryOperator shifted = z -> z + captured;
        DoubleUnaryOperator chained = sigmoid.andThen(shifted);
        DoubleBinaryOperator product = (a, b) -> a * b * captured;
        DoubleFunction<double[]> scaled =
                factor -> Arrays.stream(values).map(v -> factor * v).toArray();
        IntToDoubleFunction entry = i -> values[i];
        IntUnaryOperator next = i -> i + 1;
        DoubleSupplier supplier = () -> captured;
        Function<double[], Double> sum = numbers -> Arrays.stream(numbers).sum();
        ToDoubleFunction<double[]> first = numbers -> numbers[0];
        BiFunction<double[], double[], double[]> pick = (a, b) -> a.length > b.length ? a : b;
        UnaryOperator<double[]> copy = double[]::clone;
        Supplier<double[]> empty = () -> new double[0];
        return chained.applyAsDouble(1)
                + product.applyAsDouble(1, 2)
                + scaled.apply(2)[0]
                + entry.applyAsDouble(next.applyAsInt(0))
                + supplier.getAsDouble()
                + sum.apply(values)
                + first.applyAsDouble(pick.apply(copy.apply(values), empty.get()));
    }

    private static double streams(double[] x, double[][] w) {
        double[] product =
                IntStream.range(0, x.length).mapToDouble(i -> x[i] * w[0][i]).toArray();
        double[][] squared = Arrays.stream(w)
                .map(row -> Arrays.stream(row).map(v -> v * v).toArray())
                .toArray(double[][]::new);
        double[][] rows = IntStream.range(0, 2).mapToObj(i -> w[i].clone()).toArray(double[][]::new);
        double most =
                Arrays.stream(x).max().orElseThrow() + Arrays.stream(x).min().orElse(0);
        boolean finite = DoubleStream.of(x).allMatch(Double::isFinite)
                && Arrays.stream(x).noneMatch(Double::isNaN);
        int best = IntStream.range(0, x.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> x[i]))
                .orElse(-1);
        List<Double> kept = Arrays.stream(x).filter(v -> v > 0).boxed().collect(Collectors.toList());
        double mean = Arrays.stream(x).average().orElse(0)
                + kept.stream().mapToDouble(Double::doubleValue).sum();
        return product[0]
                + squared[0][0]
                + rows[0][0]
                + most
                + (finite ? best : 0)
                + mean
                + IntStream.of(1, 2).sum()
                + IntStream.rangeClosed(0, 2).filter(i -> i > 0).count();
    }

    private static double collections(double[] x) {
        List<double[]> history = new ArrayList<>(List.of(x, x.clone()));
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Double> ordered = new LinkedHashMap<>();
        for (double[] one : history) {
            counts.merge("seen", one.length, Integer::sum);
            ordered.put("last", one[0]);
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] wider = Arrays.copyOf(sorted, 5);
        Arrays.fill(wider, 1, 3, new Random(7).nextGaussian());
        System.arraycopy(x, 0, wider, 0, 2);
        return counts.get("seen") + ordered.getOrDefault("last", 0.0) + wider[1] + Arrays.hashCode(wider);
    }

    private static double mathematics(double z) {
        return Math.exp(z)
                + Math.log(Math.abs(z))
                + Math.pow(z, 3)
                + Math.sqrt(z)
                + Math.tanh(z)
                + Math.log1p(z)
                + Math.expm1(z)
                + Math.max(0, z)
                + Math.signum(z)
                + Math.hypot(z, 1)
                + Math.sin(z)
                + Math.cos(z)
                + Math.floorMod(7, 3)
                + Math.rint(z)
                + StrictMath.exp(z)
                + StrictMath.log(z)
                + StrictMath.tanh(z)
                + StrictMath.pow(z, 2)
                + StrictMath.sqrt(z);
    }

    private static double apply(String name, Activation activation, double z) {
        double byName = switch (name) {
            case "SIGMOID" -> 1 / (1 + Math.exp(-z));
            case "TANH" -> Math.tanh(z);
            default -> Math.max(0, z);
        };
        return switch (activation) {
            case SIGMOID -> byName;
            case TANH -> 1 - byName * byName;
            case RELU -> byName > 0 ? 1 : 0;
        };
    }

    private static void refusal(Layer layer) {
        throw new IllegalArgumentException("one bias for each of the " + layer.weights().length
                + " rows is needed, not " + layer.biases().length + " as in " + Arrays.toString(layer.biases())
                + String.format(" (%.3f)", layer.biases()[0]));
    }

    /** As the runner takes records apart and calls methods. */
    private static String reflection(Layer layer) throws ReflectiveOperationException {
        for (RecordComponent component : Layer.class.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            component.getAccessor().invoke(layer);
        }
        Layer.class.getDeclaredConstructor(double[][].class, double[].class).newInstance(layer.weights(), null);
        try {
            Practice.class.getDeclaredMethod("refusal", Layer.class).invoke(null, layer);
            return "";
        } catch (InvocationTargetException expected) {
            return expected.getTargetException().getMessage();
        }
    }
}

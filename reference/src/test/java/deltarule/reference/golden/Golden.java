package deltarule.reference.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The lectures' worked examples, with the true value of each to the nearest double. */
public record Golden(JsonNode inputs, JsonNode value) {
    private static final JsonNode EXAMPLES = read();

    /** The example with this id. */
    public static Golden example(String id) {
        for (JsonNode example : EXAMPLES) {
            if (example.get("id").asString().equals(id)) {
                return new Golden(example.get("inputs"), example.get("value"));
            }
        }
        throw new IllegalArgumentException("No worked example " + id);
    }

    /** Every example, with what the slide prints. */
    static List<JsonNode> all() {
        return IntStream.range(0, EXAMPLES.size()).mapToObj(EXAMPLES::get).toList();
    }

    /** An input that is a number, or a fraction such as 1/3. */
    public double number(String name) {
        return number(inputs.get(name));
    }

    /** An input that is a vector. */
    public double[] vector(String name) {
        return vector(inputs.get(name));
    }

    /** An input that is a matrix. */
    public double[][] matrix(String name) {
        JsonNode rows = inputs.get(name);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> vector(rows.get(i)))
                .toArray(double[][]::new);
    }

    /** An input that is a whole number. */
    public int whole(String name) {
        return inputs.get(name).asInt();
    }

    /** Checks that the computed number is the true one to 1e-12 times the scale of its terms. */
    public void isReached(double computed, double scale) {
        assertThat(computed).isCloseTo(number(value), within(scale));
    }

    /** Checks that every entry of the computed vector is the true one to 1e-12 times the scale of its terms. */
    public void isReached(double[] computed, double scale) {
        assertThat(computed).hasSize(value.size()).containsExactly(vector(value), within(scale));
    }

    private static org.assertj.core.data.Offset<Double> within(double scale) {
        return org.assertj.core.api.Assertions.within(1e-12 * scale);
    }

    private static double[] vector(JsonNode numbers) {
        return IntStream.range(0, numbers.size())
                .mapToDouble(i -> number(numbers.get(i)))
                .toArray();
    }

    private static double number(JsonNode node) {
        if (node.isString() && node.asString().contains("/")) {
            String[] parts = node.asString().split("/", 2);
            return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        }
        return node.asDouble();
    }

    private static JsonNode read() {
        try (InputStream json = Golden.class.getResourceAsStream("/golden.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package deltarule.reference.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What the slides print beside the true values: right wherever no erratum says otherwise. */
class GoldenTest {
    @TestFactory
    Stream<DynamicTest> theTrueValueRoundsToThePrintedOneUnlessTheSlideIsWrong() {
        return Golden.all().stream()
                .filter(example -> example.hasNonNull("printed") && example.hasNonNull("value"))
                .map(example -> DynamicTest.dynamicTest(
                        example.get("id").asString(),
                        () -> assertThat(rounds(example, example.get("value"), example.get("printed")))
                                .isEqualTo(!example.has("slideIs"))));
    }

    @Test
    void eachWrongSlideNamesItsErratumAndFourValuesCannotBeComputed() {
        List<JsonNode> wrong =
                Golden.all().stream().filter(example -> example.has("slideIs")).toList();
        assertThat(wrong)
                .filteredOn(example -> !example.get("slideIs").asString().equals("not-recomputable"))
                .hasSize(19)
                .allSatisfy(example -> assertThat(example.path("errata").size())
                        .as(example.get("id").asString())
                        .isPositive());
        assertThat(wrong)
                .filteredOn(example -> example.get("slideIs").asString().equals("not-recomputable"))
                .hasSize(4)
                .allSatisfy(example -> assertThat(example.get("id").asString()).startsWith("scu-playground-"));
    }

    private static boolean rounds(JsonNode example, JsonNode value, JsonNode printed) {
        if (printed.isArray()) {
            for (int i = 0; i < printed.size(); i++) {
                if (!rounds(example, value.get(i), printed.get(i))) {
                    return false;
                }
            }
            return printed.size() == value.size();
        }
        BigDecimal exact = BigDecimal.valueOf(value.asDouble());
        BigDecimal shown = new BigDecimal(printed.asString());
        if (example.has("about")) {
            return exact.subtract(shown).abs().compareTo(new BigDecimal("0.0001")) < 0;
        }
        BigDecimal rounded = example.has("exact") ? exact : exact.setScale(shown.scale(), RoundingMode.HALF_UP);
        return rounded.compareTo(shown) == 0;
    }
}

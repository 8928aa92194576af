package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class JavaTextTest {
    record Model(double[][] weights, String name) {}

    record Trained(Model model, Model[] earlier, boolean converged) {}

    record Unit(String name, DoubleUnaryOperator slope) {}

    private static final Model MODEL = new Model(new double[][] {{1, Double.NaN}}, "a");

    @Test
    void aReaderSeesTheNamesOfARecordsComponents() {
        assertThat(JavaText.plain(new Trained(MODEL, new Model[] {MODEL}, true)))
                .isEqualTo("Trained(model = Model(weights = {{1.0, Double.NaN}}, name = \"a\"),"
                        + " earlier = {Model(weights = {{1.0, Double.NaN}}, name = \"a\")}, converged = true)");
    }

    @Test
    void aCompilerSeesAnExpression() {
        assertThat(JavaText.of(MODEL)).isEqualTo("new JavaTextTest.Model(new double[][] {{1.0, Double.NaN}}, \"a\")");
    }

    @Test
    void aFunctionIsThreeDotsWhereverItStands() {
        DoubleUnaryOperator slope = z -> 1;

        assertThat(JavaText.plain(slope)).isEqualTo("...");
        assertThat(JavaText.plain(new Object[] {slope, 0.5, List.of()})).isEqualTo("{..., 0.5, ...}");
        assertThat(JavaText.plain(new Unit("linear", slope))).isEqualTo("Unit(name = \"linear\", slope = ...)");
    }

    @Test
    void nothingIsNull() {
        assertThat(JavaText.plain(null)).isEqualTo("null");
        assertThat(JavaText.plain(new Model(null, null))).isEqualTo("Model(weights = null, name = null)");
    }
}

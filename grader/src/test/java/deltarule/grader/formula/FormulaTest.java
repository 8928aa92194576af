package deltarule.grader.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class FormulaTest {
    @Test
    void anIndexAndAPowerStandBesideTheirBase() {
        assertThat(Formula.typeset("s_y^2", false))
                .isEqualTo("<math><mrow><msubsup><mi>s</mi><mi>y</mi><mn>2</mn></msubsup></mrow></math>");
    }

    @Test
    void theLimitsOfADisplayedSumStandAboveAndBelow() {
        assertThat(Formula.typeset("\\sum_{j=1}^n x_j", true)).contains("<munderover><mo>∑</mo>");
        assertThat(Formula.typeset("\\sum_{j=1}^n x_j", false)).contains("<msubsup><mo>∑</mo>");
    }

    @Test
    void aMinusIsASignAfterARelationABracketOrAFunction() {
        String sign = "<mo form=\"prefix\">−</mo>";
        assertThat(Formula.typeset("y = -1", false)).contains(sign);
        assertThat(Formula.typeset("(-1, x)", false)).contains(sign);
        assertThat(Formula.typeset("\\left(-x\\right)", false)).contains(sign);
        assertThat(Formula.typeset("x \\ge -1", false)).contains(sign);
    }

    @Test
    void aMinusBetweenTwoTermsIsADifference() {
        String difference = "<mo>−</mo>";
        assertThat(Formula.typeset("x - 1", false)).contains(difference);
        assertThat(Formula.typeset("f(x) - \\hat{y}", false)).contains(difference);
        assertThat(Formula.typeset("\\hat{y} - x", false)).contains(difference);
        assertThat(Formula.typeset("\\left(x\\right) - x", false)).contains(difference);
    }

    @Test
    void aBarAfterAFunctionOpens() {
        assertThat(Formula.typeset("\\max |x|", false))
                .contains("<mo form=\"prefix\" stretchy=\"false\">|</mo><mi>x</mi><mo stretchy=\"false\">|</mo>");
    }

    @Test
    void markupInAFormulaIsEscaped() {
        assertThat(Formula.typeset("a < b", false)).contains("<mo>&lt;</mo>");
    }

    @Test
    void anUnknownCommandIsRefusedByName() {
        assertThatThrownBy(() -> Formula.typeset("\\unheard{x}", false))
                .isInstanceOf(UnknownTex.class)
                .hasMessageContaining("\\unheard is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\frac{1}", "{a", "a}", "\\left( x", "\\begin{cases} 1", "x^", "\\begin{cases} 1 \\end{array}"})
    void whatIsNotCompleteIsRefused(String tex) {
        assertThatThrownBy(() -> Formula.typeset(tex, true)).isInstanceOf(UnknownTex.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L = \\sum_{j \\neq y} \\max(0,\\; s_j - s_y + 1.0)^2",
                "\\sigma(z) = \\frac{1}{1 + e^{-z}}",
                "f(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
                "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
                "W^{(1)} \\in \\mathbb{R}^{H \\times D}, \\quad \\mathbf{b}_1",
                "D_{\\mathrm{KL}}(p \\,\\|\\, q) = \\sum_i p_i \\log_2 \\frac{p_i}{q_i}",
                "\\left\\lVert x \\right\\rVert_2 \\le \\left| y \\right|",
                "\\hat{y}' = \\operatorname{softmax}(z), \\ \\bar x, \\sqrt[3]{x}, \\sqrt{x}",
                "\\nabla_\\theta \\mathcal{L}\\bigl(\\theta\\bigr) \\ldots \\left\\{ a \\middle| b \\right\\}",
                "\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix}^\\top"
            })
    void theFormulasOfTheFieldBecomeWellFormedMarkup(String tex) throws Exception {
        String markup = Formula.typeset(tex, true);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        assertThat(markup).doesNotContain("\\");
    }
}

package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedReferenceTest {
    private final EscapedReference reference = new EscapedReference();

    @Test
    void whatCouldBeMarkupIsEscaped() {
        assertThat(reference.escape("<b a=\"1\">&amp;</b>")).isEqualTo("&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void lettersBeyondAsciiAreEntities() {
        assertThat(reference.escape("é – ∞")).isEqualTo("&eacute; &ndash; &infin;");
    }

    @Test
    void plainTextAndNumbersPass() {
        assertThat(reference.escape("M1 2.5h3 'x'")).isEqualTo("M1 2.5h3 'x'");
        assertThat(reference.escape(42)).isEqualTo("42");
    }
}

package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --seeds}. */
class SeedRangeTest {
    @Test
    void includesBothEnds() {
        assertThat(SeedRange.of("3..7")).isEqualTo(new SeedRange(3, 7));
        assertThat(SeedRange.of("3..7").count()).isEqualTo(5);
    }

    @Test
    void oneNumberIsThatVariantAlone() {
        assertThat(SeedRange.of("42").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "1-3", "1..", "..3", "-1..3", "1...3", "99999999999999999999"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> SeedRange.of(text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("such as 1..10");
    }

    @Test
    void aRangeTheWrongWayRoundIsRefusedWithTheRepair() {
        assertThatThrownBy(() -> SeedRange.of("7..3")).hasMessageContaining("write 3..7");
    }
}

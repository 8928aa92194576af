package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortNumberTest {
    @Test
    void aCoordinateIsRoundedAsTheFormatterRounds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            double halfway = random.nextInt(3000) * 0.05;
            double any = random.nextDouble() * 300;
            assertThat(ShortNumber.coordinate(halfway)).isEqualTo(formatted(halfway));
            assertThat(ShortNumber.coordinate(any)).isEqualTo(formatted(any));
        }
    }

    @Test
    void whatIsNoUsualCoordinateIsTheFormattersToo() {
        for (double odd : new double[] {0, -0.0, -0.04, -3.25, Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
            assertThat(ShortNumber.coordinate(odd)).isEqualTo(formatted(odd));
        }
    }

    private static String formatted(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceAll("\\.0$", "");
    }
}

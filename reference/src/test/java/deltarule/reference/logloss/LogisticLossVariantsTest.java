package deltarule.reference.logloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.golden.CentralDifferences;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What unit, weight and the listing of a distribution change; the numbers were worked out by hand. */
class LogisticLossVariantsTest {
    private static final Offset<Double> NEARLY = within(1e-14);

    @Test
    void bansCountPowersOfTen() {
        LogisticLoss bans = variant("bans", 1, "mass");
        assertThat(bans.loss(1, 0.01)).isCloseTo(2, NEARLY);
        assertThat(bans.value("surprisal", 1e-5)).isCloseTo(5, NEARLY);
        assertThat(bans.logLikelihood(new int[] {1, 0}, new double[] {0.1, 0.99}))
                .isCloseTo(-3, NEARLY);
        assertThat(bans.lossFromLogit(0, StrictMath.log(999))).isCloseTo(3, NEARLY);
        assertThat(bans.value("softplus", 0)).isCloseTo(StrictMath.log(2), NEARLY);
    }

    @Test
    void theWeightCountsTheLabelOneSoOften() {
        LogisticLoss once = variant("nats", 1, "mass");
        LogisticLoss thrice = variant("nats", 3, "mass");
        double[] repeated = {0.9, 0.9, 0.9, 0.2};
        assertThat(thrice.likelihood(new int[] {1, 0}, new double[] {0.9, 0.2})).isCloseTo(0.5832, NEARLY);
        assertThat(thrice.logLikelihood(new int[] {1, 0}, new double[] {0.9, 0.2}))
                .isCloseTo(once.logLikelihood(new int[] {1, 1, 1, 0}, repeated), NEARLY);
        assertThat(thrice.loss(1, 0.9)).isCloseTo(3 * once.loss(1, 0.9), NEARLY);
        assertThat(thrice.loss(0, 0.9)).isEqualTo(once.loss(0, 0.9));
        assertThat(thrice.lossFromLogit(1, -900)).isEqualTo(2700);
        assertThat(thrice.slope("p", 1, 1)).isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({"nats, 1", "nats, 2", "bits, 3", "bans, 1", "bans, 2"})
    void theSlopesAgreeWithCentralDifferences(String unit, double weight) {
        LogisticLoss variant = variant(unit, weight, "mass");
        for (double target : new double[] {0, 0.3, 1}) {
            for (double p : new double[] {0.15, 0.5, 0.8}) {
                CentralDifferences.agree(
                        new double[] {variant.slope("p", target, p)},
                        at -> variant.loss(target, at[0]),
                        new double[] {p},
                        100);
            }
            for (double z : new double[] {-2.5, 0.4, 3}) {
                CentralDifferences.agree(
                        new double[] {variant.slope("z", target, z)},
                        at -> variant.lossFromLogit(target, at[0]),
                        new double[] {z},
                        100);
                assertThat(variant.lossFromLogit(target, z))
                        .isCloseTo(variant.loss(target, 1 / (1 + Math.exp(-z))), within(1e-13));
            }
        }
    }

    @Test
    void aDistributionListsAtMostOrMoreThanEachOutcome() {
        LogisticLoss cumulative = variant("nats", 1, "cumulative");
        LogisticLoss survival = variant("nats", 1, "survival");
        assertThat(cumulative.distribution("binomial", 2, 0.5)).containsExactly(0.25, 0.75, 1);
        assertThat(survival.distribution("binomial", 2, 0.5)).containsExactly(0.75, 0.25, 0);
        assertThat(cumulative.distribution("bernoulli", 1, 0.75)).containsExactly(0.25, 1);
        assertThat(survival.distribution("bernoulli", 1, 0.75)).containsExactly(0.75, 0);
        assertThat(cumulative.distribution("uniform", 4, 0.3)).containsExactly(0.25, 0.5, 0.75, 1);
        assertThat(survival.distribution("uniform", 4, 0.3)).containsExactly(0.75, 0.5, 0.25, 0);
    }

    private static LogisticLoss variant(String unit, double weight, String distribution) {
        return new LogisticLossReference(new LogisticLossParameters(unit, "mean", weight, distribution));
    }
}

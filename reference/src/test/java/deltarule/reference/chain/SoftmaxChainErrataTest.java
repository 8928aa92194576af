package deltarule.reference.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What following a slide to the letter gives, and what is right. */
class SoftmaxChainErrataTest {
    private static final double[] SCULLY = {6, -2, 3};
    private static final double[] LEE = {1, 2, 0.5};
    private static final double[] SOFT = {0.2, 0.3, 0.5};

    private final SoftmaxChain chain =
            new SoftmaxChainReference(new SoftmaxChainParameters("natural", "classes-in-rows", 1, "bias"));

    @Test
    void erratumSus23MinimisingTheLogLikelihoodWouldChooseTheWorseModel() {
        double[] losses = chain.negativeLogLikelihoods(new double[][] {{0.2, 0.8}, {0.8, 0.2}}, new int[] {0, 0});
        assertThat(losses[0]).isGreaterThan(losses[1]).isCloseTo(1.609437912, within(1e-9));
        assertThat(-losses[0]).isLessThan(-losses[1]);
    }

    @Test
    void erratumSus24OnlyForOneHotTargetsIsOneTermLeft() {
        double[] soft = {0.7, 0.3};
        double[] activations = {0.6, 0.4};
        assertThat(chain.crossEntropy(soft, activations)).isCloseTo(0.63246515619844, within(1e-14));
        assertThat(chain.crossEntropy(new double[] {1, 0}, activations)).isCloseTo(0.5108256238, within(1e-10));
    }

    @Test
    void erratumSus33TheBinaryLossOfEveryOutputIsAnotherNumber() {
        double[] activations = {0.5, 0.3, 0.2};
        double ofEveryOutput = -StrictMath.log(0.5) - StrictMath.log(1 - 0.3) - StrictMath.log(1 - 0.2);
        assertThat(chain.crossEntropy(new double[] {1, 0, 0}, activations)).isCloseTo(0.6931471806, within(1e-10));
        assertThat(ofEveryOutput).isCloseTo(1.272965676, within(1e-9));
    }

    @Test
    void erratumSus42ThePrintedZeroMakesTheLiteralSumNoNumber() {
        double[] target = {0, 0, 0, 0, 0, 0, 1, 0, 0, 0};
        double[] printed = {0.01, 0.03, 0, 0.04, 0.03, 0.05, 0.8, 0.02, 0.01, 0.01};
        double literal = -IntStream.range(0, 10)
                .mapToDouble(i -> target[i] * StrictMath.log(printed[i]))
                .sum();
        assertThat(literal).isNaN();
        assertThat(chain.crossEntropy(target, printed)).isCloseTo(0.2231435513, within(1e-10));
    }

    @Test
    void erratumSus43SwappedLettersPutTheTargetIntoTheLogarithm() {
        double[] target = {0, 1};
        double[] prediction = {0.2, 0.8};
        assertThat(chain.crossEntropy(target, prediction)).isCloseTo(0.2231435513, within(1e-10));
        assertThat(chain.crossEntropy(prediction, target)).isInfinite();
    }

    @Test
    void erratumHar13TheMaximumIsOffByUpToTheLogarithmOfTheNumberOfClasses() {
        assertThat(chain.logSumExp(new double[2])).isCloseTo(0.6931471806, within(1e-10));
        assertThat(chain.logSumExp(new double[10])).isCloseTo(2.302585093, within(1e-9));
        assertThat(chain.logSumExp(new double[1000])).isCloseTo(6.907755279, within(1e-9));
        assertThat(chain.logSumExp(new double[] {100, 0})).isEqualTo(100);
    }

    @Test
    void erratumHar17ThePrintedZerosWouldCostInfinity() {
        double[][] printed = {{0, 0.3, 0, 0, 0, 0, 0, 0.7, 0, 0}};
        assertThat(chain.negativeLogLikelihoods(printed, new int[] {0})).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(Arrays.stream(chain.twoSteps(new double[] {-30, 5, 2}).activations()))
                .allMatch(a -> a > 0);
    }

    @Test
    void erratumScu25ThePrintedExponentialIsCutOff() {
        assertThat(chain.twoSteps(SCULLY).exponentials()[2])
                .isCloseTo(20.085536923187668, within(1e-13))
                .isCloseTo(20.1, within(0.05))
                .isNotCloseTo(20.0, within(0.05));
    }

    @Test
    void erratumScu26ThePrintedSumIsTheSumOfRoundedTerms() {
        assertThat(chain.twoSteps(SCULLY).sum())
                .isCloseTo(423.6496656991594, within(1e-12))
                .isNotCloseTo(403.4 + 0.135 + 20.0, within(0.1));
        assertThat(403.4 + 0.135 + 20.0).isCloseTo(423.5, within(0.05));
    }

    @Test
    void erratumScu30ExponentiatingAgainDoesNotNormalise() {
        double[] exponentials = chain.twoSteps(new double[] {0.5, -0.5}).exponentials();
        assertThat(Arrays.stream(exponentials).map(StrictMath::exp).sum()).isGreaterThan(1);
        assertThat(Arrays.stream(chain.twoSteps(SCULLY).activations()).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void erratumScu32TheFirstComponentIsNotTheTrueClass() {
        double[] activations = {0.952, 0, 0.048};
        assertThat(chain.crossEntropy(new double[] {0, 0, 1}, activations)).isCloseTo(3.036554268, within(1e-9));
        assertThat(-StrictMath.log(activations[0])).isCloseTo(0.04919024419, within(1e-11));
    }

    @Test
    void erratumScu33TheLossIsPositive() {
        assertThat(ofScully(0)).isPositive().isCloseTo(0.04919024419, within(1e-11));
    }

    @Test
    void erratumScu34ThePrintedLossIsALogarithmToBaseTen() {
        assertThat(ofScully(0) / StrictMath.log(10)).isCloseTo(0.021, within(0.0005));
        assertThat(ofScully(0)).isCloseTo(0.0492, within(0.00005));
    }

    @Test
    void erratumScu35ThePrintedLossIsALogarithmToBaseTenCutOff() {
        assertThat(ofScully(2) / StrictMath.log(10))
                .isCloseTo(1.318758763, within(1e-9))
                .isNotCloseTo(1.31, within(0.005));
        assertThat(ofScully(2)).isCloseTo(3.04, within(0.005));
    }

    @Test
    void erratumScu36TheLiteralSumAddsOneTermOncePerClass() {
        double literal =
                -IntStream.range(0, 3).mapToDouble(i -> StrictMath.log(0.952)).sum();
        assertThat(literal).isCloseTo(0.1475707326, within(1e-10));
        assertThat(ofScully(0)).isCloseTo(0.04919024419, within(1e-11));
    }

    @Test
    void erratumScu45GuessingAmongThreeClassesCostsLessThanThePrintedLoss() {
        double[] guess = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        double cost = chain.crossEntropy(new double[] {0, 0, 1}, guess);
        assertThat(cost).isCloseTo(1.098612289, within(1e-9));
        assertThat(cost / StrictMath.log(10)).isCloseTo(0.4771212547, within(1e-10));
    }

    @Test
    void erratumSha14TheThirdClassHasTheLabelTwo() {
        double[][] activations = {
            chain.twoSteps(new double[] {-2.85, 0.86, 0.28}).activations()
        };
        assertThat(chain.negativeLogLikelihoods(activations, new int[] {2})[0]).isCloseTo(1.04, within(0.005));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.negativeLogLikelihoods(activations, new int[] {3}));
    }

    @Test
    void erratumSha15TheColumnsAreScoresExponentialsAndActivations() {
        SoftmaxChain.TwoSteps steps = chain.twoSteps(new double[] {-2.85, 0.86, 0.28});
        assertThat(steps.exponentials()).containsExactly(new double[] {0.058, 2.36, 1.32}, within(0.005));
        assertThat(steps.activations()).containsExactly(new double[] {0.015, 0.631, 0.353}, within(0.0006));
    }

    @Test
    void erratumWpi14SummingFromOneLosesTheClassZero() {
        double[][] activations = {{0.5, 0.3, 0.2}};
        double literal = -IntStream.rangeClosed(1, 2)
                .filter(j -> j == 0)
                .mapToDouble(j -> StrictMath.log(activations[0][j]))
                .sum();
        assertThat(literal).isZero();
        assertThat(chain.negativeLogLikelihoods(activations, new int[] {0})[0]).isCloseTo(0.6931471806, within(1e-10));
    }

    @Test
    void erratumWpi16TheBandMatrixGivesAnotherBiasGradient() {
        double[] logits = {1, 1.5, 1};
        double[] slopes = logitGradient(logits, new double[] {1, 0, 0});
        double[] banded = {slopes[0] + slopes[1], slopes[0] + slopes[1] + slopes[2], slopes[1] + slopes[2]};
        double[] gradient = chain.parameterGradients(slopes, new double[] {0.3}).bias();
        CentralDifferences.agree(gradient, z -> loss(new double[] {1, 0, 0}, z), logits, 10);
        assertThat(banded[1]).isCloseTo(0, within(1e-15));
        assertThat(gradient[1]).isGreaterThan(0.3);
        assertThat(chain.logitDerivatives(new double[] {0.3}, 3).bias()[0]).containsExactly(1, 0, 0);
    }

    @Test
    void erratumWpi17TheTableOfInputsIsNoJacobian() {
        double[] inputs = {0.3, -0.2};
        double[] slopes = logitGradient(LEE, new double[] {1, 0, 0});
        for (int j = 0; j < 2; j++) {
            double input = inputs[j];
            double product = Arrays.stream(slopes).map(slope -> slope * input).sum();
            assertThat(product).isCloseTo(0, within(1e-16));
        }
        assertThat(chain.parameterGradients(slopes, inputs).weights()[0])
                .containsExactly(new double[] {slopes[0] * 0.3, slopes[0] * -0.2}, within(1e-16));
        double[][][] tensor = chain.logitDerivatives(inputs, 3).weights();
        assertThat(tensor[1]).isDeepEqualTo(new double[][] {{0, 0}, inputs, {0, 0}});
    }

    @Test
    void erratumWpi18ScalingTheRowsOfTheTableIsTheOuterProduct() {
        double[] inputs = {0.3, -0.2};
        double[] slopes = {0.4, -0.7, 0.3};
        double[][] weights = chain.parameterGradients(slopes, inputs).weights();
        double[][][] tensor = chain.logitDerivatives(inputs, 3).weights();
        for (int k = 0; k < 3; k++) {
            double slope = slopes[k];
            assertThat(weights[k])
                    .containsExactly(
                            Arrays.stream(tensor[k][k]).map(x -> slope * x).toArray());
        }
    }

    @Test
    void erratumWpi19TransposedRowsSideBySideHaveAnotherShape() {
        double[][] weights = chain.parameterGradients(new double[] {0.4, -0.7, 0.3}, new double[] {0.3, -0.2})
                .weights();
        assertThat(weights).hasDimensions(3, 2);
    }

    @Test
    void erratumWpi20TheSumOverThePathsIsTheLogitsDerivative() {
        double[] activations = chain.twoSteps(LEE).activations();
        double[] slopes = chain.activationGradient(new double[] {1, 0, 0}, activations);
        assertThat(slopes[0]).isCloseTo(-4.324812, within(1e-6));
        assertThat(chain.logitGradient(activations, slopes)[0])
                .isCloseTo(-0.7687761024, within(1e-10))
                .isCloseTo(activations[0] - 1, within(1e-15));
    }

    @Test
    void erratumWpi22MinusSignsBetweenThePathsAreWrong() {
        double[] a = chain.twoSteps(LEE).activations();
        double[] slopes = chain.activationGradient(SOFT, a);
        double[] paths = {slopes[0] * a[0] * (1 - a[0]), -slopes[1] * a[1] * a[0], -slopes[2] * a[2] * a[0]};
        assertThat(paths[0] - paths[1] - paths[2]).isCloseTo(-0.3387343386, within(1e-9));
        double[] gradient = chain.logitGradient(a, slopes);
        assertThat(gradient[0]).isCloseTo(0.03122389762, within(1e-10));
        CentralDifferences.agree(gradient, z -> loss(SOFT, z), LEE, 10);
    }

    @Test
    void erratumWpi47ThePrintedActivationsDoNotSumToOne() {
        double[][] printed = {{0.4, 0.2, 0.1, 0.1}};
        assertThatIllegalArgumentException().isThrownBy(() -> chain.negativeLogLikelihoods(printed, new int[] {0}));
        double[][] complete = {{0.4, 0.2, 0.1, 0.1, 0.2}};
        assertThat(chain.negativeLogLikelihoods(complete, new int[] {0})[0]).isCloseTo(0.9163, within(0.0001));
    }

    @Test
    void erratumX06OnlyTheNaturalLogarithmFitsTheResidual() {
        double[] target = {0, 1, 0};
        double[] residual = chain.twoSteps(LEE).activations();
        residual[1] -= 1;
        CentralDifferences.agree(residual, z -> loss(target, z), LEE, 10);
        double[] ofBaseTen = CentralDifferences.of(z -> loss(target, z) / StrictMath.log(10), LEE);
        assertThat(ofBaseTen[1] / residual[1]).isCloseTo(0.4342944819, within(1e-8));
    }

    private double loss(double[] target, double[] logits) {
        return chain.crossEntropy(target, chain.twoSteps(logits).activations());
    }

    private double[] logitGradient(double[] logits, double[] target) {
        double[] activations = chain.twoSteps(logits).activations();
        return chain.logitGradient(activations, chain.activationGradient(target, activations));
    }

    /** The loss of a class with the printed probability of 0.952 or 0.048. */
    private double ofScully(int trueClass) {
        double[] target = new double[3];
        target[trueClass] = 1;
        return chain.crossEntropy(target, new double[] {0.952, 0, 0.048});
    }
}

package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.regularization.CostCases.Cost;
import deltarule.tests.regularization.CostCases.Decay;
import deltarule.tests.regularization.CostCases.Gradients;
import deltarule.tests.regularization.PenaltyCases.Augmented;
import deltarule.tests.regularization.PenaltyCases.Mixed;
import deltarule.tests.regularization.PenaltyCases.Weights;

/** Penalties and their derivatives, and the cost and gradient they are added to. */
@Examines(Regularization.class)
final class RegularizationTests {
    private final Regularization reference;
    final PenaltyCases penalties;
    final CostCases costs;

    RegularizationTests(RegularizationParameters parameters, SeededNumbers numbers) {
        this.reference = new RegularizationReference(parameters);
        this.penalties = new PenaltyCases(parameters, numbers);
        this.costs = new CostCases(numbers);
    }

    @Criterion(
            value = "penalty-examples",
            cases = "penalties.publicVectors",
            covers = {"l1-penalty", "l2-penalty"})
    void penaltyOfThePublicVectors(Regularization subject, Check check, Weights weights) {
        checkPenalty(subject, check, weights);
    }

    @Criterion(
            value = "penalty",
            cases = "penalties.weights",
            covers = {"l1-penalty", "l2-penalty"})
    void penaltyAddsUpOverAllWeights(Regularization subject, Check check, Weights weights) {
        checkPenalty(subject, check, weights);
    }

    @Criterion(value = "penalty", cases = "penalties.unacceptableWeights")
    void penaltyRefusesWhatAreNoWeights(Regularization subject, Check check, Weights weights) {
        check.refuses(() -> subject.penalty(weights.kind(), weights.weights()));
    }

    @Criterion(
            value = "penalty-gradient-examples",
            cases = "penalties.publicWeights",
            covers = {"l1-subgradient", "l2-gradient"})
    void penaltyGradientOfPublicWeights(Regularization subject, Check check, Weights weights) {
        checkPenaltyGradient(subject, check, weights);
    }

    @Criterion(
            value = "penalty-gradient",
            cases = "penalties.weightsWithZeros",
            covers = {"l1-subgradient", "l2-gradient"})
    void penaltyGradientHasOneEntryForEachWeight(Regularization subject, Check check, Weights weights) {
        checkPenaltyGradient(subject, check, weights);
    }

    @Criterion(value = "penalty-gradient", cases = "penalties.unacceptableWeights")
    void penaltyGradientRefusesWhatAreNoWeights(Regularization subject, Check check, Weights weights) {
        check.refuses(() -> subject.penaltyGradient(weights.kind(), weights.weights()));
    }

    @Criterion(value = "elastic-net-examples", cases = "penalties.publicMixtures", covers = "elastic-net")
    void elasticNetOfPublicWeights(Regularization subject, Check check, Mixed mixed) {
        checkElasticNet(subject, check, mixed);
    }

    @Criterion(value = "elastic-net", cases = "penalties.mixtures", covers = "elastic-net")
    void elasticNetAddsUpBothParts(Regularization subject, Check check, Mixed mixed) {
        checkElasticNet(subject, check, mixed);
    }

    @Criterion(value = "elastic-net", cases = "penalties.unacceptableMixtures")
    void elasticNetRefusesSharesOutOfRange(Regularization subject, Check check, Mixed mixed) {
        check.refuses(() -> subject.elasticNet(mixed.weights(), mixed.beta()));
    }

    @Criterion(
            value = "elastic-net-gradient-examples",
            cases = "penalties.publicMixtures",
            covers = "elastic-net-gradient")
    void elasticNetGradientOfPublicWeights(Regularization subject, Check check, Mixed mixed) {
        checkElasticNetGradient(subject, check, mixed);
    }

    @Criterion(value = "elastic-net-gradient", cases = "penalties.mixturesWithZeros", covers = "elastic-net-gradient")
    void elasticNetGradientHasOneEntryForEachWeight(Regularization subject, Check check, Mixed mixed) {
        checkElasticNetGradient(subject, check, mixed);
    }

    @Criterion(value = "elastic-net-gradient", cases = "penalties.unacceptableMixtures")
    void elasticNetGradientRefusesSharesOutOfRange(Regularization subject, Check check, Mixed mixed) {
        check.refuses(() -> subject.elasticNetGradient(mixed.weights(), mixed.beta()));
    }

    @Criterion(
            value = "augmented-penalty-examples",
            cases = "penalties.publicAugmented",
            covers = "l2-penalty-with-bias")
    void augmentedPenaltyOfPublicVectors(Regularization subject, Check check, Augmented augmented) {
        checkAugmented(subject, check, augmented);
    }

    @Criterion(value = "augmented-penalty", cases = "penalties.augmented", covers = "l2-penalty-with-bias")
    void augmentedPenaltyKnowsWhetherTheBiasCounts(Regularization subject, Check check, Augmented augmented) {
        checkAugmented(subject, check, augmented);
    }

    @Criterion(value = "augmented-penalty", cases = "penalties.unacceptableAugmented")
    void augmentedPenaltyRefusesWhatIsNoVector(Regularization subject, Check check, Augmented augmented) {
        check.refuses(() -> subject.augmentedPenalty(augmented.vector(), augmented.biasIncluded()));
    }

    @Criterion(value = "cost-examples", cases = "costs.publicCosts", covers = "regularised-cost")
    void costOfPublicLosses(Regularization subject, Check check, Cost cost) {
        checkCost(subject, check, cost);
    }

    @Criterion(value = "cost", cases = "costs.costs", covers = "regularised-cost")
    void costAddsThePenaltyToTheReducedLosses(Regularization subject, Check check, Cost cost) {
        checkCost(subject, check, cost);
    }

    @Criterion(value = "cost", cases = "costs.unacceptableCosts")
    void costRefusesWhatIsOutOfRange(Regularization subject, Check check, Cost cost) {
        check.refuses(() -> subject.cost(cost.losses(), cost.lambda(), cost.penalty()));
    }

    @Criterion(value = "gradient-examples", cases = "costs.publicGradients", covers = "regularised-gradient")
    void gradientOfPublicDerivatives(Regularization subject, Check check, Gradients gradients) {
        checkGradient(subject, check, gradients);
    }

    @Criterion(value = "gradient", cases = "costs.gradients", covers = "regularised-gradient")
    void gradientAddsThePenaltysDerivatives(Regularization subject, Check check, Gradients gradients) {
        checkGradient(subject, check, gradients);
    }

    @Criterion(value = "gradient", cases = "costs.unacceptableGradients")
    void gradientRefusesWhatDoesNotFit(Regularization subject, Check check, Gradients gradients) {
        check.refuses(() -> subject.gradient(gradients.ofData(), gradients.lambda(), gradients.ofPenalty()));
    }

    @Criterion(value = "weight-decay-examples", cases = "costs.publicDecays", covers = "weight-decay-2n")
    void weightDecayOfPublicMatrices(Regularization subject, Check check, Decay decay) {
        checkDecay(subject, check, decay);
    }

    @Criterion(value = "weight-decay", cases = "costs.decays", covers = "weight-decay-2n")
    void weightDecayLeavesTheBiasesAlone(Regularization subject, Check check, Decay decay) {
        checkDecay(subject, check, decay);
    }

    @Criterion(value = "weight-decay", cases = "costs.unacceptableDecays")
    void weightDecayRefusesWhatIsOutOfRange(Regularization subject, Check check, Decay decay) {
        check.refuses(() -> subject.weightDecay(decay.theta(), decay.lambda(), decay.examples()));
    }

    private void checkPenalty(Regularization subject, Check check, Weights weights) {
        check.same(
                subject.penalty(weights.kind(), weights.weights()),
                reference.penalty(weights.kind(), weights.weights()),
                Tolerance.SUM);
    }

    private void checkPenaltyGradient(Regularization subject, Check check, Weights weights) {
        check.same(
                subject.penaltyGradient(weights.kind(), weights.weights()),
                reference.penaltyGradient(weights.kind(), weights.weights()),
                Tolerance.GRADIENT);
    }

    private void checkElasticNet(Regularization subject, Check check, Mixed mixed) {
        check.same(
                subject.elasticNet(mixed.weights(), mixed.beta()),
                reference.elasticNet(mixed.weights(), mixed.beta()),
                Tolerance.SUM);
    }

    private void checkElasticNetGradient(Regularization subject, Check check, Mixed mixed) {
        check.same(
                subject.elasticNetGradient(mixed.weights(), mixed.beta()),
                reference.elasticNetGradient(mixed.weights(), mixed.beta()),
                Tolerance.GRADIENT);
    }

    private void checkAugmented(Regularization subject, Check check, Augmented augmented) {
        check.same(
                subject.augmentedPenalty(augmented.vector(), augmented.biasIncluded()),
                reference.augmentedPenalty(augmented.vector(), augmented.biasIncluded()),
                Tolerance.SUM);
    }

    private void checkCost(Regularization subject, Check check, Cost cost) {
        check.same(
                subject.cost(cost.losses(), cost.lambda(), cost.penalty()),
                reference.cost(cost.losses(), cost.lambda(), cost.penalty()),
                Tolerance.SUM);
    }

    private void checkGradient(Regularization subject, Check check, Gradients gradients) {
        check.same(
                subject.gradient(gradients.ofData(), gradients.lambda(), gradients.ofPenalty()),
                reference.gradient(gradients.ofData(), gradients.lambda(), gradients.ofPenalty()),
                Tolerance.GRADIENT);
    }

    private void checkDecay(Regularization subject, Check check, Decay decay) {
        check.same(
                subject.weightDecay(decay.theta(), decay.lambda(), decay.examples()),
                reference.weightDecay(decay.theta(), decay.lambda(), decay.examples()),
                Tolerance.SUM);
    }
}

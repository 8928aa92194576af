package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.logloss.SampleCases.DataSet;
import deltarule.tests.logloss.SampleCases.Named;
import deltarule.tests.logloss.SampleCases.Sample;
import deltarule.tests.logloss.SingleCases.Argument;
import deltarule.tests.logloss.SingleCases.Differentiated;
import deltarule.tests.logloss.SingleCases.Single;

/** Distributions, likelihood, log loss, its derivatives, and the loss from the logit. */
@Examines(LogisticLoss.class)
final class LogisticLossTests {
    private final LogisticLoss reference;
    final SampleCases samples;
    final SingleCases singles;

    LogisticLossTests(LogisticLossParameters parameters, SeededNumbers numbers) {
        this.reference = new LogisticLossReference(parameters);
        this.samples = new SampleCases(numbers);
        this.singles = new SingleCases(numbers);
    }

    @Criterion(value = "distribution-examples", cases = "samples.publicDistributions")
    void distributionsOfTheWorkedExamples(LogisticLoss subject, Check check, Named named) {
        checkDistribution(subject, check, named);
    }

    @Criterion(
            value = "distribution",
            cases = "samples.distributions",
            covers = {"logistic-bernoulli-pmf", "binomial-pmf", "uniform-pmf"})
    void distributionsListAllOutcomes(LogisticLoss subject, Check check, Named named) {
        checkDistribution(subject, check, named);
    }

    @Criterion(value = "distribution", cases = "samples.unacceptableDistributions")
    void distributionRefusesUnknownNamesAndSizes(LogisticLoss subject, Check check, Named named) {
        check.refuses(() -> subject.distribution(named.name(), named.size(), named.p()));
    }

    @Criterion(value = "likelihood-examples", cases = "samples.publicSamples")
    void likelihoodOfTheWorkedExamples(LogisticLoss subject, Check check, Sample sample) {
        checkLikelihood(subject, check, sample);
    }

    @Criterion(value = "likelihood", cases = "samples.samples", covers = "logistic-likelihood")
    void likelihoodMultipliesTheProbabilitiesOfTheLabels(LogisticLoss subject, Check check, Sample sample) {
        checkLikelihood(subject, check, sample);
    }

    @Criterion(value = "likelihood", cases = "samples.impossibleSamples")
    void likelihoodOfWhatIsImpossible(LogisticLoss subject, Check check, Sample sample) {
        checkLikelihood(subject, check, sample);
    }

    @Criterion(value = "likelihood", cases = "samples.unacceptableSamples")
    void likelihoodRefusesWhatIsNoSample(LogisticLoss subject, Check check, Sample sample) {
        check.refuses(() -> subject.likelihood(sample.labels(), sample.predictions()));
    }

    @Criterion(value = "log-likelihood-examples", cases = "samples.publicSamples")
    void logLikelihoodOfTheWorkedExamples(LogisticLoss subject, Check check, Sample sample) {
        checkLogLikelihood(subject, check, sample);
    }

    @Criterion(value = "log-likelihood", cases = "samples.samples", covers = "logistic-log-likelihood")
    void logLikelihoodAddsUpTheLogarithms(LogisticLoss subject, Check check, Sample sample) {
        checkLogLikelihood(subject, check, sample);
    }

    @Criterion(value = "log-likelihood", cases = "samples.impossibleSamples")
    void logLikelihoodOfWhatIsImpossible(LogisticLoss subject, Check check, Sample sample) {
        checkLogLikelihood(subject, check, sample);
    }

    @Criterion(value = "log-likelihood", cases = "samples.longSamples")
    void logLikelihoodDoesNotUnderflow(LogisticLoss subject, Check check, Sample sample) {
        checkLogLikelihood(subject, check, sample);
    }

    @Criterion(value = "log-likelihood", cases = "samples.unacceptableSamples")
    void logLikelihoodRefusesWhatIsNoSample(LogisticLoss subject, Check check, Sample sample) {
        check.refuses(() -> subject.logLikelihood(sample.labels(), sample.predictions()));
    }

    @Criterion(value = "loss-examples", cases = "singles.publicPredictions")
    void lossOfTheWorkedExamples(LogisticLoss subject, Check check, Single single) {
        checkLoss(subject, check, single);
    }

    @Criterion(value = "loss", cases = "singles.predictions", covers = "bce-single")
    void lossCountsBothTerms(LogisticLoss subject, Check check, Single single) {
        checkLoss(subject, check, single);
    }

    @Criterion(value = "loss", cases = "singles.unacceptablePredictions")
    void lossRefusesWhatIsNoProbability(LogisticLoss subject, Check check, Single single) {
        check.refuses(() -> subject.loss(single.target(), single.value()));
    }

    @Criterion(value = "loss-extreme", cases = "singles.certainPredictions", covers = "bce-single")
    void lossHoldsForCertainPredictions(LogisticLoss subject, Check check, Single single) {
        checkLoss(subject, check, single);
    }

    @Criterion(value = "cost-examples", cases = "samples.publicDataSets")
    void costOfTheWorkedExamples(LogisticLoss subject, Check check, DataSet data) {
        checkCost(subject, check, data);
    }

    @Criterion(
            value = "cost",
            cases = "samples.dataSets",
            covers = {"logistic-cost", "bce-mean"})
    void costReducesTheLosses(LogisticLoss subject, Check check, DataSet data) {
        checkCost(subject, check, data);
    }

    @Criterion(value = "cost", cases = "samples.impossibleDataSets")
    void costOfWhatIsImpossible(LogisticLoss subject, Check check, DataSet data) {
        checkCost(subject, check, data);
    }

    @Criterion(value = "cost", cases = "samples.unacceptableDataSets")
    void costRefusesWhatIsNoDataSet(LogisticLoss subject, Check check, DataSet data) {
        check.refuses(() -> subject.cost(data.targets(), data.predictions()));
    }

    @Criterion(value = "slope-examples", cases = "singles.publicSlopes")
    void slopesOfTheWorkedExamples(LogisticLoss subject, Check check, Differentiated slope) {
        checkSlope(subject, check, slope);
    }

    @Criterion(value = "slope", cases = "singles.slopes", covers = "bce-gradient")
    void slopesAreTheDerivativesOfTheLoss(LogisticLoss subject, Check check, Differentiated slope) {
        checkSlope(subject, check, slope);
    }

    @Criterion(value = "slope", cases = "singles.unacceptableSlopes")
    void slopeRefusesWhatIsNoPredictionOrLogit(LogisticLoss subject, Check check, Differentiated slope) {
        check.refuses(() -> subject.slope(slope.variable(), slope.target(), slope.value()));
    }

    @Criterion(value = "slope-extreme", cases = "singles.certainSlopes", covers = "bce-gradient")
    void slopesHoldForCertainPredictions(LogisticLoss subject, Check check, Differentiated slope) {
        checkSlope(subject, check, slope);
    }

    @Criterion(value = "loss-from-logit-examples", cases = "singles.publicLogits")
    void lossFromLogitOfTheWorkedExamples(LogisticLoss subject, Check check, Single single) {
        checkLossFromLogit(subject, check, single);
    }

    @Criterion(value = "loss-from-logit", cases = "singles.logits", covers = "bce-with-logits")
    void lossFromLogitIsTheLossOfItsSigmoid(LogisticLoss subject, Check check, Single single) {
        checkLossFromLogit(subject, check, single);
    }

    @Criterion(value = "loss-from-logit", cases = "singles.unacceptableLogits")
    void lossFromLogitRefusesWhatIsNoLogit(LogisticLoss subject, Check check, Single single) {
        check.refuses(() -> subject.lossFromLogit(single.target(), single.value()));
    }

    @Criterion(value = "loss-from-logit-extreme", cases = "singles.hugeLogits", covers = "bce-with-logits")
    void lossFromLogitHoldsForHugeLogits(LogisticLoss subject, Check check, Single single) {
        checkLossFromLogit(subject, check, single);
    }

    @Criterion(value = "value-examples", cases = "singles.publicArguments")
    void functionsOfTheWorkedExamples(LogisticLoss subject, Check check, Argument argument) {
        checkValue(subject, check, argument);
    }

    @Criterion(
            value = "value",
            cases = "singles.arguments",
            covers = {"log-sigmoid", "surprisal"})
    void functionsAtOrdinaryArguments(LogisticLoss subject, Check check, Argument argument) {
        checkValue(subject, check, argument);
    }

    @Criterion(value = "value", cases = "singles.unacceptableArguments")
    void functionsRefuseWhatIsUnknownOrNoProbability(LogisticLoss subject, Check check, Argument argument) {
        check.refuses(() -> subject.value(argument.function(), argument.x()));
    }

    @Criterion(value = "value-extreme", cases = "singles.hugeArguments", covers = "log-sigmoid")
    void functionsHoldForHugeArguments(LogisticLoss subject, Check check, Argument argument) {
        checkValue(subject, check, argument);
    }

    private void checkDistribution(LogisticLoss subject, Check check, Named named) {
        check.same(
                subject.distribution(named.name(), named.size(), named.p()),
                reference.distribution(named.name(), named.size(), named.p()),
                Tolerance.SCALAR);
    }

    private void checkLikelihood(LogisticLoss subject, Check check, Sample sample) {
        check.same(
                subject.likelihood(sample.labels(), sample.predictions()),
                reference.likelihood(sample.labels(), sample.predictions()),
                Tolerance.RELATIVE);
    }

    private void checkLogLikelihood(LogisticLoss subject, Check check, Sample sample) {
        check.same(
                subject.logLikelihood(sample.labels(), sample.predictions()),
                reference.logLikelihood(sample.labels(), sample.predictions()),
                Tolerance.SUM);
    }

    private void checkLoss(LogisticLoss subject, Check check, Single single) {
        check.same(
                subject.loss(single.target(), single.value()),
                reference.loss(single.target(), single.value()),
                Tolerance.SCALAR);
    }

    private void checkCost(LogisticLoss subject, Check check, DataSet data) {
        check.same(
                subject.cost(data.targets(), data.predictions()),
                reference.cost(data.targets(), data.predictions()),
                Tolerance.SUM);
    }

    private void checkSlope(LogisticLoss subject, Check check, Differentiated slope) {
        check.same(
                subject.slope(slope.variable(), slope.target(), slope.value()),
                reference.slope(slope.variable(), slope.target(), slope.value()),
                Tolerance.SCALAR);
    }

    private void checkLossFromLogit(LogisticLoss subject, Check check, Single single) {
        check.same(
                subject.lossFromLogit(single.target(), single.value()),
                reference.lossFromLogit(single.target(), single.value()),
                Tolerance.RELATIVE);
    }

    private void checkValue(LogisticLoss subject, Check check, Argument argument) {
        check.same(
                subject.value(argument.function(), argument.x()),
                reference.value(argument.function(), argument.x()),
                Tolerance.RELATIVE);
    }
}

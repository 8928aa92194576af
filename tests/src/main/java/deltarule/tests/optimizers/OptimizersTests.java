package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.optimizers.DescentCases.Pass;
import deltarule.tests.optimizers.DescentCases.Step;
import deltarule.tests.optimizers.StateCases.AdamRun;
import deltarule.tests.optimizers.StateCases.AdaptiveRun;
import deltarule.tests.optimizers.StateCases.MomentumRun;

/** Steps of gradient descent, a pass of stochastic steps, and runs of the optimizers that remember. */
@Examines(Optimizers.class)
final class OptimizersTests {
    private final Optimizers reference;
    private final OptimizersParameters parameters;
    final DescentCases descent;
    final StateCases states;

    OptimizersTests(OptimizersParameters parameters, SeededNumbers numbers) {
        this.reference = new OptimizersReference(parameters);
        this.parameters = parameters;
        this.descent = new DescentCases(numbers);
        this.states = new StateCases(numbers);
    }

    @Criterion(value = "gradient-step-examples", cases = "descent.publicSteps")
    void gradientStepOfTheWorkedExamples(Optimizers subject, Check check, Step step) {
        checkStep(subject, check, step);
    }

    @Criterion(value = "gradient-step", cases = "descent.steps", covers = "gradient-descent-step")
    void gradientStepMovesEachWeightAgainstItsDerivative(Optimizers subject, Check check, Step step) {
        checkStep(subject, check, step);
    }

    @Criterion(value = "gradient-step", cases = "descent.unacceptableSteps")
    void gradientStepRefusesWhatDoesNotFit(Optimizers subject, Check check, Step step) {
        check.refuses(() -> step(subject, step));
    }

    @Criterion(value = "stochastic-steps-examples", cases = "descent.publicPasses")
    void stochasticStepsOfTheWorkedExamples(Optimizers subject, Check check, Pass pass) {
        checkPass(subject, check, pass);
    }

    @Criterion(value = "stochastic-steps", cases = "descent.passes", covers = "sgd-step")
    void stochasticStepsFollowOneAnother(Optimizers subject, Check check, Pass pass) {
        checkPass(subject, check, pass);
    }

    @Criterion(value = "stochastic-steps", cases = "descent.unacceptablePasses")
    void stochasticStepsRefuseWhatDoesNotFit(Optimizers subject, Check check, Pass pass) {
        check.refuses(() -> pass(subject, pass));
    }

    @Criterion(value = "momentum-examples", cases = "states.publicMomentumRuns")
    void momentumOfTheWorkedRuns(Optimizers subject, Check check, MomentumRun run) {
        checkMomentum(subject, check, run);
    }

    @Criterion(value = "momentum", cases = "states.momentumRuns", covers = "momentum")
    void momentumCarriesTheVelocityFromStepToStep(Optimizers subject, Check check, MomentumRun run) {
        checkMomentum(subject, check, run);
    }

    @Criterion(value = "momentum", cases = "states.unacceptableMomentumRuns")
    void momentumRefusesWhatDoesNotFit(Optimizers subject, Check check, MomentumRun run) {
        check.refuses(() -> momentum(subject, run));
    }

    @Criterion(value = "adagrad-examples", cases = "states.publicAdaptiveRuns")
    void adagradOfTheWorkedRuns(Optimizers subject, Check check, AdaptiveRun run) {
        checkAdagrad(subject, check, run);
    }

    @Criterion(value = "adagrad", cases = "states.adaptiveRuns", covers = "adagrad")
    void adagradAddsUpTheSquaresOfEachWeight(Optimizers subject, Check check, AdaptiveRun run) {
        checkAdagrad(subject, check, run);
    }

    @Criterion(value = "adagrad", cases = "states.unacceptableAdaptiveRuns")
    void adagradRefusesWhatDoesNotFit(Optimizers subject, Check check, AdaptiveRun run) {
        check.refuses(() -> adagrad(subject, run));
    }

    @Criterion(value = "rmsprop-examples", cases = "states.publicAdaptiveRuns")
    void rmspropOfTheWorkedRuns(Optimizers subject, Check check, AdaptiveRun run) {
        checkRmsprop(subject, check, run);
    }

    @Criterion(value = "rmsprop", cases = "states.adaptiveRuns", covers = "rmsprop")
    void rmspropAveragesTheSquaresOfEachWeight(Optimizers subject, Check check, AdaptiveRun run) {
        checkRmsprop(subject, check, run);
    }

    @Criterion(value = "rmsprop", cases = "states.unacceptableAveragingRuns")
    void rmspropRefusesWhatDoesNotFit(Optimizers subject, Check check, AdaptiveRun run) {
        check.refuses(() -> rmsprop(subject, run));
    }

    @Criterion(value = "adam-examples", cases = "states.publicAdamRuns")
    void adamOfTheWorkedRuns(Optimizers subject, Check check, AdamRun run) {
        checkAdam(subject, check, run);
    }

    @Criterion(value = "adam", cases = "states.adamRuns", covers = "adam")
    void adamCorrectsBothMomentsInEveryStep(Optimizers subject, Check check, AdamRun run) {
        checkAdam(subject, check, run);
    }

    @Criterion(value = "adam", cases = "states.unacceptableAdamRuns")
    void adamRefusesWhatDoesNotFit(Optimizers subject, Check check, AdamRun run) {
        check.refuses(() -> adam(subject, run));
    }

    private void checkStep(Optimizers subject, Check check, Step step) {
        check.same(step(subject, step), step(reference, step), Tolerance.SCALAR);
    }

    private void checkPass(Optimizers subject, Check check, Pass pass) {
        check.sameOrCarried(
                pass(subject, pass),
                pass(reference, pass),
                Tolerance.trajectory(pass.inputs().length),
                () -> new OwnSteps(subject, parameters, check).pass(pass));
    }

    private void checkMomentum(Optimizers subject, Check check, MomentumRun run) {
        check.same(momentum(subject, run), momentum(reference, run), Tolerance.trajectory(run.gradients().length));
    }

    private void checkAdagrad(Optimizers subject, Check check, AdaptiveRun run) {
        check.same(adagrad(subject, run), adagrad(reference, run), Tolerance.trajectory(run.gradients().length));
    }

    private void checkRmsprop(Optimizers subject, Check check, AdaptiveRun run) {
        check.same(rmsprop(subject, run), rmsprop(reference, run), Tolerance.trajectory(run.gradients().length));
    }

    private void checkAdam(Optimizers subject, Check check, AdamRun run) {
        check.same(adam(subject, run), adam(reference, run), Tolerance.trajectory(run.gradients().length));
    }

    private static double[] step(Optimizers optimizers, Step step) {
        return optimizers.gradientStep(step.weights(), step.gradient(), step.learningRate());
    }

    private static double[][] pass(Optimizers optimizers, Pass pass) {
        return optimizers.stochasticSteps(pass.weights(), pass.inputs(), pass.targets(), pass.learningRate());
    }

    private static Optimizers.Momentum momentum(Optimizers optimizers, MomentumRun run) {
        return optimizers.momentum(run.state(), run.gradients(), run.learningRate(), run.mu());
    }

    private static Optimizers.Adaptive adagrad(Optimizers optimizers, AdaptiveRun run) {
        return optimizers.adagrad(run.state(), run.gradients(), run.learningRate(), run.epsilon());
    }

    private static Optimizers.Adaptive rmsprop(Optimizers optimizers, AdaptiveRun run) {
        return optimizers.rmsprop(run.state(), run.gradients(), run.learningRate(), run.rho(), run.epsilon());
    }

    private static Optimizers.Adam adam(Optimizers optimizers, AdamRun run) {
        return optimizers.adam(
                run.state(), run.gradients(), run.learningRate(), run.beta1(), run.beta2(), run.epsilon());
    }
}

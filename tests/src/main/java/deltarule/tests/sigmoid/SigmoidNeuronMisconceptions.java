package deltarule.tests.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.sigmoid.SigmoidNeuronReference;
import deltarule.reference.sigmoid.SigmoidNeuronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What students get wrong in a sigmoid neuron. */
public final class SigmoidNeuronMisconceptions
        implements Misconceptions<SigmoidNeuron, SigmoidNeuronParameters, Steps> {
    private static final double[] WEIGHTS = {0.8, -1.7, 2.4};
    private static final double[] INPUTS = {1.5, -0.4, 0.7};

    @Override
    public Steps steps(SigmoidNeuronParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public SigmoidNeuron reference(SigmoidNeuronParameters parameters, Steps steps) {
        return new SigmoidNeuronReference(steps);
    }

    @Override
    public List<Misconception<SigmoidNeuron, Steps>> of(SigmoidNeuronParameters parameters) {
        List<Misconception<SigmoidNeuron, Steps>> list = new ArrayList<>();
        addWeightedSum(list, parameters.biasInput());
        addSigmoid(list, parameters.steepness());
        addLoss(list, parameters.loss().equals("half-squared"));
        addDelta(list, parameters.steepness(), parameters.loss().equals("half-squared"));
        list.addAll(new GradientMistakes(parameters).all());
        return list;
    }

    private static void addWeightedSum(List<Misconception<SigmoidNeuron, Steps>> list, double constant) {
        list.add(weightedSum(
                "weighted-sum-forgets-bias",
                "the bias is left out",
                "What should the neuron answer when every input is zero?",
                steps -> steps.biasTerm = (bias, inputs) -> 0));
        list.add(weightedSum(
                "weighted-sum-bias-per-term",
                "the bias is added once for each input",
                "How often does the intercept belong in the sum?",
                steps -> steps.biasTerm = (bias, inputs) -> constant * bias * inputs));
        list.add(weightedSum(
                "sigmoid-bias-sign",
                constant > 0 ? "the bias is subtracted" : "the bias is added",
                "How far should the minus sign in the exponent reach? On one slide it stops short, which is wrong.",
                steps -> steps.biasTerm = (bias, inputs) -> -constant * bias));
        list.add(weightedSum(
                "off-by-one-sum",
                "the first product is left out",
                "How many terms does your loop visit, and which is the first?",
                steps -> steps.firstTerm = inputs -> 1));
        list.add(new Misconception<>(
                "silently-truncates-mismatched-lengths",
                "weightedSum",
                "weights or inputs without a partner are ignored",
                "What should a careful method do with three weights and two inputs?",
                steps -> steps.lengthsFit = (weights, inputs) -> true,
                new Counterexample<>(
                        "weights (0.8, -1.7, 2.4), bias 0.6 and inputs (1.5, -0.4)",
                        neuron -> neuron.weightedSum(WEIGHTS, 0.6, new double[] {1.5, -0.4}))));
    }

    private static void addSigmoid(List<Misconception<SigmoidNeuron, Steps>> list, double beta) {
        list.add(sigmoid(
                "sigmoid-missing-minus",
                "the exponent has the wrong sign",
                "Which end of the number line should map close to one? The slide that prints a plus sign is wrong.",
                1.3,
                steps -> steps.activation = z -> SigmoidNeuronReference.sigma(-beta * z)));
        list.add(sigmoid(
                "sigmoid-negative-abs",
                "the sigmoid is taken of the negative size of z",
                "Can your neuron ever prefer class 1? The lecture's table, where it never does, has a wrong row.",
                1.3,
                steps -> steps.activation = z -> SigmoidNeuronReference.sigma(-beta * Math.abs(z))));
        list.add(sigmoid(
                "sigmoid-exp-over-exp-plus-one",
                "the sigmoid is computed as e^u / (e^u + 1), which overflows",
                "What are the numerator and the denominator of your fraction when z is a thousand?",
                2000,
                steps -> steps.activation = z -> StrictMath.exp(beta * z) / (StrictMath.exp(beta * z) + 1)));
        list.add(sigmoid(
                "double-activation",
                "the result is squashed a second time",
                "Trace one neuron by hand: how many times is it squashed?",
                1.3,
                steps -> {
                    var once = steps.activation;
                    steps.activation = z -> once.applyAsDouble(once.applyAsDouble(z));
                }));
        list.add(sigmoid(
                "sigmoid-output-is-0-or-1",
                "the activation is rounded to a class",
                "Is the neuron's answer a class, or how much it leans towards one?",
                1.3,
                steps -> {
                    var smooth = steps.activation;
                    steps.activation = z -> smooth.applyAsDouble(z) >= 0.5 ? 1 : 0;
                }));
        if (beta != 1) {
            list.add(sigmoid(
                    "sigmoid-steepness-ignored",
                    "the steepness is left out of the sigmoid",
                    "What does the factor in front of the weighted sum do to the curve?",
                    1.3,
                    steps -> steps.activation = SigmoidNeuronReference::sigma));
            list.add(sigmoid(
                    "sigmoid-steepness-divided",
                    "the weighted sum is divided by the steepness",
                    "Should a larger steepness make the curve rise faster?",
                    1.3,
                    steps -> steps.activation = z -> SigmoidNeuronReference.sigma(z / beta)));
        }
    }

    private static void addLoss(List<Misconception<SigmoidNeuron, Steps>> list, boolean half) {
        list.add(loss(
                "squared-loss-half-confusion",
                half ? "the factor 1/2 is left out" : "the squared residual is halved",
                "Two lectures differ by a constant factor: which definition does this exercise print?",
                steps -> steps.penalty = residual -> half ? residual * residual : residual * residual / 2));
        list.add(loss(
                "absolute-instead-of-squared",
                "the absolute residual is taken instead of its square",
                "Try a residual that is neither 0 nor 1: what happens when it doubles?",
                steps -> steps.penalty = residual -> half ? Math.abs(residual) / 2 : Math.abs(residual)));
        list.add(loss(
                "residual-not-squared",
                "the residual itself is returned",
                "Can a loss be less than nothing?",
                steps -> steps.penalty = residual -> half ? residual / 2 : residual));
        list.add(loss(
                "log-loss-for-squared-loss",
                "the log loss is computed",
                "The lecture shows two losses for the same neuron: which one is asked for here?",
                steps -> steps.loss = (prediction, target) ->
                        -target * StrictMath.log(prediction) - (1 - target) * StrictMath.log(1 - prediction)));
    }

    private static void addDelta(List<Misconception<SigmoidNeuron, Steps>> list, double beta, boolean half) {
        list.add(delta(
                half ? "two-in-half-squared-gradient" : "missing-two-in-squared-gradient",
                half ? "the derivative has a factor 2 too many" : "the factor 2 of the derivative is missing",
                "Differentiate the loss of this exercise with pencil and paper.",
                steps -> steps.lossSlope = (p, y) -> half ? 2 * (p - y) : p - y));
        list.add(delta(
                "grad-y-minus-p",
                "the residual has the opposite sign",
                "Take one small step against your gradient: does the loss go down?",
                steps -> {
                    var slope = steps.lossSlope;
                    steps.lossSlope = (p, y) -> slope.applyAsDouble(y, p);
                }));
        list.add(delta(
                "bce-gradient-for-squared-loss",
                "delta is p - y, which belongs to the log loss",
                "Differentiate the loss you were given, not the one you remember.",
                steps -> {
                    steps.lossSlope = (p, y) -> p - y;
                    steps.activationSlope = p -> 1;
                }));
        if (!half || beta != 1) {
            list.add(delta(
                    "output-delta-without-derivative-for-squared-loss",
                    "the slope p (1 - p) of the sigmoid is left out",
                    "Which two derivatives does the chain rule multiply here?",
                    steps -> steps.activationSlope = p -> beta));
        }
        list.add(delta(
                "sigmoid-derivative-double-activation",
                "the activation is squashed again before its slope is taken",
                "Your method already receives an activation: does it need another squash?",
                steps -> {
                    var slope = steps.activationSlope;
                    steps.activationSlope = p -> slope.applyAsDouble(SigmoidNeuronReference.sigma(beta * p));
                }));
        list.add(delta(
                "sigmoid-derivative-of-a-squared",
                "the slope is 1 - p^2, which belongs to the hyperbolic tangent",
                "Two S-shaped functions have two slopes, and one slide prints the wrong one: which is yours?",
                steps -> steps.activationSlope = p -> beta * (1 - p * p)));
        list.add(delta(
                "sigmoid-derivative-is-sigmoid",
                "the slope of the sigmoid is taken to be p itself",
                "Where is the curve steepest, and how steep is it at its upper end?",
                steps -> steps.activationSlope = p -> beta * p));
        if (beta != 1) {
            list.add(delta(
                    "delta-steepness-ignored",
                    "the steepness is left out of the derivative",
                    "What is the derivative of the product inside the sigmoid?",
                    steps -> steps.activationSlope = p -> p * (1 - p)));
        }
    }

    private static Misconception<SigmoidNeuron, Steps> weightedSum(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return of(
                id,
                "weightedSum",
                sentence,
                hint,
                patch,
                "weights (0.8, -1.7, 2.4), bias 0.6 and inputs (1.5, -0.4, 0.7)",
                neuron -> neuron.weightedSum(WEIGHTS, 0.6, INPUTS));
    }

    private static Misconception<SigmoidNeuron, Steps> sigmoid(
            String id, String sentence, String hint, double z, Consumer<Steps> patch) {
        return of(id, "sigmoid", sentence, hint, patch, "z = " + z, neuron -> neuron.sigmoid(z));
    }

    private static Misconception<SigmoidNeuron, Steps> loss(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return of(
                id, "loss", sentence, hint, patch, "prediction 0.35 and target 0.8", neuron -> neuron.loss(0.35, 0.8));
    }

    private static Misconception<SigmoidNeuron, Steps> delta(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return of(
                id,
                "delta",
                sentence,
                hint,
                patch,
                "prediction 0.35 and target 0.8",
                neuron -> neuron.delta(0.35, 0.8));
    }

    private static Misconception<SigmoidNeuron, Steps> of(
            String id,
            String method,
            String sentence,
            String hint,
            Consumer<Steps> patch,
            String input,
            Function<SigmoidNeuron, Object> question) {
        return new Misconception<>(id, method, sentence, hint, patch, new Counterexample<>(input, question));
    }
}

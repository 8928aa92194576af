package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.Optimizers.Momentum;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in descent with momentum. */
final class MomentumMistakes {
    private final Counterexample<Optimizers> twoSteps = new Counterexample<>(
            "weights (1.6, -0.4), velocity (0.3, 0.8), the gradients (0.7, -1.4), (0.2, 1.3), learning rate 0.3 and mu 0.8",
            optimizers -> optimizers.momentum(
                    new Momentum(new double[] {1.6, -0.4}, new double[] {0.3, 0.8}),
                    new double[][] {{0.7, -1.4}, {0.2, 1.3}},
                    0.3,
                    0.8));

    List<Misconception<Optimizers, Steps>> of(OptimizersParameters parameters) {
        List<Misconception<Optimizers, Steps>> list = new ArrayList<>();
        if (parameters.momentum().equals("dampened")) {
            list.add(mistake(
                    "momentum-not-dampened",
                    "the new gradient is not scaled by 1 - mu",
                    "If the gradient never changes, where does the velocity settle?",
                    steps -> steps.velocity = (mu, v, g, rate) -> mu * v + g));
        } else {
            list.add(mistake(
                    "momentum-dampened",
                    "the new gradient is scaled by 1 - mu",
                    "Is the new gradient scaled down in the definition?",
                    steps -> steps.velocity = (mu, v, g, rate) -> mu * v + (1 - mu) * g));
        }
        if (parameters.momentum().equals("nesterov")) {
            list.add(mistake(
                    "momentum-without-look-ahead",
                    "the weights move by the velocity alone",
                    "What else than the velocity is in the formula of the weights?",
                    steps -> steps.direction = (mu, v, g, before) -> v));
        } else {
            list.add(mistake(
                    "momentum-looks-ahead",
                    "Nesterov's look ahead is applied",
                    "Which of the two famous forms of momentum does the exercise define?",
                    steps -> steps.direction = (mu, v, g, before) -> g + mu * v));
        }
        list.add(mistake(
                "momentum-moves-with-old-velocity",
                "the weights move by the velocity from before the step",
                "In which order are velocity and weights computed?",
                steps -> steps.direction = (mu, v, g, before) -> before));
        list.add(mistake(
                "momentum-forgets-the-velocity",
                "every step starts with velocity zero",
                "What does the optimizer remember between steps?",
                steps -> steps.rememberedVelocity = velocity -> new double[velocity.length]));
        boolean loss = parameters.objective().equals("loss");
        list.add(mistake(
                loss ? "momentum-climbs" : "momentum-descends",
                loss ? "the velocity is added to the weights" : "the velocity is subtracted from the weights",
                "Uphill or downhill?",
                steps -> steps.momentumStepSize = rate -> loss ? -rate : rate));
        list.add(mistake(
                "momentum-learning-rate-twice",
                "the learning rate is applied to the gradient in the velocity and to the velocity again",
                "How often does the learning rate occur in the two formulas?",
                steps -> {
                    var right = steps.velocity;
                    steps.velocity = (mu, v, g, rate) -> right.of(mu, v, rate * g, rate);
                }));
        return list;
    }

    private Misconception<Optimizers, Steps> mistake(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "momentum", sentence, hint, patch, twoSteps);
    }
}

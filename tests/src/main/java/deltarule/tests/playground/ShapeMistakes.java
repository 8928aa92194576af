package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the data sets whose labels follow from the order of the rows. */
final class ShapeMistakes {
    private static final double[][] DRAWS = {{0.8, 0.1}, {0.3, 0.6}, {0.15, 0.7}, {0.6, 0.35}, {0.45, 0.9}, {0.2, 0.85}
    };
    private static final String INPUT =
            "the draws (0.8, 0.1), (0.3, 0.6), (0.15, 0.7), (0.6, 0.35), (0.45, 0.9), (0.2, 0.85) and the noise level 0.3";

    private final Counterexample<Playground> gauss =
            new Counterexample<>(INPUT, playground -> playground.gauss(DRAWS, 0.3));
    private final Counterexample<Playground> spiral =
            new Counterexample<>(INPUT, playground -> playground.spiral(DRAWS, 0.3));
    private final PlaygroundParameters parameters;
    private final OtherLabels otherLabels;

    ShapeMistakes(PlaygroundParameters parameters) {
        this.parameters = parameters;
        this.otherLabels = new OtherLabels(parameters);
    }

    List<Misconception<Playground, Steps>> all() {
        List<Misconception<Playground, Steps>> list = new ArrayList<>();
        list.addAll(ofTheGaussians());
        list.addAll(ofTheSpiral());
        if (parameters.radius() != LabelledMistakes.WEBSITE.radius()) {
            list.add(spiral(
                    "spiral-radius-of-website",
                    "the radius is that of the playground on the web and not that of this exercise",
                    "Which outer radius does this exercise give?",
                    steps -> steps.spiralRadius = new Steps(LabelledMistakes.WEBSITE).spiralRadius));
        }
        if (parameters.turns() != LabelledMistakes.WEBSITE.turns()) {
            list.add(spiral(
                    "spiral-turns-of-website",
                    "the arms turn as often as in the playground on the web and not as in this exercise",
                    "How often does an arm of this exercise go round?",
                    steps -> steps.spiralAngle = new Steps(LabelledMistakes.WEBSITE).spiralAngle));
        }
        return list;
    }

    private List<Misconception<Playground, Steps>> ofTheGaussians() {
        return List.of(
                gauss(
                        "playground-gauss-variance-as-std",
                        "the variance takes the place of the standard deviation",
                        "Which of the two is under the square root?",
                        steps -> steps.deviation = variance -> variance),
                gauss(
                        "gauss-noise-ignored",
                        "the variance is 0.5 at every noise level",
                        "Do the two clouds grow with the noise?",
                        steps -> steps.variance = noise -> 0.5),
                gauss(
                        "gauss-noise-is-variance",
                        "the noise level is added to 0.5 as it is",
                        "How large is the variance at the highest noise level?",
                        steps -> steps.variance = noise -> 0.5 + noise),
                gauss(
                        "gauss-centre-half-mirrored",
                        "the negative class has its centre where only the second coordinate is negative",
                        "On which diagonal do the two centres lie?",
                        steps -> steps.negativeCentre = centre -> new double[] {centre[0], -centre[1]}),
                gauss(
                        "gauss-labels-" + otherLabels.name(),
                        otherLabels.sentence(),
                        "Which values have the two classes in this exercise?",
                        steps -> steps.gaussLabel = otherLabels));
    }

    private List<Misconception<Playground, Steps>> ofTheSpiral() {
        return List.of(
                spiral(
                        "spiral-no-phase",
                        "both arms have the same angles",
                        "Where does the second arm begin to turn?",
                        steps -> steps.phase = pi -> 0),
                spiral(
                        "spiral-one-turn",
                        "each arm goes round exactly once",
                        "Which angle has the end of the first arm?",
                        steps -> steps.spiralAngle = part -> 2 * Math.PI * part),
                spiral(
                        "spiral-half-circle-turn",
                        "a turn is pi and not 2 pi",
                        "How many radians does a whole turn have?",
                        steps -> steps.spiralAngle = part -> parameters.turns() * Math.PI * part),
                spiral(
                        "spiral-index-over-all",
                        "the index is divided by the number of all examples",
                        "How many examples does one arm have?",
                        steps -> steps.along = (index, length) -> index / (2 * length)),
                spiral(
                        "spiral-index-from-one",
                        "the index is counted from 1",
                        "Where does an arm begin?",
                        steps -> steps.along = (index, length) -> (index + 1) / length),
                spiral(
                        "spiral-sine-cosine-exchanged",
                        "sine and cosine change places",
                        "From which axis does this exercise measure the angle?",
                        steps -> steps.spiralPoint =
                                (r, t) -> new double[] {r * StrictMath.cos(t), r * StrictMath.sin(t)}),
                spiral(
                        "spiral-noise-not-centred",
                        "the noise is never negative",
                        "Into which directions can the noise push?",
                        steps -> steps.spiralNoise = u -> u),
                spiral(
                        "spiral-noise-of-circle",
                        "the noise is as large as in the circle",
                        "How far can a coordinate of the spiral move at the highest noise level?",
                        steps -> steps.spiralNoise = u -> parameters.radius() * (2 * u - 1)),
                spiral(
                        "spiral-labels-" + otherLabels.name(),
                        otherLabels.sentence(),
                        "Which values have the two classes in this exercise?",
                        steps -> steps.spiralLabel = otherLabels));
    }

    private Misconception<Playground, Steps> gauss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gauss", sentence, hint, patch, gauss);
    }

    private Misconception<Playground, Steps> spiral(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "spiral", sentence, hint, patch, spiral);
    }
}

package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the data sets whose labels depend on a noisy point. */
final class LabelledMistakes {
    private static final double[][] DRAWS = {
        {0.8, 0.1, 0.9, 0.85},
        {0.3, 0.6, 0.4, 0.95},
        {0.15, 0.7, 0.05, 0.9},
        {0.6, 0.35, 0.9, 0.1},
        {0.55, 0.8, 0.1, 0.6},
        {0.1, 0.85, 0.8, 0.2}
    };
    private static final String INPUT =
            "the draws (0.8, 0.1, 0.9, 0.85), (0.3, 0.6, 0.4, 0.95), (0.15, 0.7, 0.05, 0.9), (0.6, 0.35, 0.9, 0.1), (0.55,"
                    + " 0.8, 0.1, 0.6), (0.1, 0.85, 0.8, 0.2) and the noise level 0.5";

    /** What the playground on the web does. */
    static final PlaygroundParameters WEBSITE = new PlaygroundParameters(5, 0.3, 1.75, -1, 2, 1, 0.5);

    private final Counterexample<Playground> circle =
            new Counterexample<>(INPUT, playground -> playground.circle(DRAWS, 0.5));
    private final Counterexample<Playground> xor =
            new Counterexample<>(INPUT, playground -> playground.xor(DRAWS, 0.5));
    private final double radius;
    private final double padding;
    private final OtherLabels otherLabels;

    LabelledMistakes(PlaygroundParameters parameters) {
        this.radius = parameters.radius();
        this.padding = parameters.padding();
        this.otherLabels = new OtherLabels(parameters);
    }

    List<Misconception<Playground, Steps>> all() {
        List<Misconception<Playground, Steps>> list = new ArrayList<>();
        list.addAll(ofTheCircle());
        list.addAll(ofTheExclusiveOr());
        if (radius != WEBSITE.radius()) {
            list.add(circle(
                    "circle-radius-of-website",
                    "the rings are those of the playground on the web and not those of this exercise",
                    "Which outer radius does this exercise give?",
                    steps -> {
                        Steps others = new Steps(WEBSITE);
                        steps.innerRadius = others.innerRadius;
                        steps.outerRadius = others.outerRadius;
                        steps.inside = others.inside;
                        steps.circle.noise = others.circle.noise;
                    }));
        }
        if (padding != WEBSITE.padding()) {
            list.add(xor(
                    "xor-padding-of-website",
                    "the padding is that of the playground on the web and not that of this exercise",
                    "How far from the axes does this exercise push the points?",
                    steps -> steps.padded = new Steps(WEBSITE).padded));
        }
        return list;
    }

    private List<Misconception<Playground, Steps>> ofTheCircle() {
        return List.of(
                circle(
                        "playground-circle-radius",
                        "the outer radius is the boundary of the labels",
                        "Where does the inner disc end?",
                        steps -> steps.inside = distance -> distance < radius),
                circle(
                        "playground-labels-" + otherLabels.name(),
                        otherLabels.sentence(),
                        "Which values have the two classes in this exercise?",
                        steps -> steps.circle.label = otherLabels),
                circle(
                        "circle-sine-cosine-exchanged",
                        "sine and cosine change places",
                        "From which axis does this exercise measure the angle?",
                        steps -> steps.circlePoint =
                                (r, t) -> new double[] {r * StrictMath.cos(t), r * StrictMath.sin(t)}),
                circle(
                        "circle-noise-moves-point",
                        "the noise moves the point of the data set as well",
                        "What does the noise of this data set change: where a point is, or what it is called?",
                        steps -> steps.circle.stored = (point, noisy) -> noisy),
                circle(
                        "circle-label-without-noise",
                        "the label is decided by the point without noise",
                        "Can a point of the inner disc ever be negative?",
                        steps -> steps.circle.deciding = (point, noisy) -> point),
                circle(
                        "circle-noise-not-centred",
                        "the noise is never negative",
                        "Into which directions can the noise push?",
                        steps -> steps.circle.noise = u -> radius * u),
                circle(
                        "circle-no-gap",
                        "the outer ring begins where the inner disc ends",
                        "Is there an empty ring between the classes?",
                        steps -> steps.outerRadius = u -> radius / 2 + radius / 2 * u));
    }

    private List<Misconception<Playground, Steps>> ofTheExclusiveOr() {
        return List.of(
                xor(
                        "playground-xor-sign",
                        "points whose coordinates differ in sign are positive",
                        "Which quadrants are blue?",
                        steps -> steps.together = product -> product < 0),
                xor(
                        "xor-labels-" + otherLabels.name(),
                        otherLabels.sentence(),
                        "Which values have the two classes in this exercise?",
                        steps -> steps.xor.label = otherLabels),
                xor(
                        "xor-no-padding",
                        "the points are not pushed away from the axes",
                        "How near to an axis can a point come?",
                        steps -> steps.padded = x -> x),
                xor(
                        "xor-padding-upwards",
                        "the padding is added to negative coordinates too",
                        "Into which direction does a point below the axis move?",
                        steps -> steps.padded = x -> x + padding),
                xor(
                        "xor-noise-moves-point",
                        "the noise moves the point of the data set as well",
                        "What does the noise of this data set change: where a point is, or what it is called?",
                        steps -> steps.xor.stored = (point, noisy) -> noisy),
                xor(
                        "xor-label-without-noise",
                        "the label is decided by the point without noise",
                        "Can a point with two positive coordinates ever be negative?",
                        steps -> steps.xor.deciding = (point, noisy) -> point),
                xor(
                        "xor-noise-not-centred",
                        "the noise is never negative",
                        "Into which directions can the noise push?",
                        steps -> steps.xor.noise = u -> 5 * u),
                new Misconception<>(
                        "xor-zero-moves-up",
                        "xor",
                        "a coordinate of exactly zero moves up",
                        "What does the exercise say about a coordinate that is not more than 0?",
                        steps -> steps.padded = x -> x >= 0 ? x + padding : x - padding,
                        new Counterexample<>(
                                "the draws (0.5, 0.1, 0.5, 0.5), (0.8, 0.5, 0.5, 0.5) and no noise",
                                playground -> playground.xor(
                                        new double[][] {{0.5, 0.1, 0.5, 0.5}, {0.8, 0.5, 0.5, 0.5}}, 0))));
    }

    private Misconception<Playground, Steps> circle(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "circle", sentence, hint, patch, circle);
    }

    private Misconception<Playground, Steps> xor(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "xor", sentence, hint, patch, xor);
    }
}

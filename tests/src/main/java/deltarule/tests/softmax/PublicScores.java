package deltarule.tests.softmax;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.softmax.SoftmaxTests.Example;
import java.util.List;

/** The scores of worked examples: those of the lectures, or others with decimals as short. */
final class PublicScores {
    private final SeededNumbers numbers;
    private final int firstLabel;

    PublicScores(SeededNumbers numbers, int firstLabel) {
        this.numbers = numbers;
        this.firstLabel = firstLabel;
    }

    List<Case<double[]>> scores() {
        return List.of(
                new Case<>("three scores", whole()),
                new Case<>("four scores", scores("first four scores", 3.2, 5.1, -1.7, -3.7)),
                new Case<>("three scores", close()),
                new Case<>("five scores", five()));
    }

    List<Case<Example>> examples() {
        return List.of(
                new Case<>("three scores, third class", new Example(whole(), firstLabel + 2)),
                new Case<>(
                        "four scores, second class",
                        new Example(scores("second four scores", 5.8, 2.2, -1.6, 1.5), firstLabel + 1)),
                new Case<>("three scores, third class", new Example(close(), firstLabel + 2)),
                new Case<>("five scores, fourth class", new Example(five(), firstLabel + 3)));
    }

    private double[] whole() {
        return scores("whole scores", 6, -2, 3);
    }

    private double[] close() {
        return scores("close scores", -2.85, 0.86, 0.28);
    }

    private double[] five() {
        return scores("five scores", 0.4, -1.3, 2.1, 0.9, -0.6);
    }

    /** Different tenths between -3 and 3. */
    private double[] scores(String name, double... lecture) {
        return numbers.published(name, lecture, random -> SlideNumbers.parts(random, lecture.length, 10, -30, 30));
    }
}

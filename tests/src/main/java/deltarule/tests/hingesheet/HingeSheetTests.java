package deltarule.tests.hingesheet;

import deltarule.problems.hingesheet.HingeSheet;
import deltarule.problems.hingesheet.HingeSheetParameters;
import deltarule.reference.hingesheet.HingeSheetReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.OnPaper;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The losses of three images, and their cost. */
@Examines(HingeSheet.class)
final class HingeSheetTests {
    static final int DECIMALS = 2;

    private static final Tolerance PAPER = Tolerance.paper(DECIMALS);
    private static final int[] LABELS = {0, 1, 2};
    private static final double[][] LECTURE = {{3.2, 5.1, -1.7}, {1.3, 4.9, 2.0}, {2.2, 2.5, -3.1}};

    private final HingeSheetReference reference;
    private final HingeSheetParameters parameters;
    private final SeededNumbers numbers;

    HingeSheetTests(HingeSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new HingeSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    @Criterion(value = "losses", cases = "images", covers = "hinge-multiclass")
    void lossOfEachImage(HingeSheet subject, Check check, PaperQuestion<HingeSheet> question) {
        question.put(subject, check);
    }

    @Criterion(value = "cost", cases = "allImages", covers = "hinge-dataset-mean")
    void costOfTheImages(HingeSheet subject, Check check, PaperQuestion<HingeSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<HingeSheet>>> images() {
        return images(scores());
    }

    List<Case<PaperQuestion<HingeSheet>>> allImages() {
        return List.of(allImages(scores()));
    }

    private double[][] scores() {
        return new TellingNumbers<>(HingeSheet.class, new HingeSheetMisconceptions(), parameters)
                .published(
                        numbers,
                        "hinge sheet",
                        LECTURE,
                        HingeSheetTests::fresh,
                        List.of(this::images, scores -> List.of(allImages(scores))));
    }

    private static double[][] fresh(Random random) {
        double[][] scores = new double[LABELS.length][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (double[]) OnPaper.rounded(SeededNumbers.vector(random, LABELS.length, -3.5, 5.5), 1);
        }
        return scores;
    }

    private List<Case<PaperQuestion<HingeSheet>>> images(double[][] scores) {
        List<Case<PaperQuestion<HingeSheet>>> images = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double[] image = scores[i];
            int label = LABELS[i];
            images.add(new Case<>(
                    "image " + (i + 1),
                    (subject, check) -> check.same(subject.loss(image, label), reference.loss(image, label), PAPER)));
        }
        return images;
    }

    private Case<PaperQuestion<HingeSheet>> allImages(double[][] scores) {
        return new Case<>(
                "all images",
                (subject, check) ->
                        check.sameOrCarried(subject.cost(scores, LABELS), reference.cost(scores, LABELS), PAPER, () -> {
                            double[] own = new double[scores.length];
                            for (int i = 0; i < own.length; i++) {
                                own[i] = subject.loss(scores[i], LABELS[i]);
                            }
                            check.tell(own[0], own[2]);
                            return reference.costOf(own);
                        }));
    }
}

package deltarule.tests.conceptsheet;

import deltarule.problems.conceptsheet.ConceptSheet;
import deltarule.problems.conceptsheet.ConceptSheetParameters;
import deltarule.reference.conceptsheet.Concept;
import deltarule.reference.conceptsheet.ConceptSheetReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ten choices among four options make a criterion: who guesses passes once in a million times. */
@Examines(ConceptSheet.class)
final class ConceptSheetTests {
    private static final int OF_A_CRITERION = 10;
    private static final int CHOICES = 4;
    private static final long USUAL_ORDER = 7;

    private final ConceptSheetReference reference;
    private final SeededNumbers numbers;

    ConceptSheetTests(ConceptSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new ConceptSheetReference(parameters);
        this.numbers = numbers;
    }

    @Criterion(
            value = "models",
            cases = "models",
            covers = {"linear-regression-predict", "one-hot", "relu-prime", "space-warp"})
    void modelsUnitsAndData(ConceptSheet subject, Check check, PaperQuestion<ConceptSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "losses",
            cases = "losses",
            covers = {"perceptron-loss", "sigmoid-saturation", "train-test-split", "hinge-scale-ambiguity"})
    void lossesAndTraining(ConceptSheet subject, Check check, PaperQuestion<ConceptSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<ConceptSheet>>> models() {
        return questions("models", Arrays.asList(Concept.values()).subList(0, OF_A_CRITERION));
    }

    List<Case<PaperQuestion<ConceptSheet>>> losses() {
        return questions("losses", Arrays.asList(Concept.values()).subList(OF_A_CRITERION, 2 * OF_A_CRITERION));
    }

    private List<Case<PaperQuestion<ConceptSheet>>> questions(String name, List<Concept> concepts) {
        return numbers.published(
                "concept sheet " + name,
                inOrder(new SeededNumbers(USUAL_ORDER).named(name), concepts),
                random -> inOrder(random, concepts));
    }

    private List<Case<PaperQuestion<ConceptSheet>>> inOrder(Random random, List<Concept> concepts) {
        List<Concept> order = new ArrayList<>(concepts);
        Collections.shuffle(order, random);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            places.add(i % CHOICES);
        }
        Collections.shuffle(places, random);
        List<Case<PaperQuestion<ConceptSheet>>> cases = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Concept concept = order.get(i);
            String[] shown = options(concept, places.get(i), random);
            cases.add(new Case<>(
                    concept.title(),
                    (subject, check) -> check.same(
                            subject.choice(concept.question(), shown),
                            reference.choice(concept.question(), shown),
                            Tolerance.EXACT)));
        }
        return cases;
    }

    /** Every letter is right about as often as every other, so that none is a good guess. */
    private static String[] options(Concept concept, int place, Random random) {
        List<String> options = new ArrayList<>(Arrays.asList(concept.options()));
        options.remove(concept.right());
        Collections.shuffle(options, random);
        options.add(place, concept.right());
        return options.toArray(String[]::new);
    }
}

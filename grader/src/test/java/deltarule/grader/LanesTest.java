package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.grader.batch.Lanes;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Grade;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No answer of one submission is ever credited to another; {@code -Ddeltarule.lanes} says how many are graded. */
class LanesTest {
    private static final int SUBMISSIONS = Integer.getInteger("deltarule.lanes", 60);
    private static final int LANES = 8;
    private static final int POINTS = 12;

    /** What a submission must get: the methods that are wrong in it, and by which factor. */
    private record Expectation(Set<String> wrongMethods, double factor) {
        /** A loss that is too large by a factor hangs together with itself, and its cost with it. */
        boolean costs(String criterion) {
            return switch (criterion) {
                case "loss-extreme" -> false;
                case "cost", "cost-examples" -> wrongMethods.contains("cost") && !wrongMethods.contains("loss");
                default -> wrongMethods.contains(criterion.replace("-examples", ""));
            };
        }
    }

    @Test
    void submissionsOnEightLanesEachGetTheirOwn(@TempDir Path temporary) throws IOException {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        List<Path> submissions = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            Expectation expectation = i % 2 == 0 ? new Expectation(Set.of(), 1) : wrong(i);
            expectations.add(expectation);
            submissions.add(handIn(handedIn, i, expectation));
        }
        List<Grade> grades;
        try (Workshop workshop = HandedIn.workshop(handedIn.set(), LANES)) {
            grades = new Lanes(workshop.grading()::grade, LANES).grade(submissions, grade -> grade);
        }
        for (int i = 0; i < SUBMISSIONS; i++) {
            assertGetsItsOwn(grades.get(i), expectations.get(i));
        }
    }

    private static Expectation wrong(int i) {
        int chosen = 1 + i / 2 % 7;
        Set<String> methods = new TreeSet<>();
        if ((chosen & 1) != 0) {
            methods.add("cost");
        }
        if ((chosen & 2) != 0) {
            methods.add("gradient");
        }
        if ((chosen & 4) != 0) {
            methods.add("loss");
            methods.add("cost");
        }
        return new Expectation(methods, 1 + i / 64.0);
    }

    private static Path handIn(HandedIn handedIn, int i, Expectation expectation) throws IOException {
        String factor = Double.toString(expectation.factor);
        List<String> replacements = new ArrayList<>();
        if (expectation.wrongMethods.contains("loss")) {
            replacements.addAll(List.of(HandedIn.LOSS, HandedIn.LOSS.replace("return", "return " + factor + " *")));
        } else if (expectation.wrongMethods.contains("cost")) {
            replacements.addAll(List.of(HandedIn.COST, HandedIn.COST.replace("return", "return " + factor + " *")));
        }
        if (expectation.wrongMethods.contains("gradient")) {
            replacements.addAll(List.of(
                    HandedIn.GRADIENT,
                    "for (int k = 0; k < gradient.length; k++) { gradient[k] *= " + factor + "; } return gradient;"));
        }
        return handedIn.changed(String.format(Locale.ROOT, "student-%03d", i), replacements.toArray(new String[0]));
    }

    private static void assertGetsItsOwn(Grade grade, Expectation expectation) {
        int points = POINTS;
        for (CriterionGrade criterion : grade.criteria()) {
            boolean wrong = expectation.costs(criterion.spec().id());
            assertThat(criterion.outcome())
                    .as(grade.submission() + " " + criterion.id() + ": " + criterion.message())
                    .isEqualTo(wrong ? Outcome.WRONG : Outcome.PASSED);
            points -= wrong ? criterion.spec().points() : 0;
            if (wrong) {
                assertAnswersAreItsOwn(grade.submission(), criterion, expectation.factor);
            }
        }
        assertThat(grade.score()).as(grade.submission()).isEqualTo(points);
    }

    private static void assertAnswersAreItsOwn(String submission, CriterionGrade criterion, double factor) {
        assertThat(criterion.failures()).isNotEmpty();
        criterion
                .failures()
                .forEach(failure -> failure.mismatches().forEach(mismatch -> {
                    double ratio = Double.parseDouble(mismatch.actual()) / Double.parseDouble(mismatch.expected());
                    assertThat(ratio).as(submission + " " + criterion.id()).isCloseTo(factor, within(1e-9));
                }));
    }
}

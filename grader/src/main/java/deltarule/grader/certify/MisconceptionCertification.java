package deltarule.grader.certify;

import deltarule.grader.diagnosis.NamedBehaviour;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Mistake;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Deviation;
import deltarule.testkit.Misconception;
import deltarule.testkit.Outcome;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proves that every misconception is seen by its own criterion, from far, and is named. */
final class MisconceptionCertification {
    private static final double BLIND = 0.01;
    private static final double SHOWN = 100;

    private final Exam exam;
    private final Exercise exercise;
    private final NamedBehaviour naming;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Confusion.Single> singles = new ArrayList<>();

    MisconceptionCertification(Exam exam, Exercise exercise, NamedBehaviour naming) {
        this.exam = exam;
        this.exercise = exercise;
        this.naming = naming;
    }

    /** What each misconception of the exercise was called, once {@link #findings} has tried them. */
    List<Confusion.Single> singles() {
        return singles;
    }

    List<Finding> findings() {
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> misconceptions =
                rooms.misconceptions().of(exercise.parameters());
        for (Misconception<Object, Object> misconception : misconceptions) {
            Object wrong = rooms.wrong(exercise.parameters(), List.of(misconception));
            List<CaseResult> results = exam.examine(
                    exercise, new InProcessSubject(Map.of(exercise.problem().contract(), wrong)));
            marginsHold(misconception, results);
            ownCriterionSeesIt(misconception, results);
            isNamed(misconception, results);
            counterexampleShowsIt(misconception, wrong);
        }
        note(
                "a mistake costs few criteria",
                "all misconceptions",
                !misconceptions.isEmpty(),
                String.format(
                        Locale.ROOT,
                        "%d misconceptions cost %.2f criteria each in the mean",
                        misconceptions.size(),
                        new Confusion(singles, List.of()).meanCost()));
        return findings;
    }

    private void marginsHold(Misconception<Object, Object> misconception, List<CaseResult> results) {
        List<CaseResult> between = results.stream()
                .filter(one -> one.deviation() > BLIND
                        && one.deviation() < exercise.problem().answeredBy().seen())
                .toList();
        note(
                "in every case a misconception is blind or far outside the tolerance",
                misconception.id(),
                between.isEmpty(),
                ExerciseCertification.cases(results.size(), between));
    }

    private void ownCriterionSeesIt(Misconception<Object, Object> misconception, List<CaseResult> results) {
        List<String> own = exercise.problem().criteria().stream()
                .filter(criterion -> criterion.method().equals(misconception.method()))
                .map(CriterionSpec::id)
                .toList();
        long seeing = results.stream()
                .filter(one -> own.contains(one.criterion()) && one.outcome() != Outcome.PASSED)
                .count();
        note("every misconception loses a criterion of its own", misconception.id(), seeing > 0, seeing + " cases");
    }

    private void isNamed(Misconception<Object, Object> misconception, List<CaseResult> results) {
        Map<String, Diagnosis> diagnoses = naming.name(results);
        List<String> unnamed = new ArrayList<>();
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            boolean failed = results.stream()
                    .anyMatch(one -> one.criterion().equals(criterion.id()) && one.outcome() != Outcome.PASSED);
            if (failed && !names(diagnoses.getOrDefault(criterion.id(), Diagnosis.NONE), misconception)) {
                unnamed.add(criterion.id());
            }
        }
        note(
                "every misconception is named on every criterion it loses",
                misconception.id(),
                unnamed.isEmpty(),
                unnamed.isEmpty() ? "named" : "not on " + unnamed);
        Diagnosis first = exercise.problem().criteria().stream()
                .filter(criterion -> criterion.method().equals(misconception.method()))
                .map(criterion -> diagnoses.getOrDefault(criterion.id(), Diagnosis.NONE))
                .filter(diagnosis -> !diagnosis.mistakes().isEmpty())
                .findFirst()
                .orElse(Diagnosis.NONE);
        singles.add(new Confusion.Single(
                exercise.problem().id(),
                misconception.id(),
                misconception.method(),
                criteriaLost(results),
                first.mistakes().stream().map(Mistake::id).toList(),
                first.alternatives().size()));
    }

    private static boolean names(Diagnosis diagnosis, Misconception<Object, Object> misconception) {
        return diagnosis.mistakes().stream().map(Mistake::id).toList().equals(List.of(misconception.id()))
                || diagnosis.alternatives().contains(misconception.sentence());
    }

    private void counterexampleShowsIt(Misconception<Object, Object> misconception, Object wrong) {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        Deviation deviation =
                Deviation.between(ask(misconception, wrong), ask(misconception, reference), Tolerance.SCALAR);
        note(
                "the counterexample shows the mistake",
                misconception.id(),
                deviation.size() >= SHOWN && !misconception.hint().isBlank(),
                String.format(Locale.ROOT, "deviation %.2g allowances", deviation.size()));
    }

    private static Object ask(Misconception<Object, Object> misconception, Object implementation) {
        try {
            return misconception.counterexample().question().apply(implementation);
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private int criteriaLost(List<CaseResult> results) {
        return (int) results.stream()
                .filter(one -> one.outcome() != Outcome.PASSED)
                .map(CaseResult::criterion)
                .distinct()
                .count();
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, exercise.problem().id(), subject, holds, figure));
    }
}

package deltarule.grader.diagnosis;

import deltarule.grader.diagnosis.AnswerBook.Behaviour;
import deltarule.grader.diagnosis.AnswerBook.KnownMistake;
import deltarule.grader.diagnosis.AnswerBook.Question;
import deltarule.grader.diagnosis.AnswerBook.Reply;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Mistake;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names the misconceptions that a submission's answers coincide with. It compares with answers computed beforehand and
 * runs nothing.
 *
 * <p>A behaviour fits a criterion when it differs from the reference on some of its cases and the student answered all
 * of these as the behaviour does. It explains the criterion when moreover the student answered every other case right.
 * Explanations are preferred; then single mistakes to pairs; then those that fit more of the problem's failed criteria;
 * then mistakes in the criterion's own method; then misconceptions to other settings of the variant's parameters.
 */
final class Diagnostician implements NamedBehaviour {
    private static final int MOST_ALTERNATIVES = 5;

    private final Exercise exercise;
    private final AnswerBook book;

    Diagnostician(Exercise exercise, AnswerBook book) {
        this.exercise = exercise;
        this.book = book;
    }

    private record Fit(Behaviour behaviour, boolean explains) {}

    @Override
    public List<List<String>> tellingPairs() {
        Map<String, Behaviour> singles = new LinkedHashMap<>();
        book.behaviours().stream()
                .filter(one -> one.ids().size() == 1)
                .forEach(one -> singles.put(one.ids().get(0), one));
        return book.behaviours().stream()
                .filter(pair -> pair.ids().size() == 2)
                .filter(pair -> method(pair, 0).equals(method(pair, 1)))
                .filter(pair -> tells(
                        pair,
                        singles.get(pair.ids().get(0)),
                        singles.get(pair.ids().get(1))))
                .map(Behaviour::ids)
                .toList();
    }

    private String method(Behaviour behaviour, int which) {
        return book.mistakes().get(behaviour.ids().get(which)).method();
    }

    private boolean tells(Behaviour pair, Behaviour one, Behaviour other) {
        boolean unlikeOne = false;
        boolean unlikeOther = false;
        boolean unlikeReference = false;
        for (int i = 0; i < book.questions().size(); i++) {
            Question question = book.questions().get(i);
            Reply reply = question.replies().get(pair.replies()[i]);
            unlikeReference |= reply.wrong();
            unlikeOne |= unlike(question, reply, one.replies()[i]);
            unlikeOther |= unlike(question, reply, other.replies()[i]);
        }
        return unlikeReference && unlikeOne && unlikeOther;
    }

    private static boolean unlike(Question question, Reply reply, int other) {
        return !Agreement.between(reply.answers(), question.replies().get(other).answers(), question.tolerance());
    }

    @Override
    public Map<String, Diagnosis> name(List<CaseResult> results) {
        List<List<Answer>> answers = results.stream().map(Replies::answersOf).toList();
        Map<CriterionSpec, List<Fit>> fits = new LinkedHashMap<>();
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            List<Integer> cases = casesOf(criterion);
            boolean failed = cases.stream().anyMatch(at -> results.get(at).outcome() != Outcome.PASSED);
            if (failed) {
                fits.put(criterion, fits(cases, results, answers));
            }
        }
        Map<List<String>, Long> spread = new LinkedHashMap<>();
        fits.values()
                .forEach(list -> list.stream()
                        .filter(Fit::explains)
                        .forEach(fit -> spread.merge(fit.behaviour().ids(), 1L, Long::sum)));
        Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
        fits.forEach((criterion, list) -> {
            if (!list.isEmpty()) {
                diagnoses.put(criterion.id(), diagnosis(criterion, list, spread));
            }
        });
        return diagnoses;
    }

    private List<Integer> casesOf(CriterionSpec criterion) {
        List<Integer> cases = new ArrayList<>();
        for (int i = 0; i < book.questions().size(); i++) {
            if (book.questions().get(i).criterion().equals(criterion.id())) {
                cases.add(i);
            }
        }
        return cases;
    }

    private List<Fit> fits(List<Integer> cases, List<CaseResult> results, List<List<Answer>> answers) {
        Map<Integer, Likeness> likeness = new HashMap<>();
        cases.forEach(at -> likeness.put(at, new Likeness(book.questions().get(at), answers.get(at))));
        List<Fit> fits = new ArrayList<>();
        for (Behaviour behaviour : book.behaviours()) {
            boolean seen = false;
            boolean fitting = true;
            boolean explains = true;
            for (int at : cases) {
                int reply = behaviour.replies()[at];
                if (book.questions().get(at).replies().get(reply).wrong()) {
                    seen = true;
                    fitting &= likeness.get(at).to(reply);
                } else {
                    explains &= results.get(at).outcome() == Outcome.PASSED;
                }
                if (!fitting) {
                    break;
                }
            }
            if (seen && fitting) {
                fits.add(new Fit(behaviour, explains));
            }
        }
        return fits;
    }

    private Diagnosis diagnosis(CriterionSpec criterion, List<Fit> fits, Map<List<String>, Long> spread) {
        Comparator<Fit> better = Comparator.comparing((Fit fit) -> !fit.explains())
                .thenComparing(fit -> fit.behaviour().ids().size())
                .thenComparing(fit -> -spread.getOrDefault(fit.behaviour().ids(), 0L))
                .thenComparing(fit -> !isOwn(criterion, fit.behaviour()))
                .thenComparing(fit -> isSetting(fit.behaviour()));
        List<Fit> sorted = fits.stream().sorted(better).toList();
        Fit best = sorted.get(0);
        List<String> alternatives = sorted.stream()
                .skip(1)
                .filter(fit -> better.compare(fit, best) == 0)
                .map(fit -> fit.behaviour().ids().stream()
                        .map(id -> book.mistakes().get(id).sentence())
                        .collect(Collectors.joining(" and ")))
                .limit(MOST_ALTERNATIVES)
                .toList();
        List<Mistake> mistakes =
                best.behaviour().ids().stream().map(this::mistake).toList();
        String followsFrom = isOwn(criterion, best.behaviour())
                ? ""
                : book.mistakes().get(best.behaviour().ids().get(0)).method();
        return new Diagnosis(mistakes, alternatives, followsFrom);
    }

    private boolean isOwn(CriterionSpec criterion, Behaviour behaviour) {
        return isSetting(behaviour)
                || behaviour.ids().stream()
                        .anyMatch(id -> book.mistakes().get(id).method().equals(criterion.method()));
    }

    private boolean isSetting(Behaviour behaviour) {
        return method(behaviour, 0).equals(AnswerBook.WHOLE_CONTRACT);
    }

    private Mistake mistake(String id) {
        KnownMistake known = book.mistakes().get(id);
        return new Mistake(id, known.sentence(), known.hint(), known.input(), known.wrong(), known.right());
    }
}

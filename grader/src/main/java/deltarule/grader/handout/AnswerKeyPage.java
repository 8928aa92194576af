package deltarule.grader.handout;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.exam.Examiner;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer key of a variant as a page: parameters, the solutions' sources, and for each criterion its public cases and some hidden
 * ones with what is computed on the way, the right answers, and the margins. For staff.
 */
final class AnswerKeyPage {
    private static final int MOST_HIDDEN_CASES = 3;
    private static final int SHOWN_DIGITS = 12;
    private static final int LONGEST_TEXT = 600;

    private final Examiner exam;

    private AnswerKeyPage(ProblemSet set) {
        this.exam = new DirectExam(set);
    }

    static String of(ProblemSet set) {
        AnswerKeyPage page = new AnswerKeyPage(set);
        return new HandoutTexts(set)
                .with("problems", set.exercises().stream().map(page::problem).toList())
                .with("htmlStyle", SourceTexts.template("statement.css").strip())
                .with("htmlOwnStyle", SourceTexts.template("answer-key.css").strip())
                .fill("answer-key.html.vm");
    }

    private Map<String, Object> problem(Exercise exercise) {
        List<CaseResult> results = exam.examine(exercise, PublicCases.reference(exercise));
        KeyMargins margins = KeyMargins.of(exam, exercise);
        StepTrace trace = StepTrace.of(exercise);
        List<Map<String, Object>> parameters = new ArrayList<>();
        exercise.settings()
                .forEach((name, value) -> parameters.add(Map.of(
                        "name",
                        name,
                        "value",
                        String.valueOf(value),
                        "meaning",
                        exercise.problem().parameters().get(name).meaning())));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", exercise.problem().id());
        view.put("title", exercise.problem().title());
        view.put("points", exercise.problem().points());
        view.put("parameters", parameters);
        view.put(
                "criteria",
                exercise.problem().criteria().stream()
                        .map(criterion -> criterion(criterion, results, margins, trace))
                        .toList());
        view.put("solution", exercise.problem().solutionName());
        view.put("source", AnswerKey.solution(exercise));
        return view;
    }

    private static Map<String, Object> criterion(
            CriterionSpec criterion, List<CaseResult> results, KeyMargins margins, StepTrace trace) {
        List<CaseResult> own = results.stream()
                .filter(result -> result.criterion().equals(criterion.id()))
                .toList();
        List<CaseResult> shown = criterion.visibility() == Visibility.PUBLIC ? own : someOfEachKind(own);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", criterion.id());
        view.put("title", criterion.title());
        view.put("points", criterion.points());
        view.put("visibility", criterion.visibility().name().toLowerCase(Locale.ROOT));
        view.put("margins", margins.sentence(criterion.id()));
        view.put("cases", shown.stream().map(result -> view(result, trace)).toList());
        view.put("more", own.size() - shown.size());
        return view;
    }

    /** One case of each group, in their order. */
    private static List<CaseResult> someOfEachKind(List<CaseResult> own) {
        Set<String> groups = new TreeSet<>();
        return own.stream()
                .filter(result -> groups.add(result.group()))
                .limit(MOST_HIDDEN_CASES)
                .toList();
    }

    private static Map<String, Object> view(CaseResult result, StepTrace trace) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Subject.Exchange exchange : result.exchanges()) {
            StepTrace.Steps steps = trace.of(exchange.method(), exchange.arguments());
            questions.add(Map.of(
                    "call", shortened(JavaText.call(exchange.method(), exchange.arguments())),
                    "steps", steps.lines(),
                    "more", steps.more(),
                    "answer", answer(exchange.answer())));
        }
        return Map.of("group", result.group(), "questions", questions);
    }

    private static String answer(Answer answer) {
        return answer instanceof Answer.Value value
                ? shortened(ReadableNumbers.rounded(JavaText.plain(value.value()), SHOWN_DIGITS))
                : "refused with an IllegalArgumentException";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ... (all of it is in cases/)";
    }
}

package deltarule.grader.exam;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import deltarule.testkit.Trials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The hidden tests of a set, run on the JUnit Platform in the grader's own process. Cases are made once and used for
 * every submission; each run has a launcher session and a store of its own.
 */
public final class Exam implements Examiner {
    private static final LauncherConfig ONLY_CRITERIA = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new CriterionEngine())
            .build();

    private static final Answer SILENCE = new Answer.None(Outcome.NOT_RUN, "");

    /** Answers nothing. */
    public static final Answering NOBODY = (method, arguments) -> SILENCE;

    private final ProblemSet set;
    private final Map<String, Sitting.Ordered> cases = new ConcurrentHashMap<>();
    private final Map<String, List<Subject.Exchange>> foreseen = new ConcurrentHashMap<>();

    public Exam(ProblemSet set) {
        this.set = set;
    }

    /** Loads what a first run loads, before there is a subject. */
    public void prepare() {
        foreseen(set.exercises().get(0));
    }

    /**
     * Asks a subject every question of an exercise.
     *
     * @return what each case came to, sorted by test and case number
     * @throws ExamFault if the tests did not run as they should, which says nothing about the subject
     */
    @Override
    public List<CaseResult> examine(Exercise exercise, Answering answering) {
        Map<Exercise, List<CaseResult>> results = examine(List.of(exercise), answering);
        return results.get(exercise);
    }

    /** Asks a subject every question of several exercises, in one launch. */
    public Map<Exercise, List<CaseResult>> examine(List<Exercise> exercises, Answering answering) {
        Map<Exercise, Sitting> sittings = new LinkedHashMap<>();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        Tally tally = new Tally();
        try (LauncherSession session = LauncherFactory.openSession(ONLY_CRITERIA)) {
            for (Exercise exercise : exercises) {
                Sitting sitting = Sitting.of(() -> cases(exercise), answering);
                Class<?> tests = Rooms.of(exercise.problem()).tests();
                session.getStore().put(Sitting.STORE, tests, sitting);
                request.selectors(DiscoverySelectors.selectClass(tests));
                sittings.put(exercise, sitting);
            }
            LauncherDiscoveryRequest built = request.build();
            session.getLauncher().execute(built, tally);
        }
        tally.requireCases(sittings.values().stream()
                .mapToInt(sitting -> sitting.results().size())
                .sum());
        Map<Exercise, List<CaseResult>> results = new LinkedHashMap<>();
        sittings.forEach((exercise, sitting) -> results.put(exercise, sorted(sitting.results())));
        return results;
    }

    /**
     * The first question of each case of these exercises, in order: those that are asked whatever the answers are. What an
     * exercise asks is found out when the iterator comes to it.
     */
    public Iterator<Subject.Exchange> foreseen(List<Exercise> exercises) {
        return exercises.stream()
                .flatMap(exercise -> foreseen(exercise).stream())
                .iterator();
    }

    private List<Subject.Exchange> foreseen(Exercise exercise) {
        return foreseen.computeIfAbsent(exercise.problem().id(), id -> {
            List<Subject.Exchange> questions = new ArrayList<>();
            examine(exercise, (method, arguments) -> {
                questions.add(new Subject.Exchange(method, arguments, SILENCE));
                return SILENCE;
            });
            return List.copyOf(questions);
        });
    }

    private Sitting.Ordered cases(Exercise exercise) {
        return cases.computeIfAbsent(
                exercise.problem().id(),
                id -> Sitting.Ordered.of(
                        exercise,
                        new Trials(
                                exercise.problem().contract(),
                                Rooms.of(exercise.problem()).tests(),
                                exercise.parameters(),
                                set.numbers())));
    }

    /** Sorted by criterion, test and case number. */
    static List<CaseResult> sorted(List<CaseResult> results) {
        List<CaseResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(CaseResult::criterion)
                .thenComparing(CaseResult::test)
                .thenComparing(CaseResult::index));
        return List.copyOf(sorted);
    }
}

package deltarule.grader.exam;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseBook;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Examination;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
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
    private static final LauncherConfig ONLY_JUPITER = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    /** Answers nothing. */
    public static final Answering NOBODY = (method, arguments) -> new Answer.None(Outcome.NOT_RUN, "");

    private static final Namespace STORE = Namespace.create(Examination.class);

    private final ProblemSet set;
    private final Map<String, CaseBook> cases = new LinkedHashMap<>();

    public Exam(ProblemSet set) {
        this.set = set;
        set.exercises().forEach(exercise -> cases.put(exercise.problem().id(), new CaseBook()));
    }

    /** Loads what a first run loads, before there is a subject. */
    public void prepare() {
        examine(set.exercises().subList(0, 1), NOBODY);
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
        Map<Exercise, Examination> examinations = new LinkedHashMap<>();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, DeclaredOrder.class.getName())
                // Hidden tests have neither conditions nor time limits of JUnit's, and looking for them costs.
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .configurationParameter("junit.jupiter.execution.timeout.mode", "disabled");
        Tally tally = new Tally();
        try (LauncherSession session = LauncherFactory.openSession(ONLY_JUPITER)) {
            for (Exercise exercise : exercises) {
                Examination examination = Examination.of(
                        answering,
                        exercise.parameters(),
                        set.numbers(),
                        cases.get(exercise.problem().id()));
                Class<?> tests = Rooms.of(exercise.problem()).tests();
                session.getStore().put(STORE, tests, examination);
                request.selectors(DiscoverySelectors.selectClass(tests));
                request.configurationParameter(DeclaredOrder.key(tests), DeclaredOrder.criteria(exercise));
                examinations.put(exercise, examination);
            }
            LauncherDiscoveryRequest built = request.build();
            session.getLauncher().execute(built, tally);
        }
        int noted = examinations.values().stream()
                .mapToInt(examination -> examination.results().size())
                .sum();
        tally.requireCases(noted);
        Map<Exercise, List<CaseResult>> results = new LinkedHashMap<>();
        examinations.forEach((exercise, examination) -> results.put(exercise, sorted(examination.results())));
        return results;
    }

    private static List<CaseResult> sorted(List<CaseResult> results) {
        List<CaseResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(CaseResult::criterion)
                .thenComparing(CaseResult::test)
                .thenComparing(CaseResult::index));
        return List.copyOf(sorted);
    }
}

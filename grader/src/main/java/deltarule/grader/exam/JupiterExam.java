package deltarule.grader.exam;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseBook;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Examination;
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
 * The hidden tests of a set, run by Jupiter, as an author's development environment does. Grading does not: it certifies
 * that {@link Exam} asks and decides the same.
 */
public final class JupiterExam implements Examiner {
    private static final LauncherConfig ONLY_JUPITER = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private static final Namespace STORE = Namespace.create(Examination.class);

    private final ProblemSet set;
    private final Map<String, CaseBook> cases = new LinkedHashMap<>();

    public JupiterExam(ProblemSet set) {
        this.set = set;
        set.exercises().forEach(exercise -> cases.put(exercise.problem().id(), new CaseBook()));
    }

    @Override
    public List<CaseResult> examine(Exercise exercise, Answering answering) {
        Class<?> tests = Rooms.of(exercise.problem()).tests();
        Examination examination = Examination.of(
                answering,
                exercise.parameters(),
                set.numbers(),
                cases.get(exercise.problem().id()));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, DeclaredOrder.class.getName())
                .configurationParameter(DeclaredOrder.key(tests), DeclaredOrder.criteria(exercise))
                .selectors(DiscoverySelectors.selectClass(tests))
                .build();
        Tally tally = new Tally();
        try (LauncherSession session = LauncherFactory.openSession(ONLY_JUPITER)) {
            session.getStore().put(STORE, tests, examination);
            session.getLauncher().execute(request, tally);
        }
        tally.requireCases(examination.results().size());
        return Exam.sorted(examination.results());
    }
}

package deltarule.grader.exam;

import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import deltarule.testkit.Trial;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Runs hidden tests on the JUnit Platform and nothing else, at a fraction of what Jupiter, which can do so much more, takes
 * for each case. Tests have no conditions, no life cycle methods and no extensions but the one that hands them their case.
 */
final class CriterionEngine implements TestEngine {
    @Override
    public String getId() {
        return "deltarule-criteria";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "Criteria");
        for (ClassSelector selector : request.getSelectorsByType(ClassSelector.class)) {
            engine.addChild(new TestsDescriptor(engine.getUniqueId(), selector.getJavaClass()));
        }
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        TestDescriptor engine = request.getRootTestDescriptor();
        listener.executionStarted(engine);
        for (TestDescriptor child : engine.getChildren()) {
            TestsDescriptor tests = (TestsDescriptor) child;
            listener.executionStarted(tests);
            Sitting sitting = request.getStore().get(Sitting.STORE, tests.testClass, Sitting.class);
            listener.executionFinished(tests, run(tests, sitting, listener));
        }
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    private static TestExecutionResult run(TestsDescriptor tests, Sitting sitting, EngineExecutionListener listener) {
        try {
            Object instance = sitting.freshTests();
            for (Trial trial : sitting.trials()) {
                CaseDescriptor descriptor = new CaseDescriptor(tests.getUniqueId(), trial);
                tests.addChild(descriptor);
                listener.dynamicTestRegistered(descriptor);
                listener.executionStarted(descriptor);
                CaseResult result = trial.run(instance, sitting.answering());
                sitting.results().add(result);
                listener.executionFinished(descriptor, ending(result));
            }
            return TestExecutionResult.successful();
        } catch (RuntimeException fault) {
            return TestExecutionResult.failed(fault);
        }
    }

    private static TestExecutionResult ending(CaseResult result) {
        return result.outcome() == Outcome.PASSED
                ? TestExecutionResult.successful()
                : TestExecutionResult.failed(new CaseNotPassed(result.message()));
    }

    /** A class of hidden tests. */
    private static final class TestsDescriptor extends AbstractTestDescriptor {
        private final Class<?> testClass;

        TestsDescriptor(UniqueId parent, Class<?> testClass) {
            super(parent.append("class", testClass.getName()), testClass.getSimpleName());
            this.testClass = testClass;
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }

        @Override
        public boolean mayRegisterTests() {
            return true;
        }
    }

    /** One case of a test method. */
    private static final class CaseDescriptor extends AbstractTestDescriptor {
        CaseDescriptor(UniqueId parent, Trial trial) {
            super(
                    parent.append("case", trial.test().getName() + "#" + trial.index()),
                    trial.input().group());
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** What JUnit is told of a case that did not pass; the case's result says all the rest. */
    private static final class CaseNotPassed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CaseNotPassed(String message) {
            super(message, null, false, false);
        }
    }
}

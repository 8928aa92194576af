package deltarule.testkit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One case of a criterion: hands the test its arguments and notes what came of it. */
final class CaseInvocation implements TestTemplateInvocationContext, ParameterResolver, InvocationInterceptor {
    private final Examination examination;
    private final Class<?> contract;
    private final String criterion;
    private final int index;
    private final Case<?> theCase;
    private final Subject subject;
    private final Check check = new Check();

    CaseInvocation(Examination examination, Class<?> contract, String criterion, int index, Case<?> theCase) {
        this.examination = examination;
        this.contract = contract;
        this.criterion = criterion;
        this.index = index;
        this.theCase = theCase;
        this.subject = Subject.answeredBy(examination.answering());
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return theCase.group() + " #" + index;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return true;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return switch (parameter.getIndex()) {
            case 0 -> subject.as(contract);
            case 1 -> check;
            default -> theCase.input();
        };
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            note(test.getExecutable(), CaseEnd.of(failure, subject), String.valueOf(failure.getMessage()));
            throw failure;
        }
        boolean compared = !check.comparisons().isEmpty();
        note(
                test.getExecutable(),
                compared ? Outcome.PASSED : Outcome.GRADER_ERROR,
                compared ? "" : "the test compared nothing");
    }

    private void note(Method test, Outcome outcome, String message) {
        examination
                .results()
                .add(new CaseResult(
                        criterion,
                        test.getName(),
                        index,
                        theCase.group(),
                        outcome,
                        message,
                        subject.exchanges(),
                        check.comparisons(),
                        check.regions()));
    }
}

package deltarule.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.TestInstanceFactory;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstantiationException;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives hidden tests their parameters, their cases and the subject of the launch they run in. */
final class ExaminationExtension implements TestInstanceFactory, TestTemplateInvocationContextProvider {

    @Override
    public Object createTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Examination examination = examination(context);
        Constructor<?> constructor = factory.getTestClass().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(examination.parameters(), examination.numbers());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new TestInstantiationException("Cannot make " + factory.getTestClass(), e);
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Criterion.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Examination examination = examination(context);
        Method test = context.getRequiredTestMethod();
        Criterion criterion = test.getAnnotation(Criterion.class);
        Object tests = context.getRequiredTestInstance();
        String name = tests.getClass().getName() + "." + criterion.cases();
        List<Case<?>> cases = examination.cases().of(name, () -> CaseMaker.cases(tests, criterion.cases()));
        Class<?> contract = tests.getClass().getAnnotation(Examines.class).value();
        return IntStream.range(0, cases.size())
                .mapToObj(
                        index -> new CaseInvocation(examination, contract, criterion.value(), index, cases.get(index)));
    }

    private static Examination examination(ExtensionContext context) {
        Examination examination = context.getStore(StoreScope.LAUNCHER_SESSION, Examination.STORE)
                .get(context.getRequiredTestClass(), Examination.class);
        if (examination == null) {
            throw new IllegalStateException("No examination for " + context.getRequiredTestClass() + " in this launch");
        }
        return examination;
    }
}

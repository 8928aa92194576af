package deltarule.grader.exam;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.testkit.Criterion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Runs the tests of a class in the order in which the problem declares its criteria. A method that died or did not end
 * twice is asked no more; this way the questions it is still asked are those of the public criteria, which its author sees.
 */
public final class DeclaredOrder implements MethodOrderer {
    private static final String SEPARATOR = ",";

    static String key(Class<?> tests) {
        return "deltarule.criteria." + tests.getName();
    }

    static String criteria(Exercise exercise) {
        return exercise.problem().criteria().stream().map(CriterionSpec::id).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getConfigurationParameter(key(context.getTestClass())).ifPresent(criteria -> {
            List<String> order = List.of(criteria.split(SEPARATOR));
            context.getMethodDescriptors().sort(Comparator.comparingInt(method -> place(order, method)));
        });
    }

    private static int place(List<String> order, MethodDescriptor method) {
        return method.findAnnotation(Criterion.class)
                .map(criterion -> order.indexOf(criterion.value()))
                .orElse(-1);
    }
}

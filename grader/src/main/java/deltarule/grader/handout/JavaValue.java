package deltarule.grader.handout;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The value of an expression that {@link deltarule.testkit.JavaText} writes, when its type is known. */
final class JavaValue {
    private JavaValue() {}

    /**
     * Works the value out.
     *
     * @throws IllegalArgumentException if this is no such expression
     */
    static Object of(ExpressionTree tree, Class<?> type) {
        if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
            return null;
        }
        if (tree instanceof NewArrayTree array && type.isArray()) {
            List<? extends ExpressionTree> entries = array.getInitializers();
            Object value = Array.newInstance(type.getComponentType(), entries.size());
            for (int i = 0; i < entries.size(); i++) {
                Array.set(value, i, of(entries.get(i), type.getComponentType()));
            }
            return value;
        }
        if (tree instanceof NewClassTree made && type.isRecord()) {
            return record(made, type);
        }
        if (type == double.class) {
            return number(tree);
        }
        return whole(tree, type);
    }

    private static Object record(NewClassTree tree, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = of(tree.getArguments().get(i), components[i].getType());
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make " + tree, e);
        }
    }

    private static double number(ExpressionTree tree) {
        if (tree.getKind() == Tree.Kind.UNARY_MINUS) {
            return -number(((UnaryTree) tree).getExpression());
        }
        return switch (tree.toString()) {
            case "Double.NaN" -> Double.NaN;
            case "Double.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
            case "Double.NEGATIVE_INFINITY" -> Double.NEGATIVE_INFINITY;
            default -> ((Number) literal(tree)).doubleValue();
        };
    }

    private static Object whole(ExpressionTree tree, Class<?> type) {
        if (tree.getKind() == Tree.Kind.UNARY_MINUS) {
            Object value = literal(((UnaryTree) tree).getExpression());
            return type == long.class ? (Object) (-((Number) value).longValue()) : (Object) (-(Integer) value);
        }
        return literal(tree);
    }

    private static Object literal(ExpressionTree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue();
        }
        throw new IllegalArgumentException(tree + " found, a number, text, array or record expected");
    }
}

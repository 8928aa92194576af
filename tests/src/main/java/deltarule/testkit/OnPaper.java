package deltarule.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Right answers as they are written down on paper. */
public final class OnPaper {
    private static final int MORE_DIGITS = 3;

    private OnPaper() {}

    /**
     * The right ways to fill in a worksheet: with more decimals than asked, rounded as asked, and rounded on the way too.
     *
     * @param worksheet how the names begin
     * @param exact the reference
     * @param noted the reference that rounds each intermediate result to one decimal more than asked
     * @param decimals how many decimals are asked for
     */
    public static <C> List<Equivalent<C>> equivalents(
            String worksheet, Class<C> contract, C exact, C noted, int decimals) {
        return List.of(
                new Equivalent<>(
                        worksheet + "-rounded",
                        "rounds the answer as the statement asks",
                        rounded(contract, exact, decimals)),
                new Equivalent<>(
                        worksheet + "-more-digits",
                        "writes more decimals than the statement asks for",
                        rounded(contract, exact, decimals + MORE_DIGITS)),
                new Equivalent<>(
                        worksheet + "-rounded-on-the-way",
                        "rounds every intermediate result to one decimal more, and then the answer",
                        rounded(contract, noted, decimals)));
    }

    /** The number with so many decimals, halves away from zero. */
    public static double rounded(double number, int decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue()
                : number;
    }

    /** A value of a contract with every number in it rounded. */
    public static Object rounded(Object value, int decimals) {
        if (value instanceof Double number) {
            return rounded(number.doubleValue(), decimals);
        }
        if (value != null && value.getClass().isArray()) {
            Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                Array.set(copy, i, rounded(Array.get(value, i), decimals));
            }
            return copy;
        }
        return value instanceof Record record ? rounded(record, decimals) : value;
    }

    private static <C> C rounded(Class<C> contract, C implementation, int decimals) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, given) -> {
                    try {
                        return rounded(method.invoke(implementation, given), decimals);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static Record rounded(Record record, int decimals) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = rounded(components[i].getAccessor().invoke(record), decimals);
                types[i] = components[i].getType();
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot round " + record, e);
        }
    }
}

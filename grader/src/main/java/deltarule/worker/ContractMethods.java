package deltarule.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** The questions of a contract, numbered alike on both sides. */
public final class ContractMethods {
    private ContractMethods() {}

    /** The methods of a contract in the order of their names; a contract has no two of one name. */
    public static Method[] of(Class<?> contract) {
        Method[] declared = contract.getDeclaredMethods();
        Method[] sorted = new Method[declared.length];
        int count = 0;
        for (Method method : declared) {
            if (!method.isSynthetic() && !Modifier.isStatic(method.getModifiers())) {
                int at = count++;
                while (at > 0 && sorted[at - 1].getName().compareTo(method.getName()) > 0) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = method;
            }
        }
        Method[] methods = new Method[count];
        System.arraycopy(sorted, 0, methods, 0, count);
        return methods;
    }
}

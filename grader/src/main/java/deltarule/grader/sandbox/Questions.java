package deltarule.grader.sandbox;

import deltarule.worker.Codec;
import deltarule.worker.ContractMethods;
import deltarule.worker.Encoder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to a worker: the classes first, then questions. */
final class Questions {
    private final StudentCode code;
    private final List<Class<?>> contracts;
    private final Map<Method, Integer> numbers = new HashMap<>();

    Questions(StudentCode code) {
        this.code = code;
        this.contracts = new ArrayList<>(code.solutions().keySet());
    }

    boolean includes(Class<?> contract) {
        return contracts.contains(contract);
    }

    byte[] classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>(ContractClasses.of(contracts));
        classes.putAll(code.classes());
        try {
            Encoder out = new Encoder().writeInt(classes.size());
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                out.writeString(one.getKey()).writeBytes(one.getValue());
            }
            out.writeInt(contracts.size());
            for (Class<?> contract : contracts) {
                out.writeString(contract.getName()).writeString(code.solutions().get(contract));
            }
            return out.toBytes();
        } catch (IOException e) {
            throw new SandboxFault("The classes of the submission need more than 8 MB: refuse it.", e);
        }
    }

    byte[] call(Method method, Object[] arguments) {
        Class<?> contract = method.getDeclaringClass();
        int number = numbers.computeIfAbsent(
                method, asked -> List.of(ContractMethods.of(contract)).indexOf(asked));
        try {
            Encoder out = new Encoder().writeInt(contracts.indexOf(contract)).writeInt(number);
            Codec.writeAll(method.getParameterTypes(), arguments, out);
            return out.toBytes();
        } catch (IOException e) {
            throw new SandboxFault("The arguments of " + method.getName() + " cannot be sent: " + e.getMessage(), e);
        }
    }
}

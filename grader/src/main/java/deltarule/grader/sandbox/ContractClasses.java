package deltarule.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The class files a contract is made of: the interface, what is nested in it, and the records it speaks of. */
public final class ContractClasses {
    /** Read once: they go to every worker. */
    private static final ClassValue<byte[]> BYTES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
            return bytes(type);
        }
    };

    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    private ContractClasses() {}

    /** Their bytes by name, as they are on the grader's class path. */
    public static Map<String, byte[]> of(Iterable<? extends Class<?>> contracts) {
        ContractClasses collected = new ContractClasses();
        for (Class<?> contract : contracts) {
            collected.add(contract);
        }
        return collected.classes;
    }

    private void add(Class<?> type) {
        if (type.isArray()) {
            add(type.getComponentType());
            return;
        }
        boolean ofJava = type.isPrimitive() || type.getClassLoader() == null;
        if (ofJava || classes.containsKey(type.getName())) {
            return;
        }
        classes.put(type.getName(), BYTES.get(type));
        for (Class<?> nested : type.getDeclaredClasses()) {
            add(nested);
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getType());
            }
        } else if (type.isInterface()) {
            for (Method method : type.getDeclaredMethods()) {
                add(method.getReturnType());
                for (Class<?> parameter : method.getParameterTypes()) {
                    add(parameter);
                }
            }
        }
    }

    private static byte[] bytes(Class<?> type) {
        String resource = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new SandboxFault("The grader's class path has no " + resource + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SandboxFault("Cannot read " + resource + ": " + e.getMessage(), e);
        }
    }
}

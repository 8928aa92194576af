package deltarule.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The cases of one variant, made once for each test method and used for every submission. */
public final class CaseBook {
    private final Map<String, List<Case<?>>> cases = new ConcurrentHashMap<>();

    /** The cases under this name, made on the first call. */
    List<Case<?>> of(String name, Supplier<List<Case<?>>> maker) {
        return cases.computeIfAbsent(name, missing -> List.copyOf(maker.get()));
    }
}

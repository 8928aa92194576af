package deltarule.grader.handout;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The source files of a reference: its own, and those of its folder whose types it names, or whose types these name. What else
 * is in the folder is no part of the answer.
 *
 * @param files each by the simple name of its class, the reference's own first
 */
record ReferenceSources(Map<String, String> files) {
    private static final Map<Class<?>, ReferenceSources> KNOWN = new ConcurrentHashMap<>();

    static ReferenceSources of(Class<?> reference) {
        return KNOWN.computeIfAbsent(reference, ReferenceSources::collect);
    }

    /** The file of the reference itself. */
    String own() {
        return files.values().iterator().next();
    }

    /** The files beside it. */
    List<String> others() {
        return all().stream().skip(1).toList();
    }

    /** Every file. */
    Collection<String> all() {
        return files.values();
    }

    private static ReferenceSources collect(Class<?> reference) {
        String folder = reference.getPackageName() + ".";
        Map<String, String> files = new LinkedHashMap<>();
        Queue<String> waiting = new ArrayDeque<>(List.of(reference.getSimpleName()));
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (!files.containsKey(name)) {
                String source = SourceTexts.forStaff(folder + name);
                files.put(name, source);
                typesNamedIn(name, source).stream()
                        .filter(type -> SourceTexts.isForStaff(folder + type))
                        .forEach(waiting::add);
            }
        }
        return new ReferenceSources(Collections.unmodifiableMap(files));
    }

    private static Set<String> typesNamedIn(String name, String source) {
        Set<String> types = new TreeSet<>();
        TreeScanner<Void, Void> identifiers = new TreeScanner<>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                String identifier = tree.getName().toString();
                if (Character.isUpperCase(identifier.charAt(0))) {
                    types.add(identifier);
                }
                return super.visitIdentifier(tree, null);
            }
        };
        ParsedSource.of(name, source).units().forEach(unit -> identifiers.scan(unit, null));
        return types;
    }
}

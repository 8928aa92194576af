package deltarule.tests;

import deltarule.testkit.Criterion;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Misconception;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What one problem contributes to the coverage of the lectures.
 *
 * @param problem the problem
 * @param notes its {@code coverage.json}
 * @param criteria the criteria that cover an entry, by the entry's id, in the order of declaration
 * @param misconceptions the method of each misconception, by its id, over all settings
 * @param rewritten for each contract method the ids of the equivalents that write it in their own way
 */
record Room(
        Problem problem,
        JsonNode notes,
        Map<String, Set<String>> criteria,
        Map<String, String> misconceptions,
        Map<String, Set<String>> rewritten) {

    static List<Room> all() {
        return Problem.all().stream().map(Room::of).toList();
    }

    private static Room of(Problem problem) {
        Map<String, String> misconceptions = new LinkedHashMap<>();
        Map<String, Set<String>> rewritten = new TreeMap<>();
        for (Object setting : problem.settings()) {
            for (Misconception<Object, Object> misconception :
                    problem.misconceptions().of(setting)) {
                misconceptions.put(misconception.id(), misconception.method());
            }
            for (Equivalent<Object> equivalent : problem.equivalents().of(setting)) {
                for (Method method : problem.contract().getMethods()) {
                    if (writesItself(equivalent.implementation().getClass(), method)) {
                        rewritten
                                .computeIfAbsent(method.getName(), name -> new TreeSet<>())
                                .add(equivalent.id());
                    }
                }
            }
        }
        JsonNode notes = Catalogue.resource("/coverage/" + problem.folder() + ".json");
        return new Room(problem, notes, criteriaOf(problem), misconceptions, rewritten);
    }

    private static boolean writesItself(Class<?> type, Method method) {
        for (Class<?> each = type; !each.getName().startsWith("deltarule.reference"); each = each.getSuperclass()) {
            if (each == Object.class) {
                return true;
            }
            if (Arrays.stream(each.getDeclaredMethods())
                    .anyMatch(own -> !own.isBridge()
                            && own.getName().equals(method.getName())
                            && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> criteriaOf(Problem problem) {
        List<String> order = problem.criteria();
        Map<String, Set<String>> criteria = new TreeMap<>();
        List<Method> tests = new ArrayList<>(Arrays.asList(problem.tests().getDeclaredMethods()));
        tests.removeIf(method -> !method.isAnnotationPresent(Criterion.class));
        for (Method test : tests) {
            Criterion criterion = test.getAnnotation(Criterion.class);
            for (String entry : criterion.covers()) {
                criteria.computeIfAbsent(entry, missing -> new TreeSet<>(Comparator.comparingInt(order::indexOf)))
                        .add(criterion.value());
            }
        }
        return criteria;
    }

    /** The contract methods that the criteria of an entry examine, in the order of the criteria. */
    List<String> methodsFor(String entry) {
        return criteria.getOrDefault(entry, Set.of()).stream()
                .map(criterion -> problem.methodOf(criterion).orElseThrow())
                .distinct()
                .toList();
    }

    /** A text of {@code coverage.json}, empty when there is none. */
    String note(String kind, String name) {
        return notes.path(kind).path(name).asString("");
    }
}

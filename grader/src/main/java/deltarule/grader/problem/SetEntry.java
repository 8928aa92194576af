package deltarule.grader.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a set says about one of its problems, checked against the problem.
 *
 * @param problem the problem
 * @param json the set's file
 * @param place where in it the problem is
 */
record SetEntry(Problem problem, JsonText json, List<Object> place) {
    private static final int MOST_POINTS = 1000;
    private static final int MOST_WEIGHT = 100;

    /** The problem with the set's points: a criterion's own or the set's, times the problem's weight. */
    Problem weighed(Map<String, Integer> points, int weight) {
        points.forEach(this::check);
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw fault("weight", weight + " found, a whole number from 1 to " + MOST_WEIGHT + " expected.");
        }
        return problem.withCriteria(problem.criteria().stream()
                .map(criterion ->
                        criterion.withPoints(weight * points.getOrDefault(criterion.id(), criterion.points())))
                .toList());
    }

    /** The parameters that have one value for everyone. */
    Map<String, Object> pinned(Map<String, Object> given) {
        Map<String, Object> pinned = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            ParameterSpec parameter = problem.parameters().get(name);
            if (parameter == null) {
                throw unknown(
                        "parameters", "parameter", name, problem.parameters().keySet());
            }
            pinned.put(name, allowed(name, value, parameter));
        });
        return Collections.unmodifiableMap(pinned);
    }

    private void check(String id, Integer points) {
        List<String> ids = problem.criteria().stream().map(CriterionSpec::id).toList();
        if (!ids.contains(id)) {
            throw unknown("points", "criterion", id, ids);
        }
        if (points == null || points < 1 || points > MOST_POINTS) {
            throw json.fault(
                    JsonText.step(JsonText.step(place, "points"), id),
                    points + " found, a whole number from 1 to " + MOST_POINTS + " expected.");
        }
    }

    private Object allowed(String name, Object value, ParameterSpec parameter) {
        for (Object one : parameter.values()) {
            boolean sameNumber =
                    one instanceof Number a && value instanceof Number b && a.doubleValue() == b.doubleValue();
            if (one.equals(value) || sameNumber) {
                return one;
            }
        }
        List<String> values = parameter.values().stream().map(SetEntry::written).toList();
        List<String> texts = new ArrayList<>();
        parameter.values().forEach(one -> texts.add(String.valueOf(one)));
        throw json.fault(
                JsonText.step(JsonText.step(place, "parameters"), name),
                written(value) + " found, one of " + String.join(", ", values) + " expected"
                        + (value instanceof String text ? JsonText.suggestion(text, texts) : "") + ".");
    }

    private static String written(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private InvalidProblem unknown(String field, String kind, String name, Collection<String> known) {
        return json.fault(
                JsonText.step(JsonText.step(place, field), name),
                problem.id() + " has no " + kind + " \"" + name + "\"" + JsonText.suggestion(name, known)
                        + (known.isEmpty() ? "; it has none." : "; it has " + String.join(", ", known) + "."));
    }

    private InvalidProblem fault(String field, String what) {
        return json.fault(JsonText.step(place, field), what);
    }
}

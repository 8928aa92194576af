package deltarule.grader.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code problem.json}. */
final class ProblemReader {
    private static final int MOST_EFFORT = 3;

    private ProblemReader() {}

    private record ParameterJson(
            @JsonProperty(value = "default", required = true)
            Object defaultValue,

            @JsonProperty(required = true) List<Object> values,
            Optional<List<Integer>> effort,
            @JsonProperty(required = true) String meaning) {}

    private record CriterionJson(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String method,
            @JsonProperty(required = true) int points,
            @JsonProperty(required = true) String visibility,
            @JsonProperty(required = true) String message) {}

    private record ProblemJson(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String contract,
            Optional<String> answeredBy,
            @JsonProperty(required = true) LinkedHashMap<String, ParameterJson> parameters,
            @JsonProperty(required = true) List<CriterionJson> criteria) {}

    /** The id alone, from a file that is read as a whole only where it has none. */
    static String id(JsonText json, String folder) {
        return StrictJson.text(json, "id").orElseGet(() -> read(json, folder).id());
    }

    static Problem read(JsonText json, String folder) {
        ProblemJson read = structure(json);
        Class<?> contract = contract(read, json, folder);
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        read.parameters().forEach((name, parameter) -> parameters.put(name, parameter(parameter, json, name)));
        List<String> methods = methods(contract);
        List<CriterionSpec> criteria = new ArrayList<>();
        for (CriterionJson criterion : read.criteria()) {
            List<Object> place = List.of("criteria", criteria.size());
            if (criteria.stream().anyMatch(one -> one.id().equals(criterion.id()))) {
                throw json.fault(
                        JsonText.step(place, "id"), "\"" + criterion.id() + "\" is used twice; ids must differ.");
            }
            criteria.add(criterion(criterion, json, place, contract, methods));
        }
        AnsweredBy answeredBy = answeredBy(read, json);
        for (int i = 0; i < criteria.size(); i++) {
            if (answeredBy == AnsweredBy.NUMBERS && criteria.get(i).visibility() == Visibility.PUBLIC) {
                throw json.fault(
                        List.of("criteria", i, "visibility"),
                        "\"public\" found, \"hidden\" expected: the handout would give the answers of the worksheet"
                                + " away.");
            }
        }
        return new Problem(
                read.id(),
                folder,
                read.title(),
                contract,
                Collections.unmodifiableMap(parameters),
                List.copyOf(criteria),
                answeredBy);
    }

    private static AnsweredBy answeredBy(ProblemJson read, JsonText json) {
        String word = read.answeredBy().orElse(AnsweredBy.CODE.word());
        return Arrays.stream(AnsweredBy.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        json.fault(List.of("answeredBy"), "\"" + word + "\" found, \"code\" or \"numbers\" expected."));
    }

    /** The schema is asked only where something is wrong, for it says better what. */
    private static ProblemJson structure(JsonText json) {
        try {
            return StrictJson.read(json, ProblemJson.class);
        } catch (InvalidProblem e) {
            FileSchema.PROBLEM.check(json);
            throw e;
        }
    }

    private static Class<?> contract(ProblemJson read, JsonText json, String folder) {
        String name = "deltarule.problems." + folder + "." + read.contract();
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw json.fault(List.of("contract"), "there is no interface " + name + "; write it or correct the name.");
        }
    }

    private static ParameterSpec parameter(ParameterJson parameter, JsonText json, String name) {
        if (!parameter.values().contains(parameter.defaultValue())) {
            throw json.fault(
                    List.of("parameters", name, "default"),
                    parameter.defaultValue() + " is not among the values " + parameter.values()
                            + "; add it or choose one of them.");
        }
        return new ParameterSpec(
                parameter.defaultValue(),
                List.copyOf(parameter.values()),
                effort(parameter, json, List.of("parameters", name, "effort")),
                parameter.meaning());
    }

    /** Every value is as much work where the file says nothing. */
    private static List<Integer> effort(ParameterJson parameter, JsonText json, List<Object> place) {
        int values = parameter.values().size();
        List<Integer> effort = parameter.effort().orElse(Collections.nCopies(values, 0));
        if (effort.size() != values || effort.stream().anyMatch(steps -> steps < 0 || steps > MOST_EFFORT)) {
            throw json.fault(
                    place,
                    effort + " found, " + values + " whole numbers from 0 to " + MOST_EFFORT
                            + " expected, one for each of the values " + parameter.values() + ".");
        }
        return List.copyOf(effort);
    }

    private static List<String> methods(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .map(Method::getName)
                .sorted()
                .distinct()
                .toList();
    }

    private static CriterionSpec criterion(
            CriterionJson criterion, JsonText json, List<Object> place, Class<?> contract, List<String> methods) {
        if (!methods.contains(criterion.method())) {
            throw json.fault(
                    JsonText.step(place, "method"),
                    contract.getSimpleName() + " has no method \"" + criterion.method() + "\""
                            + JsonText.suggestion(criterion.method(), methods) + "; it has "
                            + String.join(", ", methods) + ".");
        }
        if (criterion.points() < 1) {
            throw json.fault(
                    JsonText.step(place, "points"),
                    criterion.points() + " found, a whole number of at least 1 expected.");
        }
        return new CriterionSpec(
                criterion.id(),
                criterion.title(),
                criterion.method(),
                criterion.points(),
                visibility(criterion, json, place),
                criterion.message());
    }

    private static Visibility visibility(CriterionJson criterion, JsonText json, List<Object> place) {
        return switch (criterion.visibility()) {
            case "public" -> Visibility.PUBLIC;
            case "hidden" -> Visibility.HIDDEN;
            default ->
                throw json.fault(
                        JsonText.step(place, "visibility"),
                        "\"" + criterion.visibility() + "\" found, \"public\" or \"hidden\" expected"
                                + JsonText.suggestion(criterion.visibility(), List.of("public", "hidden")) + ".");
        };
    }
}

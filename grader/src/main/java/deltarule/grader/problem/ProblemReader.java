package deltarule.grader.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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

    static Problem read(InputStream json, String file, String folder) {
        ProblemJson read = StrictJson.read(json, file, ProblemJson.class);
        Class<?> contract = contract(read, file, folder);
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        read.parameters().forEach((name, parameter) -> parameters.put(name, parameter(parameter, file, name)));
        TreeSet<String> ids = new TreeSet<>();
        for (CriterionJson criterion : read.criteria()) {
            if (!ids.add(criterion.id())) {
                throw new InvalidProblem(
                        file + ", criteria: the id \"" + criterion.id() + "\" is used twice; ids must differ.");
            }
        }
        List<CriterionSpec> criteria = read.criteria().stream()
                .map(criterion -> criterion(criterion, file, contract))
                .toList();
        AnsweredBy answeredBy = answeredBy(read, file);
        criteria.stream()
                .filter(one -> answeredBy == AnsweredBy.NUMBERS && one.visibility() == Visibility.PUBLIC)
                .findFirst()
                .ifPresent(one -> {
                    throw new InvalidProblem(file + ", criterion " + one.id() + ", field visibility: \"public\" found,"
                            + " \"hidden\" expected: the handout would give the answers of the worksheet away.");
                });
        return new Problem(
                read.id(),
                folder,
                read.title(),
                contract,
                Collections.unmodifiableMap(parameters),
                criteria,
                answeredBy);
    }

    private static AnsweredBy answeredBy(ProblemJson read, String file) {
        String word = read.answeredBy().orElse(AnsweredBy.CODE.word());
        return Arrays.stream(AnsweredBy.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(
                        file + ", field answeredBy: \"" + word + "\" found, \"code\" or \"numbers\" expected."));
    }

    private static Class<?> contract(ProblemJson read, String file, String folder) {
        String name = "deltarule.problems." + folder + "." + read.contract();
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new InvalidProblem(
                    file + ", field contract: there is no interface " + name + "; write it or correct the name.", e);
        }
    }

    private static ParameterSpec parameter(ParameterJson parameter, String file, String name) {
        if (!parameter.values().contains(parameter.defaultValue())) {
            throw new InvalidProblem(file + ", parameters." + name + ".default: " + parameter.defaultValue()
                    + " is not among the values " + parameter.values() + "; add it or choose one of them.");
        }
        return new ParameterSpec(
                parameter.defaultValue(),
                List.copyOf(parameter.values()),
                effort(parameter, file + ", parameters." + name + ".effort: "),
                parameter.meaning());
    }

    /** Every value is as much work where the file says nothing. */
    private static List<Integer> effort(ParameterJson parameter, String where) {
        int values = parameter.values().size();
        List<Integer> effort = parameter.effort().orElse(Collections.nCopies(values, 0));
        if (effort.size() != values || effort.stream().anyMatch(steps -> steps < 0 || steps > MOST_EFFORT)) {
            throw new InvalidProblem(where + effort + " found, " + values + " whole numbers from 0 to " + MOST_EFFORT
                    + " expected, one for each of the values " + parameter.values() + ".");
        }
        return List.copyOf(effort);
    }

    private static CriterionSpec criterion(CriterionJson criterion, String file, Class<?> contract) {
        String where = file + ", criterion " + criterion.id();
        boolean known = java.util.Arrays.stream(contract.getMethods())
                .anyMatch(method -> method.getName().equals(criterion.method()));
        if (!known) {
            throw new InvalidProblem(where + ", field method: " + contract.getSimpleName() + " has no method \""
                    + criterion.method() + "\".");
        }
        if (criterion.points() < 1) {
            throw new InvalidProblem(
                    where + ", field points: " + criterion.points() + " found, a whole number of at least 1 expected.");
        }
        Visibility visibility = switch (criterion.visibility()) {
            case "public" -> Visibility.PUBLIC;
            case "hidden" -> Visibility.HIDDEN;
            default ->
                throw new InvalidProblem(where + ", field visibility: \"" + criterion.visibility()
                        + "\" found, \"public\" or \"hidden\" expected.");
        };
        return new CriterionSpec(
                criterion.id(),
                criterion.title(),
                criterion.method(),
                criterion.points(),
                visibility,
                criterion.message());
    }
}

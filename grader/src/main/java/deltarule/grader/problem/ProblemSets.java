package deltarule.grader.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import deltarule.testkit.SeededNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds and reads problem sets: those that come with the project, by id, and others by file. */
public final class ProblemSets {
    private static final String ROOT = "deltarule/sets";

    private final Problems problems;

    public ProblemSets(Problems problems) {
        this.problems = problems;
    }

    private record ExerciseJson(
            @JsonProperty(required = true) String problem,
            Optional<LinkedHashMap<String, Object>> parameters,
            Optional<LinkedHashMap<String, Integer>> points,
            Optional<Integer> weight) {}

    private record FeedbackJson(
            Optional<Boolean> groups,
            Optional<Boolean> diagnosis,
            Optional<Boolean> counterexamples,
            Optional<Boolean> pictures,
            Optional<Boolean> exceptions,
            Optional<Boolean> style) {
        Feedback feedback() {
            return new Feedback(
                    groups.orElse(true),
                    diagnosis.orElse(true),
                    counterexamples.orElse(true),
                    pictures.orElse(true),
                    exceptions.orElse(true),
                    style.orElse(true));
        }
    }

    private record SetJson(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) long seed,
            Optional<Long> publicSeed,
            Optional<FeedbackJson> feedback,
            @JsonProperty(required = true) List<ExerciseJson> problems) {}

    /** The ids of the sets that come with the project, sorted. */
    public List<String> ids() {
        return Problems.children(ROOT).stream()
                .filter(name -> name.endsWith(".json"))
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .toList();
    }

    /** The standard variant of a set, given by id or by file. */
    public ProblemSet find(String idOrFile) {
        return definition(idOrFile).standard();
    }

    /** Reads a set, given by id or by file. */
    public SetDefinition definition(String idOrFile) {
        return parse(text(idOrFile), ids().contains(idOrFile) ? ROOT + "/" + idOrFile + ".json" : idOrFile);
    }

    /** Reads a set from its file's text; {@code file} is for messages. */
    public SetDefinition parse(String text, String file) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
    }

    /** The text of a set's file, given by id or by file. */
    public String text(String idOrFile) {
        if (ids().contains(idOrFile)) {
            String file = ROOT + "/" + idOrFile + ".json";
            try (InputStream json = Problems.resource(file)) {
                return new String(json.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        Path file = Path.of(idOrFile);
        if (!Files.isRegularFile(file)) {
            String nearest = Spelling.nearest(idOrFile, ids());
            throw new InvalidProblem("There is no set \"" + idOrFile + "\", neither by id nor as a file"
                    + (nearest.isEmpty() ? "" : "; perhaps \"" + nearest + "\" is meant") + ". Sets by id: "
                    + String.join(", ", ids()) + ".");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read the set file " + idOrFile + ": " + e.getMessage(), e);
        }
    }

    private SetDefinition read(InputStream json, String file) {
        SetJson read = StrictJson.read(json, file, SetJson.class);
        List<SetDefinition.Entry> entries = new ArrayList<>();
        for (int i = 0; i < read.problems().size(); i++) {
            String where = file + ", problems[" + i + "]";
            SetDefinition.Entry entry = entry(read.problems().get(i), where);
            if (entries.stream()
                    .anyMatch(one -> one.problem().id().equals(entry.problem().id()))) {
                throw new InvalidProblem(where + ", field problem: \""
                        + entry.problem().id() + "\" is in the set already; remove one of the two.");
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new InvalidProblem(file + ", field problems: at least one problem is needed.");
        }
        SeededNumbers numbers = new SeededNumbers(
                read.seed(), read.publicSeed().map(OptionalLong::of).orElse(OptionalLong.empty()));
        Feedback feedback = read.feedback().map(FeedbackJson::feedback).orElse(Feedback.ALL);
        return new SetDefinition(read.id(), read.title(), numbers, feedback, List.copyOf(entries));
    }

    private SetDefinition.Entry entry(ExerciseJson json, String where) {
        Problem problem = problems.find(json.problem());
        if (problem == null) {
            String nearest = Spelling.nearest(json.problem(), problems.ids());
            throw new InvalidProblem(where + ", field problem: there is no problem \"" + json.problem() + "\""
                    + (nearest.isEmpty() ? "" : ", perhaps \"" + nearest + "\" is meant") + "; there are "
                    + String.join(", ", problems.ids()) + ".");
        }
        Map<String, Object> given = json.parameters()
                .<Map<String, Object>>map(parameters -> parameters)
                .orElse(Map.of());
        Problem weighed = SetPoints.of(
                problem,
                json.points().<Map<String, Integer>>map(points -> points).orElse(Map.of()),
                json.weight().orElse(1),
                where);
        return new SetDefinition.Entry(weighed, pinned(problem, given, where));
    }

    /** Settles the parameters of a problem: the settings given, and the defaults for the others. */
    public static Exercise settle(Problem problem, Map<String, Object> given, String where) {
        Map<String, Object> pinned = pinned(problem, given, where);
        Map<String, Object> settings = new LinkedHashMap<>();
        problem.parameters()
                .forEach((name, parameter) -> settings.put(name, pinned.getOrDefault(name, parameter.defaultValue())));
        return new Exercise(
                problem,
                Collections.unmodifiableMap(settings),
                StrictJson.convert(settings, Rooms.of(problem).parameters()));
    }

    private static Map<String, Object> pinned(Problem problem, Map<String, Object> given, String where) {
        Map<String, Object> pinned = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            ParameterSpec parameter = problem.parameters().get(name);
            if (parameter == null) {
                String nearest = Spelling.nearest(name, problem.parameters().keySet());
                throw new InvalidProblem(where + ", parameters: " + problem.id() + " has no parameter \"" + name + "\""
                        + (nearest.isEmpty() ? "" : ", perhaps \"" + nearest + "\" is meant") + "; it has "
                        + String.join(", ", problem.parameters().keySet()) + ".");
            }
            pinned.put(name, allowed(value, parameter, where + ", parameters." + name));
        });
        return Collections.unmodifiableMap(pinned);
    }

    private static Object allowed(Object value, ParameterSpec parameter, String where) {
        for (Object one : parameter.values()) {
            boolean sameNumber =
                    one instanceof Number a && value instanceof Number b && a.doubleValue() == b.doubleValue();
            if (one.equals(value) || sameNumber) {
                return one;
            }
        }
        throw new InvalidProblem(where + ": " + value + " found, one of " + parameter.values() + " expected.");
    }
}

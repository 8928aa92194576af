package deltarule.grader.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import deltarule.testkit.SeededNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Finds and reads problem sets: those that come with the project, by id, and others by file. */
public final class ProblemSets {
    private static final String ROOT = "deltarule/sets";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9-]+");

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

    /** Reads a set, given by id or by file; a file is checked field by field first. */
    public SetDefinition definition(String idOrFile) {
        Optional<String> bundled = bundled(idOrFile);
        if (bundled.isPresent()) {
            return read(new JsonText(resource(idOrFile), bundled.get()));
        }
        JsonText json = new JsonText(idOrFile, fileText(idOrFile));
        FileSchema.SET.check(json);
        return read(json);
    }

    /** Reads a set from its file's text, which a program wrote; {@code file} is for messages. */
    public SetDefinition parse(String text, String file) {
        return read(new JsonText(file, text));
    }

    /** The text of a set's file, given by id or by file. */
    public String text(String idOrFile) {
        return bundled(idOrFile).orElseGet(() -> fileText(idOrFile));
    }

    private static String resource(String id) {
        return ROOT + "/" + id + ".json";
    }

    private static Optional<String> bundled(String id) {
        if (!PLAIN_NAME.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream json = Problems.resource(resource(id))) {
            return json == null
                    ? Optional.empty()
                    : Optional.of(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource(id), e);
        }
    }

    private String fileText(String idOrFile) {
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

    private SetDefinition read(JsonText json) {
        SetJson read = StrictJson.read(json, SetJson.class);
        List<SetDefinition.Entry> entries = new ArrayList<>();
        for (int i = 0; i < read.problems().size(); i++) {
            List<Object> place = List.of("problems", i);
            SetDefinition.Entry entry = entry(read.problems().get(i), json, place);
            if (entries.stream()
                    .anyMatch(one -> one.problem().id().equals(entry.problem().id()))) {
                throw json.fault(
                        JsonText.step(place, "problem"),
                        "\"" + entry.problem().id() + "\" is in the set already; remove one of the two.");
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw json.fault(List.of("problems"), "[] found, a list of at least one problem expected.");
        }
        SeededNumbers numbers = new SeededNumbers(
                read.seed(), read.publicSeed().map(OptionalLong::of).orElse(OptionalLong.empty()));
        Feedback feedback = read.feedback().map(FeedbackJson::feedback).orElse(Feedback.ALL);
        return new SetDefinition(read.id(), read.title(), numbers, feedback, List.copyOf(entries));
    }

    private SetDefinition.Entry entry(ExerciseJson exercise, JsonText json, List<Object> place) {
        Problem problem = problems.find(exercise.problem());
        if (problem == null) {
            throw json.fault(
                    JsonText.step(place, "problem"),
                    "there is no problem \"" + exercise.problem() + "\""
                            + JsonText.suggestion(exercise.problem(), problems.ids()) + "; there are "
                            + String.join(", ", problems.ids()) + ".");
        }
        SetEntry one = new SetEntry(problem, json, place);
        return new SetDefinition.Entry(
                one.weighed(
                        exercise.points().orElseGet(LinkedHashMap::new),
                        exercise.weight().orElse(1)),
                one.pinned(exercise.parameters().orElseGet(LinkedHashMap::new)));
    }

    /** Settles the parameters of a problem: the settings given, which are among its values, and the defaults for the others. */
    public static Exercise settle(Problem problem, Map<String, Object> given) {
        Map<String, Object> settings = new LinkedHashMap<>();
        problem.parameters()
                .forEach((name, parameter) -> settings.put(name, given.getOrDefault(name, parameter.defaultValue())));
        return new Exercise(problem, Collections.unmodifiableMap(settings), record(problem, settings));
    }

    private static Object record(Problem problem, Map<String, Object> settings) {
        Class<?> record = Rooms.of(problem).parameters();
        try {
            return StrictJson.convert(settings, record);
        } catch (JacksonException e) {
            throw new InvalidProblem(
                    "Problem " + problem.id() + ": the parameters of problem.json, " + settings
                            + ", do not fit the record "
                            + record.getSimpleName() + ", which has the components "
                            + Arrays.stream(record.getRecordComponents())
                                    .map(component -> component.getType().getSimpleName() + " " + component.getName())
                                    .toList()
                            + "; make names and types the same, and build the project anew.",
                    e);
        }
    }
}

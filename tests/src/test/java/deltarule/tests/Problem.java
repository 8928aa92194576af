package deltarule.tests;

import deltarule.testkit.Equivalents;
import deltarule.testkit.Misconceptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One problem, as found by its folder name in every module.
 *
 * @param folder the folder, such as {@code hinge}
 * @param description what {@code problem.json} says
 */
record Problem(String folder, JsonNode description) {
    private static final String HOME = "deltarule/problems";

    /** Every problem on the class path, in the order of the folder names. A jar can be opened only once at a time. */
    static synchronized List<Problem> all() {
        try {
            URI home = Problem.class.getClassLoader().getResource(HOME).toURI();
            if (!home.getScheme().equals("jar")) {
                return in(Path.of(home));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home, Map.of())) {
                return in(jar.getPath("/" + HOME));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Problem> in(Path home) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> folders = Files.list(home)) {
            for (Path folder : folders.sorted().toList()) {
                Path json = folder.resolve("problem.json");
                if (Files.exists(json)) {
                    String name = folder.getFileName().toString().replace("/", "");
                    problems.add(new Problem(name, read(json)));
                }
            }
        }
        return problems;
    }

    private static JsonNode read(Path json) throws IOException {
        try (InputStream in = Files.newInputStream(json)) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** Whether it is answered by numbers instead of code. */
    boolean isWorksheet() {
        return description.path("answeredBy").asString("code").equals("numbers");
    }

    /** The template of the problem's text. */
    String statement() {
        String name = HOME + "/" + folder + "/statement.md.vm";
        try (InputStream in = Problem.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of the problem that do not exist, by name. */
    List<String> missingRooms() {
        String contract = name();
        return Stream.of(
                        "problems." + folder + "." + contract,
                        "problems." + folder + "." + contract + "Parameters",
                        "reference." + folder + "." + contract + "Reference",
                        "tests." + folder + "." + contract + "Tests",
                        "tests." + folder + "." + contract + "Misconceptions",
                        "tests." + folder + "." + contract + "Equivalents")
                .map(room -> "deltarule." + room)
                .filter(room -> find(room).isEmpty())
                .toList();
    }

    /** Every combination of the declared parameter values; the defaults come first. */
    List<Object> settings() {
        List<Map<String, JsonNode>> combinations = new ArrayList<>();
        combinations.add(new LinkedHashMap<>());
        description.get("parameters").properties().forEach(parameter -> {
            List<Map<String, JsonNode>> longer = new ArrayList<>();
            for (Map<String, JsonNode> combination : combinations) {
                for (JsonNode value : parameter.getValue().get("values")) {
                    Map<String, JsonNode> next = new LinkedHashMap<>(combination);
                    next.put(parameter.getKey(), value);
                    longer.add(next);
                }
            }
            combinations.clear();
            combinations.addAll(longer);
        });
        return Settings.telling(defaults(), combinations).stream()
                .map(this::parameters)
                .distinct()
                .toList();
    }

    /** The declared defaults, which come first among the settings. */
    Object standard() {
        return parameters(defaults());
    }

    private Map<String, JsonNode> defaults() {
        Map<String, JsonNode> defaults = new LinkedHashMap<>();
        description
                .get("parameters")
                .properties()
                .forEach(parameter ->
                        defaults.put(parameter.getKey(), parameter.getValue().get("default")));
        return defaults;
    }

    private Object parameters(Map<String, JsonNode> values) {
        RecordComponent[] components = room("problems", "Parameters").getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> valueOf(component, values))
                .toArray();
        return made(
                room("problems", "Parameters"),
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new),
                arguments);
    }

    private Object valueOf(RecordComponent component, Map<String, JsonNode> values) {
        JsonNode value = values.get(component.getName());
        if (value == null) {
            throw new IllegalStateException("problem.json of " + folder + " has no parameter " + component.getName());
        }
        if (component.getType() == double.class) {
            return value.asDouble();
        }
        if (component.getType() == int.class) {
            return value.asInt();
        }
        return component.getType() == boolean.class ? (Object) value.asBoolean() : value.asString();
    }

    /** The contract method that a criterion examines; empty when the criterion is not declared. */
    Optional<String> methodOf(String criterion) {
        for (JsonNode declared : description.get("criteria")) {
            if (declared.get("id").asString().equals(criterion)) {
                return Optional.of(declared.get("method").asString());
            }
        }
        return Optional.empty();
    }

    /** The ids of the criteria, in the order of declaration. */
    List<String> criteria() {
        List<String> ids = new ArrayList<>();
        description
                .get("criteria")
                .forEach(criterion -> ids.add(criterion.get("id").asString()));
        return ids;
    }

    Class<?> contract() {
        return room("problems", "");
    }

    Class<?> tests() {
        return room("tests", "Tests");
    }

    Object reference(Object parameters) {
        return made(room("reference", "Reference"), new Class<?>[] {parameters.getClass()}, parameters);
    }

    @SuppressWarnings("unchecked")
    Misconceptions<Object, Object, Object> misconceptions() {
        return (Misconceptions<Object, Object, Object>) made(room("tests", "Misconceptions"), new Class<?>[0]);
    }

    @SuppressWarnings("unchecked")
    Equivalents<Object, Object> equivalents() {
        return (Equivalents<Object, Object>) made(room("tests", "Equivalents"), new Class<?>[0]);
    }

    private String name() {
        return description.get("contract").asString();
    }

    private Class<?> room(String module, String suffix) {
        return find("deltarule." + module + "." + folder + "." + name() + suffix)
                .orElseThrow();
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        }
    }

    private static Object made(Class<?> type, Class<?>[] parameterTypes, Object... arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameterTypes);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }
}

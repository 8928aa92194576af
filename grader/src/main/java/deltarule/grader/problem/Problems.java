package deltarule.grader.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every problem on the class path, found by looking for {@code problem.json}; there is no list of them. */
public final class Problems {
    private static final String ROOT = "deltarule/problems";

    private final Map<String, Problem> byId;

    private Problems(Map<String, Problem> byId) {
        this.byId = byId;
    }

    /** Reads every problem. */
    public static Problems onClassPath() {
        TreeMap<String, Problem> byId = new TreeMap<>();
        for (String folder : folders()) {
            String file = ROOT + "/" + folder + "/problem.json";
            try (InputStream json = resource(file)) {
                if (json != null) {
                    Problem problem = ProblemReader.read(JsonText.read(json, file), folder);
                    byId.put(problem.id(), problem);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        if (byId.isEmpty()) {
            throw new InvalidProblem("No problem found under " + ROOT + " on the class path; build the project anew.");
        }
        return new Problems(byId);
    }

    /**
     * Reads every problem of a source tree as it is now; contracts are those that were compiled.
     *
     * @param resources the folder in which a problem is {@code deltarule/problems/FOLDER/problem.json}
     */
    public static Problems in(Path resources) {
        TreeMap<String, Problem> byId = new TreeMap<>();
        try (Stream<Path> folders = Files.list(resources.resolve(ROOT))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("problem.json");
                if (Files.isRegularFile(file)) {
                    Problem problem = ProblemReader.read(
                            JsonText.read(file), folder.getFileName().toString());
                    byId.put(problem.id(), problem);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + resources, e);
        }
        return new Problems(byId);
    }

    /** As {@link #requireValid(List)}, for the files of a source tree. */
    public static void requireValid(List<Problem> problems, Path resources) {
        problems.forEach(problem -> FileSchema.PROBLEM.check(
                JsonText.read(resources.resolve(ROOT).resolve(problem.folder()).resolve("problem.json"))));
    }

    /**
     * Checks the files of some problems field by field.
     *
     * @throws InvalidProblem with a line for each mistake
     */
    public static void requireValid(List<Problem> problems) {
        for (Problem problem : problems) {
            String file = ROOT + "/" + problem.folder() + "/problem.json";
            try (InputStream json = resource(file)) {
                FileSchema.PROBLEM.check(JsonText.read(json, file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    /** All problems, sorted by id. */
    public List<Problem> all() {
        return List.copyOf(byId.values());
    }

    /** The problem with this id, or null. */
    public Problem find(String id) {
        return byId.get(id);
    }

    /** The ids, sorted. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    static InputStream resource(String path) {
        return Problems.class.getClassLoader().getResourceAsStream(path);
    }

    private static Set<String> folders() {
        return children(ROOT);
    }

    /** The names directly below a folder of the class path, in directories and jars. */
    static Set<String> children(String folder) {
        TreeSet<String> names = new TreeSet<>();
        try {
            List<URL> roots = new ArrayList<>(
                    Collections.list(Problems.class.getClassLoader().getResources(folder)));
            for (URL root : roots) {
                if (root.getProtocol().equals("jar")) {
                    childrenInJar(folder + "/", (JarURLConnection) root.openConnection(), names);
                } else {
                    try (Stream<Path> entries = Files.list(Path.of(root.toURI()))) {
                        entries.forEach(entry -> names.add(entry.getFileName().toString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + " on the class path", e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("A class path entry is no path", e);
        }
        return names;
    }

    private static void childrenInJar(String prefix, JarURLConnection jar, Set<String> names) throws IOException {
        jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                .map(name -> name.substring(prefix.length()))
                .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/')) : name)
                .forEach(names::add);
    }
}

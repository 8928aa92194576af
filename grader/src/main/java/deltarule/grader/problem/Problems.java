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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every problem on the class path, found by looking for {@code problem.json}; there is no list of them. A problem is read when
 * it is asked for: a set has a few of them.
 */
public final class Problems {
    private static final String ROOT = "deltarule/problems";

    private final SortedMap<String, Unread> byId;
    private final Map<String, Problem> read = new ConcurrentHashMap<>();

    private Problems(List<Unread> found) {
        byId = new TreeMap<>();
        found.forEach(one -> byId.put(ProblemReader.id(one.json(), one.folder()), one));
    }

    private record Unread(JsonText json, String folder) {}

    /** Finds every problem. */
    public static Problems onClassPath() {
        List<Unread> found = new ArrayList<>();
        for (String folder : folders()) {
            String file = ROOT + "/" + folder + "/problem.json";
            try (InputStream json = resource(file)) {
                if (json != null) {
                    found.add(new Unread(JsonText.read(json, file), folder));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        if (found.isEmpty()) {
            throw new InvalidProblem("No problem found under " + ROOT + " on the class path; build the project anew.");
        }
        return new Problems(found);
    }

    /**
     * Finds every problem of a source tree as it is now; contracts are those that were compiled.
     *
     * @param resources the folder in which a problem is {@code deltarule/problems/FOLDER/problem.json}
     */
    public static Problems in(Path resources) {
        List<Unread> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(resources.resolve(ROOT))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("problem.json");
                if (Files.isRegularFile(file)) {
                    found.add(
                            new Unread(JsonText.read(file), folder.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + resources, e);
        }
        return new Problems(found);
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
        return ids().stream().map(this::find).toList();
    }

    /**
     * The problem with this id, or null.
     *
     * @throws InvalidProblem if its file is wrong
     */
    public Problem find(String id) {
        Unread unread = byId.get(id);
        return unread == null
                ? null
                : read.computeIfAbsent(id, one -> ProblemReader.read(unread.json(), unread.folder()));
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

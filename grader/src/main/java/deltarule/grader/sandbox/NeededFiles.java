package deltarule.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of the system that a Java runtime and the programs which start it need.
 *
 * @param javaHome the runtime
 */
record NeededFiles(Path javaHome) {
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("^(?:\\S+ => )?(/[^\\s:]+)(?= \\(0x|$)");
    private static final String LAUNCHER = "bin/java";
    private static final List<String> LIBRARIES = List.of(
            "lib/server/libjvm.so",
            "lib/libjava.so",
            "lib/libjli.so",
            "lib/libjimage.so",
            "lib/libnio.so",
            "lib/libnet.so",
            "lib/libzip.so",
            "lib/libverify.so");

    /** Distributions keep the settings of a Java runtime elsewhere, such as in /etc, behind symbolic links. */
    Set<Path> linkedSettings() {
        Set<Path> folders = new LinkedHashSet<>();
        for (String name : List.of("lib/jvm.cfg", "conf", "conf/security/java.security", "lib/security")) {
            Path real = realPath(javaHome.resolve(name));
            if (!real.startsWith(realPath(javaHome)) && real.startsWith("/etc")) {
                folders.add(Path.of("/").resolve(real.subpath(0, 2)));
            }
        }
        return folders;
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    /**
     * The libraries of the runtime and of some programs: by the loader itself, which answers in a few milliseconds, and by
     * {@code ldd}, which takes a quarter of a second, where the loader does not answer.
     */
    Set<Path> libraries(Collection<Path> programs) {
        try {
            Optional<DynamicLoader> loader = DynamicLoader.of(javaHome.resolve(LAUNCHER));
            Optional<Set<Path>> answered = loader.flatMap(one -> answers(one, programs));
            return answered.isPresent() ? answered.get() : listedByLdd(programs);
        } catch (IOException e) {
            throw new SandboxFault("Cannot find out which libraries the runtime needs: " + e.getMessage(), e);
        }
    }

    private Optional<Set<Path>> answers(DynamicLoader loader, Collection<Path> programs) {
        Set<Path> libraries = new LinkedHashSet<>();
        List<Path> all = new ArrayList<>(programs);
        all.add(javaHome.resolve(LAUNCHER));
        for (Path program : all) {
            boolean isJava = program.startsWith(javaHome);
            Optional<String> answer = loader.list(javaHome, isJava ? present(LIBRARIES) : List.of(), program);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            libraries.addAll(paths(answer.get()));
        }
        return Optional.of(libraries);
    }

    /** The same by the usual program. */
    Set<Path> listedByLdd(Collection<Path> programs) throws IOException {
        List<String> command = new ArrayList<>(List.of("ldd"));
        programs.forEach(program -> command.add(program.toString()));
        command.add(javaHome.resolve(LAUNCHER).toString());
        present(LIBRARIES).forEach(name -> command.add(javaHome.resolve(name).toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return paths(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private List<String> present(List<String> names) {
        return names.stream()
                .filter(name -> Files.exists(javaHome.resolve(name)))
                .toList();
    }

    /** The paths outside the runtime in what loaders and {@code ldd} print. */
    private Set<Path> paths(String listing) {
        Set<Path> paths = new LinkedHashSet<>();
        for (String line : listing.lines().toList()) {
            Matcher path = ABSOLUTE_PATH.matcher(line.strip());
            if (line.startsWith("\t") && path.find() && !path.group(1).startsWith(javaHome.toString())) {
                paths.add(Path.of(path.group(1)));
            }
        }
        return paths;
    }
}

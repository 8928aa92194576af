package deltarule.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of the system that a Java runtime and the programs which start it need.
 *
 * @param javaHome the runtime
 */
record NeededFiles(Path javaHome) {
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("(/[^\\s:]+)(?= \\(0x|$)");

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

    /** The libraries of the runtime and of some programs. */
    Set<Path> libraries(Collection<Path> programs) {
        List<String> command = new ArrayList<>(List.of("ldd"));
        programs.forEach(program -> command.add(program.toString()));
        for (String name : List.of(
                "bin/java",
                "lib/server/libjvm.so",
                "lib/libjava.so",
                "lib/libjli.so",
                "lib/libjimage.so",
                "lib/libnio.so",
                "lib/libnet.so",
                "lib/libzip.so",
                "lib/libverify.so")) {
            Path file = javaHome.resolve(name);
            if (Files.exists(file)) {
                command.add(file.toString());
            }
        }
        Set<Path> libraries = new LinkedHashSet<>();
        for (String line : output(command).lines().toList()) {
            Matcher path = ABSOLUTE_PATH.matcher(line.strip());
            if (line.startsWith("\t") && path.find() && !path.group(1).startsWith(javaHome.toString())) {
                libraries.add(Path.of(path.group(1)));
            }
        }
        return libraries;
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SandboxFault("Cannot find out which libraries the runtime needs: " + e.getMessage(), e);
        }
    }
}

package deltarule.grader.sandbox;

import deltarule.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class files of the runner, wherever the grader itself was loaded from. */
final class RunnerClasses {
    private static final String PACKAGE = "deltarule/worker/";

    private RunnerClasses() {}

    /** Their names, in order. */
    static List<String> names() throws IOException {
        URL source = Worker.class.getProtectionDomain().getCodeSource().getLocation();
        Path place = Path.of(uri(source));
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place.resolve(PACKAGE))) {
                return classFiles(files.map(file -> PACKAGE + file.getFileName()));
            }
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return classFiles(jar.stream().map(entry -> entry.getName()));
        }
    }

    static InputStream open(String name) throws IOException {
        InputStream bytes = Worker.class.getClassLoader().getResourceAsStream(name);
        if (bytes == null) {
            throw new IOException("the grader's class path has no " + name);
        }
        return bytes;
    }

    private static List<String> classFiles(Stream<String> names) {
        return names.filter(name -> name.startsWith(PACKAGE) && name.endsWith(".class"))
                .filter(name -> !name.endsWith("package-info.class"))
                .sorted()
                .toList();
    }

    private static URI uri(URL source) throws IOException {
        try {
            return source.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("The grader was loaded from a place that is no file: " + source, e);
        }
    }
}

package deltarule.grader.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bytes of classes of ours. */
public final class ClassBytes {
    private ClassBytes() {}

    /** Every class in the package and the module of a class, under their binary names, sorted. */
    public static Map<String, byte[]> beside(Class<?> anchor) {
        String folder = anchor.getPackageName().replace('.', '/');
        try {
            Path home = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return in(home.resolve(folder), anchor.getPackageName());
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return in(jar.getPath(folder), anchor.getPackageName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the classes beside " + anchor, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The code of " + anchor + " lies nowhere", e);
        }
    }

    private static Map<String, byte[]> in(Path folder, String packageName) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.filter(entry -> entry.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                String name = file.getFileName().toString();
                classes.put(
                        packageName + "." + name.substring(0, name.length() - ".class".length()),
                        Files.readAllBytes(file));
            }
        }
        return classes;
    }
}

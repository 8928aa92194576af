package deltarule.grader.handout;

import deltarule.grader.files.FileTree;
import deltarule.grader.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the files of a handout in their place, whole or not at all, and overwrites nothing that someone wrote. */
final class HandoutFolder {
    /** Lists what was written, so that a handout is known for one and what was changed since is seen. */
    static final String DESCRIPTOR = ".handout";

    private HandoutFolder() {}

    /** What the descriptor says: a title, then hash and path of each file. */
    static String descriptor(String title, Map<String, String> files) {
        StringBuilder text = new StringBuilder(title).append('\n');
        files.forEach((path, content) ->
                text.append(Sha256.of(content)).append("  ").append(path).append('\n'));
        return text.toString();
    }

    static void write(Map<String, String> files, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            requireOurs(target);
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempDirectory(target.getParent(), ".handout-");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = fresh.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
                }
                replace(target, fresh);
            } finally {
                FileTree.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the handout to " + target, e);
        }
    }

    /** Puts a folder that is written in the place of another. */
    static void replace(Path target, Path fresh) throws IOException {
        FileTree.delete(target);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Looks at what is in the way.
     *
     * @throws UnusableHandout unless the folder is new, empty, or what was written before and nobody has changed since
     */
    static void requireOurs(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableHandout(folder + " is a file; name a folder for the handout.");
        }
        List<Path> present = filesIn(folder);
        if (present.isEmpty()) {
            return;
        }
        Path descriptor = folder.resolve(DESCRIPTOR);
        if (!Files.isRegularFile(descriptor)) {
            throw new UnusableHandout(folder + " is not empty and no handout; name a new or empty folder.");
        }
        Map<String, String> written = new HashMap<>();
        Files.readString(descriptor).lines().skip(1).forEach(line -> {
            int gap = line.indexOf("  ");
            written.put(line.substring(Math.max(gap, 0)).strip(), line.substring(0, Math.max(gap, 0)));
        });
        for (Path file : present) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            boolean made = path.equals(DESCRIPTOR) || path.startsWith("target/");
            if (!made && !Sha256.of(Files.readAllBytes(file)).equals(written.get(path))) {
                throw new UnusableHandout(folder + " is a handout someone has worked in: " + path
                        + " is not as it was written. Name another folder, or remove that file.");
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }
}

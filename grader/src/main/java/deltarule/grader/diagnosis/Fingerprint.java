package deltarule.grader.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Digests of what an answer book depends on. */
final class Fingerprint {
    private static final Map<Path, String> CODE = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /** The SHA-256 of the parts, in hexadecimal. */
    static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of the jars or folders that hold these classes, by the entries' checksums. */
    static String ofCode(Class<?>... classes) {
        String[] digests = new String[classes.length];
        for (int i = 0; i < classes.length; i++) {
            digests[i] = CODE.computeIfAbsent(home(classes[i]), Fingerprint::ofHome);
        }
        return of(digests);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The code of " + type + " lies nowhere", e);
        }
    }

    private static String ofHome(Path home) {
        try {
            return Files.isDirectory(home) ? ofFolder(home) : ofJar(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home, e);
        }
    }

    private static String ofJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return of(zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toArray(String[]::new));
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            for (Path file : sorted) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package deltarule.grader.batch;

import deltarule.grader.GraderVersion;
import deltarule.grader.files.Sha256;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SettledSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What decides a verdict besides the submission: the variant, the grader with its problems and tests, and the Java version. The
 * isolation does not. The same sources give the same key whatever built them.
 */
public final class GradingKey {
    private static final String OURS = "deltarule/";

    private final String machine;

    private GradingKey(String machine) {
        this.machine = machine;
    }

    /** The key of this grader on this Java. */
    public static GradingKey ofThisGrader() {
        return new GradingKey(Sha256.of(GraderVersion.text() + "\n" + Runtime.version() + "\n"
                + System.getProperty("os.arch") + "\n" + classPath(System.getProperty("java.class.path"))));
    }

    /** The key of a variant, in hexadecimal. */
    public String of(ProblemSet variant) {
        return Sha256.of(machine + "\n" + SettledSet.json(variant));
    }

    /** Names and checksums of all files of ours, and the names of the libraries. */
    private static String classPath(String path) {
        SortedMap<String, String> files = new TreeMap<>();
        TreeSet<String> libraries = new TreeSet<>();
        try {
            for (String entry : path.split(File.pathSeparator, -1)) {
                Path place = Path.of(entry);
                if (Files.isDirectory(place)) {
                    addFolder(place, files);
                } else if (Files.isRegularFile(place) && !addJar(place, files)) {
                    libraries.add(place.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the grader's own class path", e);
        }
        return files + "\n" + libraries;
    }

    private static void addFolder(Path folder, SortedMap<String, String> files) throws IOException {
        Path ours = folder.resolve(OURS);
        if (!Files.isDirectory(ours)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(ours)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                byte[] bytes = Files.readAllBytes(file);
                sum.update(bytes);
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        sum.getValue() + "/" + bytes.length);
            }
        }
    }

    private static boolean addJar(Path jar, SortedMap<String, String> files) throws IOException {
        boolean ours = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(OURS) && !entry.isDirectory()) {
                    files.put(entry.getName(), entry.getCrc() + "/" + entry.getSize());
                    ours = true;
                }
            }
        }
        return ours;
    }
}

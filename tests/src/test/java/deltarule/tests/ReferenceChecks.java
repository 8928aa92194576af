package deltarule.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the reference's own tests say they check, read from their sources.
 *
 * @param sources the text of each test class
 * @param errata the tests that are named after an erratum, by its id
 */
record ReferenceChecks(Map<String, String> sources, Map<String, Set<String>> errata) {
    private static final Pattern ERRATUM = Pattern.compile("[eE]rratum(Sus|Har|Scu|Sha|Wpi|X)(\\d\\d)");

    /** Reads the sources beside this module. */
    static ReferenceChecks read() {
        Path home = Path.of(System.getProperty("basedir", "."), "..", "reference", "src", "test", "java");
        Map<String, String> sources = new TreeMap<>();
        Map<String, Set<String>> errata = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String source = Files.readString(file);
                sources.put(name, source);
                Matcher matcher = ERRATUM.matcher(source);
                while (matcher.find()) {
                    String id = "E-" + matcher.group(1).toUpperCase(Locale.ROOT) + "-" + matcher.group(2);
                    errata.computeIfAbsent(id, missing -> new TreeSet<>()).add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReferenceChecks(sources, errata);
    }

    /** Whether a worked example is used by a test. */
    boolean uses(String goldenId) {
        Pattern mentioned = Pattern.compile("(?<![\\w-])" + Pattern.quote(goldenId) + "(?![\\w-])");
        return sources.values().stream()
                .anyMatch(source -> mentioned.matcher(source).find());
    }
}

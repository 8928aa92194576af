package deltarule.grader.batch;

import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a batch wrote, ready to be compared: every file below {@code students/} as it is; below {@code staff/} without timings, and
 * the ledger without the order of its lines. Batches that are compared need the same key of pseudonyms.
 */
public final class Written {
    private static final Pattern TIMINGS = Pattern.compile("\"timings\" : \\{.*?\\n  \\}", Pattern.DOTALL);
    private static final Pattern COST =
            Pattern.compile("<section class=\"card\" aria-labelledby=\"cost\">.*?</section>", Pattern.DOTALL);

    private static final Pattern SLOWEST =
            Pattern.compile("<section class=\"card\" aria-labelledby=\"slowest\">.*?</section>", Pattern.DOTALL);

    /** The last cell of a row of the class page. */
    private static final Pattern ROW_TIME = Pattern.compile("\\],\\d+\\](?=[,\\]])");

    private Written() {}

    /** Gives a batch that has not begun the key of pseudonyms that all compared ones have. */
    public static Path keyed(Path out) throws IOException {
        Path staff = Files.createDirectories(out.resolve("staff"));
        Files.writeString(staff.resolve("pseudonyms.key"), "ab".repeat(32) + "\n");
        return out;
    }

    /** A copy of what was written, for a test to change. */
    public static Path copy(Path out, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path path : walk.toList()) {
                Path copied = to.resolve(out.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }

    /** Every file's text by its path. */
    public static Map<String, String> in(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString();
                if (!path.startsWith("staff/ledger.")) {
                    files.put(path, text(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                }
            }
        }
        files.put("ledger", new TreeMap<>(Ledger.read(out).current()).toString());
        return files;
    }

    private static String text(String path, String text) {
        if (!path.startsWith("staff/")) {
            return text;
        }
        return path.endsWith("result.json")
                ? TIMINGS.matcher(text).replaceAll("\"timings\" : {}")
                : ROW_TIME.matcher(SLOWEST.matcher(COST.matcher(text).replaceAll(""))
                                .replaceAll(""))
                        .replaceAll("],0]");
    }

    /** The points by submission. */
    public static Map<String, Integer> points(Path out) throws IOException {
        Map<String, Integer> points = new TreeMap<>();
        for (Map.Entry<String, LedgerEntry> entry : Ledger.read(out).current().entrySet()) {
            Path result = out.resolve(entry.getValue().result());
            points.put(entry.getKey(), ResultJson.read(result).score());
        }
        return points;
    }
}

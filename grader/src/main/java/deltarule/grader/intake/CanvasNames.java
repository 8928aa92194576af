package deltarule.grader.intake;

import deltarule.grader.intake.Delivery.Punctuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Canvas puts everybody's files side by side, named {@code lastfirst_LATE_user_file_original.zip}; {@code LATE} only where
 * that is so, and {@code anon_x} for the student where names are hidden. A file handed in again under the same name gets a
 * number: {@code original-1.zip}.
 */
final class CanvasNames {
    private static final Pattern FILE =
            Pattern.compile("(?:(\\p{L}.*?)_)?(LATE_)?(?:(anon_\\w+?)|([1-9]\\d*))_([1-9]\\d*)_(.+)");
    private static final Pattern TEXT = Pattern.compile("(?:\\p{L}.*_)?(?:anon_\\w+|\\d+)_(?:text|link)\\.html");
    private static final Pattern AGAIN = Pattern.compile("(.*?)(?:-([1-9]\\d?))?(\\.[A-Za-z]+)?");

    /** One file of the export. */
    private record Entry(Path path, String user, String person, boolean late, long file, String original) {
        String owner() {
            return person.isEmpty() ? user : person + "_" + user;
        }
    }

    private CanvasNames() {}

    /** The user in a file's name; empty where it is another name, or names are hidden. */
    static Optional<String> user(String name) {
        Matcher matcher = FILE.matcher(name);
        return matcher.matches() ? Optional.ofNullable(matcher.group(4)) : Optional.empty();
    }

    /** Whether a name is that of a text or a link handed in, which is no file. */
    static boolean isText(String name) {
        return TEXT.matcher(name).matches();
    }

    /**
     * The deliveries among the files of a folder, and nothing when the names only happen to look so: Canvas never gives two
     * files the same number.
     *
     * @param taken gets the files that belong to them
     */
    static List<Delivery> read(List<Path> files, Set<Path> taken) throws IOException {
        Map<String, List<Entry>> byOwner = new LinkedHashMap<>();
        Set<Long> numbers = new HashSet<>();
        for (Path path : files) {
            Optional<Entry> entry = entry(path);
            if (entry.isPresent()) {
                if (!numbers.add(entry.get().file())) {
                    return List.of();
                }
                byOwner.computeIfAbsent(entry.get().owner(), unused -> new ArrayList<>())
                        .add(entry.get());
            }
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (List<Entry> entries : byOwner.values()) {
            deliveries.addAll(deliveries(entries));
            entries.forEach(entry -> taken.add(entry.path()));
        }
        return deliveries;
    }

    private static Optional<Entry> entry(Path path) {
        String name = path.getFileName().toString();
        Matcher matcher = FILE.matcher(name);
        if (isText(name) || !matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
            return Optional.empty();
        }
        boolean anonymous = matcher.group(3) != null;
        return Optional.of(new Entry(
                path,
                anonymous ? matcher.group(3) : matcher.group(4),
                matcher.group(1) == null ? "" : matcher.group(1),
                matcher.group(2) != null,
                number(matcher.group(5)),
                matcher.group(6)));
    }

    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static List<Delivery> deliveries(List<Entry> entries) throws IOException {
        Map<String, Path> loose = new TreeMap<>();
        entries.forEach(entry -> loose.put(entry.original(), entry.path()));
        Contents together = Contents.of(loose);
        if (!together.unclear().isEmpty() && areAttempts(entries)) {
            List<Delivery> attempts = new ArrayList<>();
            for (Entry entry : entries) {
                attempts.add(delivery(List.of(entry), attempt(entry), Contents.of(entry.path())));
            }
            return attempts;
        }
        boolean unpacked =
                entries.size() == 1 && Files.isDirectory(entries.get(0).path());
        Contents contents = unpacked ? Contents.of(entries.get(0).path()) : together;
        return List.of(delivery(entries, 0, contents));
    }

    /** Zips of one name but for the number that each new attempt gets. */
    private static boolean areAttempts(List<Entry> entries) {
        Set<String> names = new TreeSet<>();
        Set<Integer> attempts = new TreeSet<>();
        for (Entry entry : entries) {
            Matcher matcher = AGAIN.matcher(entry.original());
            names.add(matcher.matches() ? matcher.group(1) + matcher.group(3) : entry.original());
            attempts.add(attempt(entry));
        }
        return names.size() == 1 && attempts.size() == entries.size();
    }

    private static int attempt(Entry entry) {
        Matcher matcher = AGAIN.matcher(entry.original());
        return matcher.matches() && matcher.group(2) != null ? 1 + Integer.parseInt(matcher.group(2)) : 1;
    }

    private static Delivery delivery(List<Entry> entries, int attempt, Contents contents) {
        Entry first = entries.get(0);
        boolean late = entries.stream().anyMatch(Entry::late);
        return new Delivery(
                first.path().getFileName().toString(),
                first.owner(),
                new Claim(List.of(first.user()), List.of(), first.person()),
                attempt,
                "",
                late ? Punctuality.LATE : Punctuality.ON_TIME,
                contents.parcel(),
                contents.unclear());
    }
}

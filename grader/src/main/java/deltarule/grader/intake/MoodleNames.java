package deltarule.grader.intake;

import deltarule.grader.intake.Delivery.Punctuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle makes a folder {@code Full Name_123_assignsubmission_file_} for each student, where 123 is the participant's number
 * of its grading worksheet; or, where that is switched off, puts this before the name of each file.
 */
final class MoodleNames {
    private static final Pattern NAME =
            Pattern.compile("(.*)_(\\d+)_assignsubmission_(file|onlinetext)(?:_(.*))?", Pattern.DOTALL);

    private MoodleNames() {}

    /** The participant in a name; empty where it is another name. */
    static Optional<String> participant(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** Whether a name is that of a text handed in, which is no file. */
    static boolean isText(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && !matcher.group(3).equals("file");
    }

    /**
     * The deliveries among the entries of a folder.
     *
     * @param taken gets the entries that belong to them
     */
    static List<Delivery> read(List<Path> entries, Set<Path> taken) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        Map<String, Map<String, Path>> loose = new LinkedHashMap<>();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches() || isText(name)) {
                continue;
            }
            taken.add(entry);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                deliveries.add(delivery(name, Contents.of(entry)));
            } else {
                String original = matcher.group(4) == null ? name : matcher.group(4);
                loose.computeIfAbsent(name.substring(0, matcher.end(3)) + "_", unused -> new TreeMap<>())
                        .put(original, entry);
            }
        }
        loose.forEach((prefix, files) -> deliveries.add(delivery(prefix, Contents.of(files))));
        return deliveries;
    }

    private static Delivery delivery(String name, Contents contents) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        String person = matcher.group(1);
        String number = matcher.group(2);
        // Some sites put the login before the name.
        List<List<String>> words = List.of(List.of(person), List.of(person.split("[_\\s]+")));
        return new Delivery(
                name,
                person + "_" + number,
                new Claim(List.of("participant " + number), words, person),
                0,
                "",
                Punctuality.UNKNOWN,
                contents.parcel(),
                contents.unclear());
    }
}

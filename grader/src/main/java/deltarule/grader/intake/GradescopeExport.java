package deltarule.grader.intake;

import deltarule.grader.intake.Delivery.Punctuality;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Gradescope exports a folder {@code submission_123} for each submission, and says whose they are, and when they came, in
 * {@code submission_metadata.yml}. A submission of a group is one of each of its members.
 */
final class GradescopeExport {
    static final String METADATA = "submission_metadata.yml";

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)? ?(?:(Z|UTC)|([+-]\\d\\d):?(\\d\\d))");

    private GradescopeExport() {}

    /** The metadata of the export in a folder, or in the one folder in it. */
    static Optional<Path> metadata(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : Stream.concat(Stream.of(folder), children).toList()) {
                if (Files.isRegularFile(child.resolve(METADATA))) {
                    found.add(child.resolve(METADATA));
                }
            }
        }
        return found.size() == 1
                        || (!found.isEmpty() && found.get(0).getParent().equals(folder))
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /**
     * The deliveries.
     *
     * @param taken gets the folders that belong to them
     */
    static List<Delivery> read(Path metadata, Set<Path> taken) throws IOException {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(Files.readString(metadata));
        } catch (JacksonException e) {
            throw new InvalidProblem(
                    metadata + ": this is not the metadata of a Gradescope export: " + e.getOriginalMessage(), e);
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            Path folder = metadata.resolveSibling(entry.getKey()).normalize();
            if (!metadata.getParent().normalize().equals(folder.getParent())) {
                throw new InvalidProblem(
                        metadata + ", \"" + entry.getKey() + "\": a folder beside this file expected.");
            }
            taken.add(folder);
            for (JsonNode submitter : entry.getValue().path(":submitters")) {
                deliveries.add(delivery(metadata, folder, entry.getValue(), submitter));
            }
        }
        return deliveries;
    }

    private static Delivery delivery(Path metadata, Path folder, JsonNode about, JsonNode submitter)
            throws IOException {
        String name = folder.getFileName().toString();
        String id = submitter.path(":sid").asString("").strip();
        String mail = submitter.path(":email").asString("").strip();
        Contents contents = Files.exists(folder)
                ? Contents.of(folder)
                : new Contents(null, METADATA + " names it, but it is not in the export; export it again.");
        return new Delivery(
                name,
                !id.isEmpty() ? id : !mail.isEmpty() ? mail : name,
                new Claim(
                        Stream.of(id, mail).filter(one -> !one.isEmpty()).toList(),
                        List.of(),
                        submitter.path(":name").asString("")),
                0,
                time(metadata + ", " + name, about.path(":created_at").asString("")),
                Punctuality.UNKNOWN,
                contents.parcel(),
                contents.unclear());
    }

    private static String time(String place, String text) {
        Matcher matcher = TIME.matcher(text);
        if (text.isBlank()) {
            return "";
        }
        if (!matcher.matches()) {
            throw new InvalidProblem(place + ", :created_at: \"" + text
                    + "\" found, a date and time with offset expected, such as 2026-05-01 20:47:52 Z.");
        }
        String offset = matcher.group(3) != null ? "Z" : matcher.group(4) + ":" + matcher.group(5);
        return OffsetDateTime.parse(matcher.group(1) + "T" + matcher.group(2) + offset)
                .toString();
    }
}

package deltarule.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of answers to worksheets, read within bounds and never run: which questions it answers, and what is wrong with the
 * rest.
 *
 * @param path the file
 * @param answers the answers that can be judged, by question
 * @param unreadable why an answer cannot be judged, by question
 * @param unanswered the questions without an answer
 * @param unknown the names in the file that no question has
 * @param broken why the file as a whole cannot be read; empty when it can
 */
public record AnswersFile(
        String path,
        Map<String, JsonNode> answers,
        Map<String, String> unreadable,
        List<String> unanswered,
        List<String> unknown,
        String broken) {
    /** What a question expects: a number. */
    public static final String NUMBER = "number";

    /** What a question expects: a number without a fraction. */
    public static final String WHOLE_NUMBER = "whole number";

    /** What a question expects: a text, such as the letter of a choice. */
    public static final String TEXT = "text";

    /** A file larger than this is not read. */
    public static final int MOST_BYTES = 1 << 16;

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_NAMED = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a file of answers.
     *
     * @param path for messages
     * @param json its bytes; beyond {@link #MOST_BYTES} nothing is read
     * @param questions each question's name with what it expects, in the shape of the answer, as JSON
     */
    public static AnswersFile read(String path, byte[] json, String questions) {
        JsonNode expected = MAPPER.readTree(questions);
        JsonNode found;
        try {
            if (json.length > MOST_BYTES) {
                return unusable(path, "is larger than " + MOST_BYTES / 1024 + " KB", expected);
            }
            found = MAPPER.readTree(json);
        } catch (JacksonException e) {
            return unusable(path, place(e) + "is not JSON (" + firstLine(e.getOriginalMessage()) + ")", expected);
        }
        if (!found.isObject()) {
            return unusable(path, "holds no list of questions with answers", expected);
        }
        return judged(path, found, expected);
    }

    private static AnswersFile judged(String path, JsonNode found, JsonNode expected) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        List<String> unanswered = new ArrayList<>();
        expected.properties().forEach(question -> {
            String name = question.getKey();
            JsonNode answer = found.get(name);
            if (AnswerShape.isBlank(answer)) {
                unanswered.add(name);
                return;
            }
            String obstacle = AnswerShape.obstacle(answer, question.getValue(), "");
            if (obstacle.isEmpty()) {
                answers.put(name, answer);
            } else {
                unreadable.put(name, path + ", question \"" + name + "\"" + obstacle);
            }
        });
        List<String> unknown = found.propertyNames().stream()
                .filter(name -> !expected.has(name))
                .map(AnswerShape::shown)
                .limit(MOST_NAMED)
                .toList();
        return new AnswersFile(path, answers, unreadable, unanswered, unknown, "");
    }

    /** Why a question that has no answer that can be judged has none. */
    public String why(String question) {
        return broken.isEmpty() ? unreadable.getOrDefault(question, "Not answered: " + question + ".") : broken;
    }

    /** What must be mended, one sentence each, the unknown names apart. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!broken.isEmpty()) {
            findings.add(broken);
        }
        findings.addAll(unreadable.values());
        if (broken.isEmpty() && !unanswered.isEmpty() && !answers.isEmpty()) {
            findings.add(path + ": not answered: " + String.join(", ", unanswered) + ".");
        }
        return findings;
    }

    private static AnswersFile unusable(String path, String what, JsonNode expected) {
        return new AnswersFile(
                path,
                Map.of(),
                Map.of(),
                List.copyOf(expected.propertyNames()),
                List.of(),
                path + (what.startsWith(",") ? "" : " ") + what
                        + ": expected the handout's file with an answer behind each colon. Begin with a fresh copy of it, or"
                        + " mend that place.");
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ", ";
    }

    private static String firstLine(String message) {
        return AnswerShape.shown(
                message == null ? "" : message.lines().findFirst().orElse(""));
    }
}

package deltarule.grader.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A file of JSON, for messages that say where in it something is.
 *
 * @param file its name
 * @param text its content
 */
record JsonText(String file, String text) {

    static JsonText read(Path file) {
        try {
            return new JsonText(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static JsonText read(InputStream json, String file) {
        try {
            return new JsonText(file, new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * A mistake in a field.
     *
     * @param path the names and indexes that lead to the field
     * @param what was found and what is allowed
     */
    InvalidProblem fault(List<Object> path, String what) {
        return new InvalidProblem(where(path) + ": " + what);
    }

    /** File, line, column and field; where the field is missing, line and column of what should hold it. */
    String where(List<Object> path) {
        JsonPlaces places = JsonPlaces.of(this);
        List<Object> present = path;
        while (places.at(present) == null && !present.isEmpty()) {
            present = present.subList(0, present.size() - 1);
        }
        JsonPlaces.Place place = places.at(present);
        return file + (place == null ? "" : ", " + place) + (path.isEmpty() ? "" : ", field " + written(path));
    }

    /** A path with one step more. */
    static List<Object> step(List<Object> path, Object next) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** What was probably meant, to be put behind a message; empty when nothing is near. */
    static String suggestion(String word, Collection<String> candidates) {
        String nearest = Spelling.nearest(word, candidates);
        return nearest.isEmpty() ? "" : "; perhaps \"" + nearest + "\" is meant";
    }

    private static String written(List<Object> path) {
        StringBuilder written = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                written.append('[').append(index).append(']');
            } else {
                written.append(written.isEmpty() ? "" : ".").append(step);
            }
        }
        return written.toString();
    }
}

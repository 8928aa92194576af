package deltarule.grader.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Where the fields and elements of a JSON file are. */
final class JsonPlaces {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<List<Object>, Place> places = new HashMap<>();
    private final JsonText json;

    private JsonPlaces(JsonText json) {
        this.json = json;
    }

    /** Line and column, both from 1. */
    record Place(int line, int column) {
        private static Place of(TokenStreamLocation location) {
            return new Place(location.getLineNr(), location.getColumnNr());
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }

    /**
     * Reads the places.
     *
     * @throws InvalidProblem when this is no JSON, or a field is there twice
     */
    static JsonPlaces of(JsonText json) {
        JsonPlaces places = new JsonPlaces(json);
        try (JsonParser parser = MAPPER.createParser(json.text())) {
            parser.nextToken();
            places.places.put(List.of(), Place.of(parser.currentTokenLocation()));
            places.value(parser, List.of());
            if (parser.nextToken() != null) {
                throw places.notJson(Place.of(parser.currentTokenLocation()));
            }
        } catch (JacksonException e) {
            throw places.notJson(Place.of(e.getLocation()));
        }
        return places;
    }

    /** Where a field's name or an element begins; null when it is not there. */
    Place at(List<Object> path) {
        return places.get(path);
    }

    private void value(JsonParser parser, List<Object> path) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                List<Object> field = JsonText.step(path, parser.currentName());
                Place here = Place.of(parser.currentTokenLocation());
                Place before = places.put(field, here);
                if (before != null) {
                    throw new InvalidProblem(json.file() + ", " + here + ", field " + parser.currentName()
                            + ": it is there already in line " + before.line() + "; remove one of the two.");
                }
                parser.nextToken();
                value(parser, field);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                List<Object> element = JsonText.step(path, i);
                places.put(element, Place.of(parser.currentTokenLocation()));
                value(parser, element);
            }
        }
    }

    private InvalidProblem notJson(Place place) {
        List<String> lines = new ArrayList<>(json.text().lines().toList());
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        return new InvalidProblem(json.file() + ", " + place
                + ": this is not JSON: a comma, colon, bracket or quotation mark is missing here or just before, or is"
                + " too many." + System.lineSeparator() + line + System.lineSeparator()
                + " ".repeat(Math.max(0, Math.min(place.column(), line.length() + 1) - 1)) + "^");
    }
}

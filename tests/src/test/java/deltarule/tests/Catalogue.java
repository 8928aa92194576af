package deltarule.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What the five lectures teach: every formula, what the slides get wrong, and what students get wrong.
 *
 * @param families the titles of the families by their letters
 * @param entries the formulas, in the order of their codes
 * @param errata the errors of the slides
 * @param misconceptions the known mistakes, each with the entries it affects
 */
record Catalogue(
        Map<String, String> families,
        List<Entry> entries,
        List<Erratum> errata,
        Map<String, List<String>> misconceptions) {
    /**
     * One formula or algorithm.
     *
     * @param code family and number, such as {@code C16}
     * @param id the name that criteria cover it by
     * @param title for the page
     * @param signature as the catalogue proposes it
     * @param golden the ids of its worked examples
     * @param errata the ids of the errors of the slides about it
     * @param misconceptions the ids of the mistakes it can diagnose
     */
    record Entry(
            String code,
            String id,
            String title,
            String signature,
            List<String> golden,
            List<String> errata,
            List<String> misconceptions) {}

    /**
     * One error of a slide.
     *
     * @param id such as {@code E-SUS-14}
     * @param kind M, V, R or S when following the slide gives another number or none; C, N, W or T when it is about a
     *     convention, notation, wording or the transcript
     * @param title where it is
     */
    record Erratum(String id, String kind, String title) {
        /** Whether following the slide literally changes a number. */
        boolean changesNumbers() {
            return "MVRS".contains(kind);
        }
    }

    /** Reads the lists. */
    static Catalogue read() {
        JsonNode catalogue = json("catalogue");
        Map<String, String> families = new LinkedHashMap<>();
        catalogue
                .get("families")
                .properties()
                .forEach(family ->
                        families.put(family.getKey(), family.getValue().asString()));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : catalogue.get("entries")) {
            entries.add(new Entry(
                    entry.get("code").asString(),
                    entry.get("id").asString(),
                    entry.get("title").asString(),
                    entry.get("signature").asString(),
                    texts(entry.get("golden")),
                    texts(entry.get("errata")),
                    texts(entry.get("misconceptions"))));
        }
        List<Erratum> errata = new ArrayList<>();
        for (JsonNode erratum : json("errata").get("errata")) {
            errata.add(new Erratum(
                    erratum.get("id").asString(),
                    erratum.get("class").asString(),
                    erratum.get("title").asString()));
        }
        Map<String, List<String>> misconceptions = new LinkedHashMap<>();
        for (JsonNode misconception : json("misconceptions").get("misconceptions")) {
            misconceptions.put(misconception.get("id").asString(), texts(misconception.get("affects")));
        }
        return new Catalogue(families, entries, errata, misconceptions);
    }

    /** A resource of the coverage. */
    static JsonNode json(String name) {
        return resource("/coverage/" + name + ".json");
    }

    /** A JSON resource by its path. */
    static JsonNode resource(String path) {
        try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + path);
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}

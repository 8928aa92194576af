package deltarule.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which settings of a problem's parameters a build tries: all of them where they are few, else the defaults and others in
 * which as many pairs of values as possible meet. Certifying a variant tries that variant itself.
 */
final class Settings {
    private static final int MOST = Integer.getInteger("deltarule.rooms.settings", 12);

    private Settings() {}

    static List<Map<String, JsonNode>> telling(
            Map<String, JsonNode> defaults, List<Map<String, JsonNode>> combinations) {
        List<Map<String, JsonNode>> left = new ArrayList<>(combinations);
        left.remove(defaults);
        List<Map<String, JsonNode>> chosen = new ArrayList<>(List.of(defaults));
        if (left.size() < MOST) {
            chosen.addAll(left);
            return chosen;
        }
        Collections.shuffle(left, new Random(1));
        Set<Set<String>> met = new HashSet<>(pairs(defaults));
        while (chosen.size() < MOST) {
            Map<String, JsonNode> best = left.get(0);
            for (Map<String, JsonNode> candidate : left) {
                if (fresh(candidate, met) > fresh(best, met)) {
                    best = candidate;
                }
            }
            chosen.add(best);
            left.remove(best);
            met.addAll(pairs(best));
        }
        return chosen;
    }

    private static long fresh(Map<String, JsonNode> candidate, Set<Set<String>> met) {
        return pairs(candidate).stream().filter(pair -> !met.contains(pair)).count();
    }

    private static Set<Set<String>> pairs(Map<String, JsonNode> settings) {
        List<String> values = settings.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toList();
        Set<Set<String>> pairs = new HashSet<>();
        for (String one : values) {
            for (String other : values) {
                pairs.add(new HashSet<>(List.of(one, other)));
            }
        }
        return pairs;
    }
}
